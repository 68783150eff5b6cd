import { readTrackedThemes } from '../frontmatter/tracked-themes';
import type { InsertionRequest } from '../insertion/insertion-model';
import { scanOutline } from '../outline/outline';
import { findSections } from '../sections/sections';

/**
 * The ids of the themes that a note is about: the one that the cursor is under first, then those that
 * have sections, in order, then those that its properties name.
 */
export function findThemesOfNote({
  text,
  cursor,
  themes,
  properties,
  readYaml,
}: Pick<InsertionRequest, 'text' | 'cursor' | 'themes' | 'properties' | 'readYaml'>): string[] {
  const sections = findSections(text, scanOutline(text), themes);
  const at = cursor ?? -1;
  const around = sections.findLast(({ from, to }) => from <= at && at <= to);
  const ids = [...(around ? [around] : []), ...sections].map(({ theme }) => theme.id);
  if (!properties) return [...new Set(ids)];
  const { agenda, covered } = readTrackedThemes(text, properties, themes, readYaml);
  return [...new Set([...ids, ...agenda, ...covered])];
}
