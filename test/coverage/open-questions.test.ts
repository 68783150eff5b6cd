import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { nameKey } from '../../src/catalogue/name-key';
import type { Meeting } from '../../src/coverage/meeting';
import { readMeeting } from '../../src/coverage/meeting';
import { OpenQuestions } from '../../src/coverage/open-questions';
import { readTickedHeadings } from '../../src/coverage/ticked-headings';
import { readUntracked } from '../../src/coverage/untracked';
import { makeHeadingFilter } from '../../src/note/sections/heading-filter';
import { readSections } from '../../src/note/sections/section-reading';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { arbitraryNote } from '../note/arbitrary-note';
import { safety, themes, time } from '../note/made-up-themes';
import { makeMeeting, makeTheme } from './made-up';
import { factsOf } from './note-facts';

const today = '2026-11-23';
const { properties } = DEFAULT_SETTINGS;
const SAFETY = safety.title;

function open(meetings: readonly Meeting[], group: string | null = null) {
  return new OpenQuestions(themes)
    .find(meetings, { today, group })
    .map(({ meeting, theme, date, isOverdue }) => [meeting.path, theme.title, date, isOverdue]);
}

describe('what notes leave open', () => {
  it.each([
    ['before today', '2026-11-22', true],
    ['today', '2026-11-23', false],
    ['to come', '2026-11-24', false],
    ['undated', null, false],
  ])('is a theme on the agenda of a meeting %s: %s, %s', (_, date, isOpen) => {
    const meeting = makeMeeting({ date, agenda: [SAFETY] });
    expect(open([meeting])).toEqual(isOpen ? [['Møde.md', SAFETY, date, true]] : []);
  });

  it('is not what the note says was covered, by whatever name', () => {
    const past = { date: '2026-01-01', agenda: [SAFETY], ticked: [SAFETY] };
    expect(open([makeMeeting({ ...past, covered: ['TRYGHED i gruppen'] })])).toEqual([]);
    expect(open([makeMeeting({ ...past, covered: [time.title] })])).toHaveLength(1);
  });

  it.each(['2026-11-22', '2026-11-23', '2026-11-24', null])(
    'may be what is ticked, whatever the date (%s), on the agenda or not',
    (date) => {
      const ticked = ['Ledermøde', '3. **Psykologisk tryghed** (20 min)'];
      expect(open([makeMeeting({ date, ticked })])).toEqual([['Møde.md', SAFETY, date, false]]);
    },
  );

  it('is nothing where a name or a heading is of no theme', () => {
    const meeting = makeMeeting({ date: '2026-01-01', agenda: ['Ferie'], ticked: ['Ferie'] });
    expect(open([meeting])).toEqual([]);
  });

  it('comes newest first, undated last, and of one group alone where that is asked for', () => {
    const meetings = [
      makeMeeting({ path: 'u.md', date: null, ticked: [SAFETY], groups: ['A'] }),
      makeMeeting({ path: 'old.md', date: '2025-01-01', agenda: [SAFETY], groups: ['B'] }),
      makeMeeting({ path: 'new.md', date: '2026-01-01', agenda: [SAFETY], groups: ['a', 'B'] }),
    ];
    expect(open(meetings).map(([path]) => path)).toEqual(['new.md', 'old.md', 'u.md']);
    expect(open(meetings, 'A').map(([path]) => path)).toEqual(['new.md', 'u.md']);
  });

  it('is asked once in a rolling note, with the latest date that is not to come', () => {
    const section = (date: string) => ({ text: SAFETY, level: 3, date, hasTicks: false });
    const meeting = makeMeeting({
      date: null,
      agenda: [SAFETY],
      headings: [section('2026-12-01'), section('2026-11-09'), section('2026-10-05')],
    });
    expect(open([meeting])).toEqual([['Møde.md', SAFETY, '2026-11-09', true]]);
  });
});

describe('the ticks that the metadata cache tells of', () => {
  const tickedIn = (text: string): readonly string[] => {
    const { headings = [], listItems = [] } = factsOf(text);
    return readTickedHeadings(headings, listItems);
  };

  it('stand under their own heading and those above it', () => {
    expect(tickedIn('# A\n## B\n### C\n- [x] x\n## D\n- [ ] y\n# E\n- [X] z\n')).toEqual([
      'A',
      'B',
      'C',
      'E',
    ]);
  });

  it('are not those under Aftaler, but those of a theme under it are', () => {
    expect(tickedIn('## Tema\n### Aftaler\n- [x] Anna\n')).toEqual([]);
    expect(tickedIn('## Aftaler\n### Tema\n- [x] Spørgsmål\n')).toEqual(['Tema']);
  });

  it('are none in a nested list, an open or cancelled task, or before any heading', () => {
    expect(tickedIn('- [x] x\n# A\n- [ ] a\n  - [x] b\n- [-] c\n- d\n')).toEqual([]);
  });

  it('miss no theme that the text has a counted tick for', () => {
    let found = 0;
    fc.assert(
      fc.property(arbitraryNote({ mayHaveTheme: true }), ({ text }) => {
        const ticked = tickedIn(text);
        const meeting = makeMeeting({ ticked });
        const asked = new OpenQuestions(themes).find([meeting], { today });
        for (const { themeId, ticks } of readSections(text, themes)) {
          if (ticks === 0) continue;
          found += 1;
          expect(asked.map(({ theme }) => theme.id)).toContain(themeId);
        }
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('are read into a meeting', () => {
    const frontmatter = { temaer: [SAFETY] };
    const file = { path: 'a.md', basename: 'a' };
    const read = (mark: string) =>
      readMeeting(file, { frontmatter, ...factsOf(`## Tid\n- [${mark}] x\n`) }, properties)?.ticked;
    expect(read('x')).toEqual(['Tid']);
    expect(read(' ')).toEqual([]);
  });
});

describe('a note that names no theme in its properties', () => {
  const mayNameTheme = makeHeadingFilter([SAFETY, time.title].map(nameKey));
  const read = (text: string, frontmatter?: Record<string, unknown>) =>
    readUntracked(
      { path: 'a/2025-02-03 Møde.md', basename: '2025-02-03 Møde' },
      { frontmatter, ...factsOf(text) },
      properties,
      mayNameTheme,
    );
  const SECTION = '# Møde\n## Psykologisk tryghed\n- [x] Tør vi tage chancer?\n';

  it('is kept where a task is ticked under what may be a theme', () => {
    expect(read(SECTION, { gruppe: '[[Direktionen]]' })).toEqual(
      makeMeeting({
        path: 'a/2025-02-03 Møde.md',
        date: '2025-02-03',
        groups: ['Direktionen'],
        ticked: [SAFETY],
      }),
    );
    expect(read(SECTION)?.groups).toEqual([]);
  });

  it.each([
    ['nothing is ticked', SECTION.replace('[x]', '[ ]')],
    ['the ticks are under another heading', `${SECTION.replace('[x]', '[ ]')}## Andet\n- [x] a\n`],
    ['there is no theme', '## Andet\n- [x] a\n'],
    ['there is no heading', '- [x] Psykologisk tryghed\n'],
  ])('is passed over where %s', (_, text) => {
    expect(read(text)).toBeNull();
  });

  it('is asked about as others are', () => {
    const found = read(SECTION);
    const asked = new OpenQuestions(themes).find(found ? [found] : [], { today });
    expect(asked.map(({ theme, date, isOverdue }) => [theme.title, date, isOverdue])).toEqual([
      [SAFETY, '2025-02-03', false],
    ]);
  });
});

it('themes that come later are found in notes read before', () => {
  const meeting = makeMeeting({ ticked: ['Humor'] });
  expect(open([meeting])).toEqual([]);
  const later = createThemeLookup({ themes: [makeTheme('Humor')] });
  expect(new OpenQuestions(later).find([meeting], { today })).toHaveLength(1);
});
