import { shippedCatalogue } from '../../src/catalogue/shipped';
import type { Theme } from '../../src/catalogue/model';
import { Random } from './random';

const WORDS = ['vi', 'talte', 'om', 'budgettet', 'og', 'aftalte', 'at', 'Anne', 'følger', 'op'] as [
  string,
  ...string[],
];
const ITEMS = 4;
const [FIRST, ...OTHERS] = shippedCatalogue.themes.filter(({ questions }) => questions.length > 0);

/** A theme that the note has in sections, with no question ticked. */
export function themeOf(): Theme {
  if (!FIRST) throw new Error('the catalogue has no themes');
  return FIRST;
}

/** A theme that it does not have. */
export function otherTheme(): Theme {
  const [other] = OTHERS;
  if (!other) throw new Error('the catalogue has only one theme');
  return other;
}

/**
 * Minutes as leader groups write them, one meeting below the other, to about so many characters: the
 * frontmatter, then for each meeting paragraphs, a list, a table, a callout, and a theme's questions.
 */
export function makeUpNote(length: number): string {
  const random = new Random(2);
  const theme = themeOf();
  const parts = [
    `---\ntags: [møde, "ledelse"] # fast\ndeltagere:\n  - Anne\n  - Bo\ntemaer:\n  - ${theme.title}\ndrøftet:\n---\n`,
  ];
  for (let meeting = 1; sum(parts) < length; meeting++) {
    parts.push(`# Møde ${meeting}\n\n`, paragraph(random), paragraph(random));
    parts.push('## Siden sidst\n\n', list(random), '\n', paragraph(random));
    parts.push('| Punkt | Tid |\n| --- | --- |\n| Nyt | 10 |\n| Budget | 20 |\n\n');
    parts.push(`## ${theme.title}\n\n`);
    parts.push(...theme.questions.map(({ text }) => `- [ ] ${text}\n`), '\n');
    parts.push('> [!info] Husk\n> at booke lokale\n\n## Eventuelt\n\n', paragraph(random));
  }
  return parts.join('');
}

/** So many places in a note, from the beginning of its body to its end. */
export function placesIn(text: string, count: number): number[] {
  const bodyFrom = text.indexOf('# Møde');
  return Array.from({ length: count }, (_, index) =>
    Math.floor(bodyFrom + ((text.length - bodyFrom) * index) / (count - 1)),
  );
}

function paragraph(random: Random): string {
  return `${Array.from({ length: 40 }, () => random.pick(WORDS)).join(' ')}.\n\n`;
}

function list(random: Random): string {
  return Array.from(
    { length: ITEMS },
    () => `- [${random.isWithin(0.5) ? 'x' : ' '}] ${random.pick(WORDS)} ${random.pick(WORDS)}\n`,
  ).join('');
}

function sum(parts: readonly string[]): number {
  return parts.reduce((length, part) => length + part.length, 0);
}
