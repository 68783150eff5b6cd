import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { da } from '../src/i18n/da';
import { countParts, fillIn, pairTexts } from './i18n/texts';

const guide = readFileSync('docs/brugervejledning.md', 'utf8');

/** What the guide quotes that is none of the plugin's texts: the tool's title, and what one types. */
const OTHERS = [
  'Ledertrivsel: Fokus på ledergruppen',
  'indsæt tema',
  'Dialog 20',
  'Direktionen: Skabeloner/Direktion.md',
];

test('the guide names every command, as the leader sees it', () => {
  const [, rows = ''] = /^## Kommandoer\n(.*?)^#/ms.exec(guide) ?? [];
  const named = Array.from(rows.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm), ([, name]) => name);
  const names = Object.values(da.commands).map((name) =>
    typeof name === 'string' ? name : name('TITEL'),
  );
  expect(named.slice(2).sort()).toEqual(names.sort());
});

test('the guide quotes what the leader sees, word for word', () => {
  const quotes = Array.from(guide.matchAll(/»([^«]+)«/g), ([, quote = '']) =>
    quote.replace(/\s+/g, ' '),
  );
  expect(quotes.length).toBeGreaterThan(50);
  const isShown = isOneOf(pairTexts().map((pair) => fillIn(pair.da, gaps(countParts(pair)))));
  const unknown = quotes.filter((quote) => !OTHERS.includes(quote) && !isShown(quote));
  expect(unknown).toEqual([]);
});

const GAP = '\uFFFC';

function gaps(count: number): string[] {
  return Array<string>(count).fill(GAP);
}

/** Whether what is quoted is one of the texts, or its beginning; parts beside a dot are texts of their own. */
function isOneOf(texts: readonly string[]): (quote: string) => boolean {
  const patterns = texts.map((text) => {
    const source = text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(GAP, '.+');
    return new RegExp(`^${source}$`);
  });
  const isText = (part: string): boolean =>
    texts.some((text) => text.startsWith(part)) || patterns.some((pattern) => pattern.test(part));
  return (quote) => isText(quote) || quote.split(' · ').every(isText);
}
