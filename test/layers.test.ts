import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';

/** Folders of src/ in the order in which data flows; each may import from itself and those before. */
const FLOW = ['catalogue', 'note', 'coverage', 'i18n', 'vault', 'views', 'actions'];
/** Folders within these, in the same way. */
const FLOWS = {
  note: [
    'outline',
    'frontmatter',
    'dates',
    'sections',
    'insertion',
    'agreements',
    'covering',
    'repair',
    'new-meeting',
    'catalogue-note',
  ],
  vault: ['choices', 'reading', 'writing', 'ticks'],
};
/** What joins the parts; nothing imports it but what stands here. */
const TOP = ['main.ts', 'commands.ts', 'settings-tab.ts'];

vi.mock('obsidian', () => {
  throw new Error('the pure core must not load obsidian');
});

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));

const pureModules = sources
  .filter((file) => /^(?:catalogue|note|coverage|i18n)\//.test(file))
  .map((file) => `../src/${file}`);

describe('the pure core', () => {
  test.each(pureModules)('%s loads without Obsidian', async (file) => {
    await expect(import(file)).resolves.toBeDefined();
  });
});

describe('the source', () => {
  test('imports only along the flow catalogue, note, coverage, texts, vault, views, actions', () => {
    const against = localImports().filter(({ from, to }) => {
      if (TOP.includes(from)) return false;
      const importer = FLOW.indexOf(folderOf(from));
      const imported = FLOW.indexOf(folderOf(to));
      return TOP.includes(to) || imported > importer;
    });
    expect(against).toEqual([]);
  });

  test.each([
    ['note' as const, []],
    // It joins the others, and none of them imports it.
    ['vault' as const, ['vault-doors.ts']],
  ])('imports within %s/ only along the flow of its folders', (folder, top) => {
    const flow = FLOWS[folder];
    const folderIn = (file: string) => new RegExp(`^${folder}/([^/]*)/`).exec(file)?.[1];
    const against = localImports().filter(({ from, to }) => {
      const importer = folderIn(from);
      if (importer === undefined || folderOf(to) !== folder) return false;
      return flow.indexOf(folderIn(to) ?? '') > flow.indexOf(importer) || !folderIn(to);
    });
    expect(against).toEqual([]);
    expect(readdirSync(`src/${folder}`).toSorted()).toEqual([...flow, ...top].toSorted());
  });

  test('has no import cycle, of types neither', () => {
    const imports = localImports();
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[][] = [];
    const visit = (file: string, trail: string[]): void => {
      if (state.get(file) === 'open') cycles.push([...trail.slice(trail.indexOf(file)), file]);
      if (state.has(file)) return;
      state.set(file, 'open');
      for (const { from, to } of imports) if (from === file) visit(to, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of sources) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

function folderOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
}

/** Every import of one file of src/ by another, those of types and those made when needed too. */
function localImports(): { from: string; to: string }[] {
  return sources.flatMap((from) => {
    const text = readFileSync(path.join('src', from), 'utf8');
    const specifiers = text.matchAll(/(?:from|import\(|import)\s*'(\.[^']*)'/g);
    return Array.from(specifiers, ([, specifier = '']) => ({
      from,
      to: resolveImport(path.posix.join(path.posix.dirname(from), specifier)),
    })).filter(({ to }) => sources.includes(to));
  });
}

function resolveImport(file: string): string {
  const candidates = [`${file}.ts`, `${file}/index.ts`, path.posix.join(file, 'index.ts')];
  return candidates.find((candidate) => sources.includes(candidate)) ?? file;
}
