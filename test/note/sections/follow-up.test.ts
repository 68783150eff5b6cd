import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import {
  asLinkText,
  findSectionPlaces,
  isFollowUpLine,
  writeFollowUp,
} from '../../../src/note/sections/follow-up';
import { arbitraryFollowUp } from '../arbitrary-follow-up';
import { safety, themes } from '../made-up-themes';

const RUNS = 200;
const remark = unified().use(remarkParse);

it('leads to a note whose name has two spaces in a row', () => {
  const link = '[[2026-05-12  Ledermøde]]';
  expect(writeFollowUp({ link, date: null, agreements: [{ link, due: null }] }, '\n')).toBe(
    `> Sidst drøftet ${link}\n> - ${link}`,
  );
});

describe('whatever was agreed, a follow-up', () => {
  it('is one quote to another reader too: a line, and a list of as many items', () => {
    fc.assert(
      fc.property(arbitraryFollowUp, (followUp) => {
        const { children } = remark.parse(`${writeFollowUp(followUp, '\n')}\n\n- [ ] Tør vi?\n`);
        expect(children.map(({ type }) => type)).toEqual(['blockquote', 'list']);
        const [quote] = children;
        if (quote?.type !== 'blockquote') throw new Error('no quote');
        const [line, list, ...more] = quote.children;
        expect([line?.type, more]).toEqual(['paragraph', []]);
        const items = list?.type === 'list' ? list.children : [];
        expect(items).toHaveLength(followUp.agreements.length);
        for (const item of items)
          expect(item.children.map(({ type }) => type)).toEqual(['paragraph']);
      }),
      { numRuns: RUNS },
    );
  });

  it('is known by its lines, until somebody writes in them', () => {
    fc.assert(
      fc.property(arbitraryFollowUp, (followUp) => {
        for (const line of writeFollowUp(followUp, '\r\n').split('\n')) {
          expect(isFollowUpLine(line)).toBe(true);
          expect(isFollowUpLine(`${line.trimEnd()}: det er gjort`)).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

it.each([
  ['Vi siger det *højt*', 'Vi siger det *højt*'],
  ['Se [[Budget|tallene]] | C:\\tal', 'Se Budget tallene C: tal'],
  ['due:: 2026-12-01 %%skjult%% $$', 'due 2026-12-01 skjult'],
  ['Brug `kode` <b>nu</b> #hr ^a1', 'Brug kode b nu /b #hr ^a1'],
  ['på\nto linjer', 'på to linjer'],
])('%j is the text of a link as %j', (words, text) => {
  expect(asLinkText(words)).toBe(text);
});

it.each(['> Sidst drøftet i går', 'Sidst drøftet [[A]]', '- [[A]]', '> [[A]]', '> - [ ] [[A]]'])(
  '%j is no line of a follow-up',
  (line) => {
    expect(isFollowUpLine(line)).toBe(false);
  },
);

describe('where a theme was agreed on something', () => {
  const rolling = `# Chefmøder

## 16.09.2026

### Psykologisk tryghed (30 min)
#### Aftaler
- [ ] Nyeste 📅 2026-10-01

## 20.05.2026
### Psykologisk tryghed
**Aftaler**
- [x] Gjort
- [ ] Ældre
### Psykologisk tryghed, igen
`;

  it('is its heading, of a meeting in a note with several below the heading of its date', () => {
    const at = (date: string) =>
      findSectionPlaces(rolling, safety, themes, date, null, true).map(({ subpath, open }) => [
        subpath,
        open.map(({ text, due }) => [text, due]),
      ]);
    expect(at('2026-09-16')).toEqual([
      ['#16.09.2026#Psykologisk tryghed (30 min)', [['Nyeste', '2026-10-01']]],
    ]);
    expect(at('2026-05-20')).toEqual([['#20.05.2026#Psykologisk tryghed', [['Ældre', null]]]]);
    expect(at('2026-01-01')).toEqual([]);
  });

  it('is the heading of the date where the theme stands beside it', () => {
    const beside = '## 2026-09-16\n## Psykologisk tryghed\n## 2026-05-20\n## Psykologisk tryghed\n';
    const found = findSectionPlaces(beside, safety, themes, '2026-05-20', null, true);
    expect(found.map(({ subpath }) => subpath)).toEqual(['#2026-05-20']);
  });

  it('is the heading alone in the note of one meeting, without what a link can’t have', () => {
    const text = '# Møde 2026-05-12\n## [[Psykologisk tryghed|Tryghed]] #vigtigt ^a1\n';
    const found = findSectionPlaces(text, safety, themes, '2026-05-12', '2026-05-12', false);
    expect(found).toEqual([{ subpath: '#Psykologisk tryghed Tryghed vigtigt a1', open: [] }]);
  });
});
