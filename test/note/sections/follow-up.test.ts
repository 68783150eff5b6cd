import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit';
import {
  asLinkText,
  findSectionPlaces,
  isFollowUpLine,
  writeFollowUp,
} from '../../../src/note/sections/follow-up';
import type { FollowUp } from '../../../src/note/sections/follow-up';
import { findNewSection, planInsertion } from '../../../src/note/insertion/insertion';
import type { InsertionRequest } from '../../../src/note/insertion/insertion';
import { scanOutline } from '../../../src/note/outline/outline';
import { questionKey } from '../../../src/note/sections/question-text';
import { findPresentQuestions } from '../../../src/note/sections/section-questions';
import { readSections } from '../../../src/note/sections/section-reading';
import { findSections } from '../../../src/note/sections/sections';
import { arbitraryStep } from '../../arbitrary-step';
import { readNote } from '../../catalogue/read-note';
import { arbitraryNote } from '../arbitrary-note';
import { inverted } from '../inverted';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const RUNS = 200;
const remark = unified().use(remarkParse);

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

const arbitraryFollowUp = fc
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

it('leads to a note whose name has two spaces in a row', () => {
  const link = STYLES.wiki('2026-05-12  Ledermøde', '');
  expect(writeFollowUp({ link, date: null, agreements: [{ link, due: null }] }, '\n')).toBe(
    `> Sidst drøftet ${link}\n> - ${link}`,
  );
});

type Asked = Pick<
  InsertionRequest,
  'text' | 'cursor' | 'headingLevel' | 'listStyle' | 'properties' | 'timePlan'
> & { readonly followUp: FollowUp };

function insert(asked: Omit<Asked, 'followUp'> & Partial<Asked>) {
  const plan = planInsertion({ ...asked, theme: safety, themes, readYaml });
  if (!plan.ok) throw new Error(plan.problem.code);
  return { ...plan, after: applyEdits(asked.text, plan.edits) };
}

function check(mayHaveTheme: boolean, property: (asked: Asked) => void): void {
  const choices = fc.record({
    headingLevel: fc.constantFrom<InsertionRequest['headingLevel']>('auto', 1, 3, 6),
    listStyle: fc.constantFrom<InsertionRequest['listStyle']>('checklist', 'bullets'),
    properties: fc.option(fc.constant({ agenda: 'temaer', covered: 'drøftet' })),
    timePlan: fc.array(arbitraryStep, { maxLength: 2 }),
    followUp: arbitraryFollowUp,
  });
  const asked = fc
    .tuple(arbitraryNote({ mayHaveTheme }), choices)
    .map(([note, chosen]): Asked => ({ ...note, ...chosen }));
  fc.assert(fc.property(asked, property), { numRuns: RUNS });
}

const lineBreakIn = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A note after an insertion without a follow-up, and with one. */
function insertBoth({ followUp, ...asked }: Asked) {
  return { plain: insert(asked), followed: insert({ ...asked, followUp }) };
}

describe('a theme that was covered before', () => {
  it('begins with its follow-up where its section is new, and has none else', () => {
    check(true, (asked) => {
      const { plain, followed } = insertBoth(asked);
      expect(findNewSection({ ...asked, theme: safety, themes }).isNew).toBe(!plain.wasThere);
      if (plain.wasThere) {
        expect(followed).toEqual(plain);
        return;
      }
      const lineBreak = lineBreakIn(plain.after);
      const quote = writeFollowUp(asked.followUp, lineBreak) + lineBreak.repeat(2);
      const at = followed.after.indexOf(quote);
      // Before the time plan, if any.
      expect(followed.after.slice(0, at)).toMatch(
        /(?:^\uFEFF?|\n)#{1,6} Psykologisk tryghed\r?\n\r?\n$/,
      );
      const rest = followed.after.slice(at + quote.length);
      expect(followed.after.slice(0, at) + rest).toBe(plain.after);
      expect(followed.cursor).toBe(plain.cursor + quote.length);
    });
  });

  it('gets nothing more when it is inserted again, with another follow-up neither', () => {
    check(true, (asked) => {
      const { after, cursor } = insert(asked);
      const other = { link: '[[2026-06-15 Ledermøde]]', date: null, agreements: [] };
      for (const followUp of [asked.followUp, other]) {
        const again = insert({ ...asked, followUp, text: after, cursor });
        expect(again).toMatchObject({ edits: [], added: 0, wasThere: true });
      }
    });
  });

  it('goes again in one undo, to the byte', () => {
    check(true, (asked) => {
      const { edits, after } = insert(asked);
      expect(applyEdits(after, inverted(asked.text, edits))).toBe(asked.text);
    });
  });

  it('has its questions below the follow-up where its own list was deleted', () => {
    const followUp = { link: '[[A]]', date: null, agreements: [{ link: '[[A#B|C]]', due: null }] };
    const asked = { cursor: null, properties: null, headingLevel: 'auto' } as const;
    const timePlan = [{ name: 'Dialog', minutes: 5 }];
    const { after } = insert({ ...asked, text: '', listStyle: 'checklist', followUp, timePlan });
    const text = after.replace(/\n- \[ \][^]*/, '');
    expect(insert({ ...asked, text, listStyle: 'checklist' }).after).toBe(after);
  });
});

describe('whatever was agreed, a follow-up', () => {
  it('holds no question, task, agreement, heading, tick or words of the minutes', () => {
    check(false, (asked) => {
      const { plain, followed } = insertBoth(asked);
      const read = (text: string) => {
        const outline = scanOutline(text);
        return {
          headings: outline.headings.map((heading) => heading.text),
          items: outline.items.map((item) => item.text),
          present: findSections(text, outline, themes).map((section) => {
            const present = findPresentQuestions(text, section);
            return safety.questions.filter((question) => present.has(questionKey(question.text)));
          }),
          sections: readSections(text, themes).map(({ agreements, ...section }) => ({
            ...section,
            // One further down is on another line.
            agreements: agreements.map((agreement) => agreement.text),
          })),
        };
      };
      expect(read(followed.after)).toEqual(read(plain.after));
    });
  });

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

  it('is no content of a catalogue that its section is copied to', () => {
    fc.assert(
      fc.property(arbitraryFollowUp, (followUp) => {
        const catalogueOf = (middle: string) =>
          readNote(`---\ntitel: Vores\n---\n## Psykologisk tryghed\n\n${middle}- Tør vi?\n`);
        expect(catalogueOf(`${writeFollowUp(followUp, '\n')}\n\n`)).toEqual(catalogueOf(''));
      }),
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

it('a new section belongs to the meeting whose heading the cursor is under', () => {
  const text = '# Møder\n\n## 16.09.2026\n\nIntet.\n\n## 20.05.2026\n\nHeller intet.\n';
  const dateAt = (cursor: number | null) =>
    findNewSection({ text, cursor, theme: safety, themes }).date;
  expect(dateAt(text.indexOf('Intet'))).toBe('2026-09-16');
  expect(dateAt(text.indexOf('Heller'))).toBe('2026-05-20');
  expect(dateAt(3)).toBeNull();
  expect(dateAt(null)).toBe('2026-05-20');
});
