import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { CoverageHistory } from '../../src/coverage/history';
import { readMeeting } from '../../src/coverage/meeting';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { findMissingQuestions, findQuestionHistory } from '../../src/coverage/question-history';
import { readSections } from '../../src/note/sections/section-reading';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { safety, time } from '../note/made-up-themes';
import { factsOf } from './note-facts';

const today = '2026-11-23';
const [CHANCES, SHARING] = ['Tør vi tage chancer?', 'Deler vi det, vi ved?'];
/** Has a question with the same text as another theme. */
const twin = { ...time, questions: [...time.questions, ...safety.questions] };
const themes = createThemeLookup({ themes: [safety, twin] });

interface Note {
  readonly date?: string;
  readonly covered?: string[];
  readonly group?: string;
  readonly body: string;
}

/** What the notes say of each question: how many times, when last, and in which note. */
function history(notes: Record<string, Note>, group: string | null = null) {
  const index = new MeetingIndex();
  for (const [path, { date, covered = [safety.title], group: gruppe, body }] of Object.entries(
    notes,
  )) {
    const frontmatter = { dato: date, gruppe, temaer: [safety.title], drøftet: covered };
    const meeting = readMeeting(
      { path, basename: path },
      { frontmatter, ...factsOf(body) },
      DEFAULT_SETTINGS.properties,
    );
    if (meeting) index.put(meeting);
  }
  const occasions = new CoverageHistory(index, themes).occasions(safety, { group });
  return findQuestionHistory(
    { theme: safety, occasions },
    (path) => readSections(notes[path]?.body ?? '', themes),
    today,
  );
}

function told(...args: Parameters<typeof history>) {
  return history(...args).map(({ question, times, last, path }) => [
    question.text,
    times,
    last,
    path,
  ]);
}

const section = (...ticked: string[]): string =>
  `## Psykologisk tryghed\n${[CHANCES, SHARING]
    .map((text) => `- [${ticked.includes(text) ? 'x' : ' '}] ${text}\n`)
    .join('')}`;
const NEVER = [0, null, null];

describe('the history of a question', () => {
  it('is when, where and how many times it was ticked', () => {
    expect(
      told({
        a: { date: '2026-01-12', body: section(CHANCES, SHARING) },
        b: { date: '2026-11-09', body: section(CHANCES) },
      }),
    ).toEqual([
      [CHANCES, 2, '2026-11-09', 'b'],
      [SHARING, 1, '2026-01-12', 'a'],
    ]);
  });

  it.each([
    ['the note does not say that the theme was covered', { covered: [time.title] }],
    ['the meeting is to come', { date: '2026-11-24' }],
    ['it is ticked under another theme', { body: `## ${time.title}\n- [x] ${CHANCES}\n` }],
    ['it is ticked in a nested list', { body: `## ${safety.title}\n- a\n  - [x] ${CHANCES}` }],
    ['it was reworded', { body: `## ${safety.title}\n- [x] Tør vi?\n- [ ] ${SHARING}\n` }],
  ])('has nothing where %s', (_, more) => {
    const note = { date: '2026-11-09', body: section(CHANCES), ...more };
    expect(told({ a: note })[0]).toEqual([CHANCES, ...NEVER]);
  });

  it('takes the dates of a rolling note one by one', () => {
    const body = `# Møder\n## 2026-09-01\n#${section(CHANCES)}## 2026-11-30\n#${section(
      SHARING,
    )}## 2026-03-01\n#${section(CHANCES)}`;
    expect(told({ a: { body } })).toEqual([
      [CHANCES, 2, '2026-09-01', 'a'],
      [SHARING, ...NEVER],
    ]);
  });

  it('is that of one group where that is asked for', () => {
    const notes = {
      a: { date: '2026-10-01', group: 'Direktionen', body: section(CHANCES) },
      b: { date: '2026-11-09', group: 'Fagchefer', body: section(CHANCES) },
    };
    expect(told(notes, 'direktionen')[0]).toEqual([CHANCES, 1, '2026-10-01', 'a']);
    expect(told(notes)[0]).toEqual([CHANCES, 2, '2026-11-09', 'b']);
  });

  it('knows of a question ticked in an undated note, but not when', () => {
    expect(told({ a: { body: section(CHANCES) } })[0]).toEqual([CHANCES, 1, null, 'a']);
  });
});

describe('the questions that are missing', () => {
  const missing = (date: string | undefined, months = 6) =>
    findMissingQuestions(
      history({ a: { ...(date && { date }), body: section(CHANCES) } }),
      months,
      today,
    ).map(({ text }) => text);

  it('were never discussed, or longer ago than the cadence', () => {
    expect(missing('2026-11-09')).toEqual([SHARING]);
    expect(missing('2026-05-22')).toEqual([CHANCES, SHARING]);
  });

  it('are not those whose time is up today', () => {
    expect(missing('2026-05-23')).toEqual([SHARING]);
    expect(missing('2026-10-23', 1)).toEqual([SHARING]);
    expect(missing('2026-10-22', 1)).toEqual([CHANCES, SHARING]);
  });

  it('are those that nobody knows the date of', () => {
    expect(missing(undefined)).toEqual([CHANCES, SHARING]);
  });
});
