import { parse } from 'yaml';
import type { ReadYaml } from '../../src/note/frontmatter/read-yaml';

/** The whole package, which Obsidian reads frontmatter with; quiet about odd keys and tags. */
export const readYaml: ReadYaml = (source) => parse(source, { logLevel: 'error' }) as unknown;
