import { CATALOGUE_KEY } from '../../catalogue/mark';
import type { CatalogueSource, Theme } from '../../catalogue/model';
import { parseCatalogue } from '../../catalogue/parse';
import { CADENCE, FOCUS, PAUSED, RENAMES } from '../../catalogue/plan-keys';
import { writeRename } from '../../catalogue/renames';
import { spellings } from '../../catalogue/spellings';
import { writeText } from '../frontmatter/yaml-text';
import { readBlocks } from './catalogue-blocks';

/**
 * The text of a note that reads as this catalogue: word for word, but for what Markdown or YAML would
 * take for something else.
 *
 * @param about a paragraph for the one who reads the note, before the first theme
 */
export function writeCatalogue(catalogue: CatalogueSource, about: string): string {
  const { title, subtitle, sources, plan, renames, themes } = catalogue;
  const lines = [
    '---',
    `${CATALOGUE_KEY}: katalog`,
    `titel: ${write(title)}`,
    ...(subtitle === '' ? [] : [`undertitel: ${write(subtitle)}`]),
    ...(sources.length > 0 ? writeList('kilder', sources) : []),
    ...(plan.cadenceMonths === null ? [] : [`${CADENCE}: ${plan.cadenceMonths}`]),
    ...writeList(FOCUS, plan.focus),
    ...writeList(PAUSED, plan.paused),
    ...(renames.length > 0 ? writeList(RENAMES, renames.map(writeRename)) : []),
    '---',
    about,
  ];
  return [lines.join('\n'), ...themes.flatMap(writeTheme)].join('\n\n') + '\n';
}

function write(text: string): string {
  return writeText(text, { place: 'block', quotes: 'needed' });
}

/** An empty list says that there is none; null says nothing. */
function writeList(key: string, items: readonly string[] | null): string[] {
  return items ? [`${key}:`, ...items.map((item) => `  - ${write(item)}`)] : [];
}

/** The theme's blocks. */
function writeTheme({ title, introduction, questions }: Theme): string[] {
  const paragraphs = introduction === '' ? [] : introduction.split('\n\n');
  const items = questions.map(({ text }) =>
    spell(text, '- ', (theme) => theme.questions.map((question) => question.text)),
  );
  return [
    spell(title, '## ', (theme) => [theme.title]),
    ...paragraphs.map((text) => spell(text, '', (theme) => [theme.introduction])),
    ...(items.length > 0 ? [items.join('\n')] : []),
  ];
}

/** What in a line may take in the lines after it, which nobody knows here. */
const OPENING = /^(?:%%|[<|=>]{7})|(?:^|[^\\])<!--/;

/** The plainest way to write a text after a marker that is read as that text alone. */
function spell(text: string, marker: string, readTexts: (theme: Theme) => string[]): string {
  const lines = spellings(text).map((spelling) => marker + spelling);
  const isRead = (line: string): boolean => {
    if (OPENING.test(line)) return false;
    const body = marker === '## ' ? line : `## T\n\n${line}`;
    const parts = { frontmatter: {}, body, bodyLine: 1, origin: 'own', readBlocks } as const;
    const [theme, ...more] = parseCatalogue(parts).catalogue.themes;
    const [found, ...others] = theme ? readTexts(theme) : [];
    return found === text && more.length + others.length === 0;
  };
  return lines.find(isRead) ?? lines.at(-1) ?? '';
}
