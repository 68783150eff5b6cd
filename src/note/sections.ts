import type { ThemeLookup } from '../catalogue/lookup';
import type { Theme } from '../catalogue/model';
import type { Heading, ListItem, Outline, Span } from './outline';
import { questionKey } from './question-text';
import { themeOfHeading } from './theme-heading';

/** The part of a note under a theme's heading, its subheadings included. */
export interface Section extends Span {
  readonly theme: Theme;
  readonly heading: Heading;
  /** Top-level items of the section's lists that can be questions: none under "Aftaler". */
  readonly items: readonly SectionItem[];
}

export interface SectionItem extends ListItem {
  readonly key: string;
  /** The item is a question of the theme as the catalogue has it. */
  readonly isKnown: boolean;
  /**
   * The item counts as a question: it is known, or stands before a known one in its list (a
   * question that was reworded).
   */
  readonly isQuestion: boolean;
}

/**
 * The sections of all themes in a note, in order. A section ends at the next heading of its level
 * or higher, or at the next theme's heading of any level.
 */
export function findSections(text: string, outline: Outline, themes: ThemeLookup): Section[] {
  const named = outline.headings.map((heading) => ({
    heading,
    theme: themeOfHeading(heading.text, themes),
  }));
  return named.flatMap(({ heading, theme }, index) => {
    if (!theme) return [];
    const next = named
      .slice(index + 1)
      .find((other) => other.theme !== undefined || other.heading.level <= heading.level);
    const to = next ? lineStart(text, next.heading.from) : text.length;
    const section = { theme, heading, from: lineStart(text, heading.from), to };
    return [{ ...section, items: findItems(text, outline, section) }];
  });
}

/** Items with a tick that counts for the section's theme. */
export function tickedItems(section: Section): SectionItem[] {
  return section.items.filter(({ isQuestion, task }) => isQuestion && isTicked(task));
}

export function isTicked(task: ListItem['task']): boolean {
  return task?.mark === 'x' || task?.mark === 'X';
}

function findItems(text: string, outline: Outline, section: Omit<Section, 'items'>): SectionItem[] {
  const known = new Set(section.theme.questions.map((question) => questionKey(question.text)));
  const agreements = findAgreements(text, outline, section);
  const items = outline.items
    .filter(({ depth, from }) => depth === 0 && from >= section.heading.to && from < section.to)
    .filter(({ from }) => !agreements.some((span) => from >= span.from && from < span.to))
    .map((item) => ({ ...item, key: questionKey(item.text) }));
  const lastKnown = new Map<number, number>();
  for (const { list, key, from } of items) if (known.has(key)) lastKnown.set(list, from);
  return items.map((item) => ({
    ...item,
    isKnown: known.has(item.key),
    isQuestion: item.from <= (lastKnown.get(item.list) ?? -1),
  }));
}

/** Under a heading "Aftaler", to its end; under a line "Aftaler:", to the next heading. */
function findAgreements(
  text: string,
  { headings }: Outline,
  section: Omit<Section, 'items'>,
): Span[] {
  const inner = headings.filter(({ from }) => from > section.heading.from && from < section.to);
  const nextAfter = (offset: number, level: number): number =>
    inner.find((other) => other.from > offset && other.level <= level)?.from ?? section.to;
  const underHeadings = inner
    .filter((heading) => isAgreementsLabel(heading.text))
    .map(({ from, level }) => ({ from, to: nextAfter(from, level) }));

  const underLines: Span[] = [];
  let from = section.heading.to;
  for (const line of text.slice(from, section.to).split('\n')) {
    if (isAgreementsLabel(line)) underLines.push({ from, to: nextAfter(from, 6) });
    from += line.length + 1;
  }
  return [...underHeadings, ...underLines];
}

/** "Aftaler", whatever signs and emoji stand around it. */
export function isAgreementsLabel(line: string): boolean {
  return /^[^\p{L}\p{N}]*aftaler[^\p{L}\p{N}]*$/iu.test(line);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
