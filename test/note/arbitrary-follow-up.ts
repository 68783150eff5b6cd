import fc from 'fast-check';
import { asLinkText } from '../../src/note/sections/follow-up';
import type { FollowUp } from '../../src/note/sections/follow-up';

/** The two ways in which the app writes a link, by the user's preference. */
const STYLES = {
  wiki: (path: string, text: string) => (text === '' ? `[[${path}]]` : `[[${path}|${text}]]`),
  markdown: (path: string, text: string) => `[${text || path}](${encodeURI(`${path}.md`)})`,
};

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['[', ']', '[[', ']]', '|', '#', '^', '\\', '`', '%%', '<!--', '-->', '<b>'],
      ),
      fc.constantFrom(
        ...['$$', '::', '> ', '- [ ] ', '## Psykologisk tryghed', 'Aftaler', '\n', '\r\n'],
      ),
      fc.constantFrom('📅 2026-12-01', '^a1', '#tag', '==', '~~', '*', '_', '![', '](', '(', ')'),
      fc.constantFrom('Tør vi tage chancer?', 'Mette ringer', ' – Jens', '–'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const arbitraryDay = fc.constantFrom('2026-05-12', '2025-12-31', null);

/** What may be left from last time, in words of all kinds. */
export const arbitraryFollowUp = fc
  .record({
    style: fc.constantFrom(STYLES.wiki, STYLES.markdown),
    date: arbitraryDay,
    agreements: fc.array(fc.record({ text: hostileText, due: arbitraryDay }), { maxLength: 4 }),
  })
  .map(({ style, date, agreements }): FollowUp => ({
    link: style('2026-05-12 Ledermøde', ''),
    date,
    agreements: agreements.map(({ text, due }) => ({
      link: style('2026-05-12 Ledermøde#Psykologisk tryghed', asLinkText(text)),
      due,
    })),
  }));
