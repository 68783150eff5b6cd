import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { CoverageHistory } from '../../src/coverage/history';
import { readMeeting } from '../../src/coverage/meeting';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { OpenQuestions } from '../../src/coverage/open-questions';
import { findQuestionHistory } from '../../src/coverage/question-history';
import { readUntracked } from '../../src/coverage/untracked';
import { applyEdits } from '../../src/edit';
import { countTicks, planUncovered } from '../../src/note/covering/covered';
import { planTickEdit } from '../../src/note/covering/tick-edit';
import { planInsertion } from '../../src/note/insertion/insertion';
import { readSections } from '../../src/note/sections/section-reading';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { findAsked } from '../../src/views/overview/build-waiting';
import { safety } from '../note/made-up-themes';
import { readYaml } from '../note/read-yaml';
import { factsOf } from './note-facts';

const themes = createThemeLookup({ themes: [safety] });
const { properties } = DEFAULT_SETTINGS;
const today = '2026-11-23';
/** An agreement that says word for word what a question of the theme asks, and is done. */
const DONE = '- [x] Tør vi tage chancer?';
const ASKED = '## Psykologisk tryghed\n\n- [ ] Deler vi det, vi ved?\n\n';

describe.each([
  ['under a heading', '### Aftaler\n\n'],
  ['under a label', 'Aftaler:\n'],
  ['under a label in bold', '**Aftaler**\n\n'],
])('an agreement %s is taken for no question', (_, head) => {
  const body = ASKED + head + DONE + '\n';
  const frontmatter = { dato: '2026-11-09', temaer: [safety.title], drøftet: [safety.title] };
  const text = `---\ndato: 2026-11-09\ntemaer: [${safety.title}]\ndrøftet: []\n---\n${body}`;
  const request = { text, basename: 'Møde', theme: safety, themes, properties, today, readYaml };
  const file = { path: 'Møde.md', basename: 'Møde' };
  const read = () => readSections(text, themes);

  const historyOf = (note: string, tracked: Record<string, unknown>) => {
    const index = new MeetingIndex();
    const meeting = readMeeting(file, { frontmatter: tracked, ...factsOf(note) }, properties);
    if (meeting) index.put(meeting);
    return new CoverageHistory(index, themes, () => readSections(note, themes));
  };

  it('when it is ticked in the editor or in reading view', () => {
    const ticked = [text.indexOf(DONE) + 3];
    expect(planTickEdit({ ...request, ticked, unticked: [] })).toMatchObject({ edits: [] });
    const off = text.replace(DONE, DONE.replace('x', ' '));
    expect(planTickEdit({ ...request, text: off, ticked: [], unticked: ticked })).toMatchObject({
      edits: [],
    });
  });

  it('when the theme is unmarked: its tick stays', () => {
    expect(countTicks(request)).toBe(0);
    const plan = planUncovered(request);
    expect(plan.ok && applyEdits(text, plan.edits)).toContain(DONE);
  });

  it('when missing questions are inserted', () => {
    const place = {
      ...request,
      cursor: null,
      headingLevel: 'auto',
      listStyle: 'checklist',
    } as const;
    const plan = planInsertion(place);
    expect(plan).toMatchObject({ ok: true, added: 1, wasThere: true });
    expect(plan.ok && applyEdits(text, plan.edits)).toContain(
      '- [ ] Deler vi det, vi ved?\n- [ ] Tør vi tage chancer?\n\n',
    );
  });

  it('in the history of questions', () => {
    const occasions = historyOf(body, frontmatter).occasions(safety);
    expect(occasions).toHaveLength(1);
    const histories = findQuestionHistory({ theme: safety, occasions }, read, today);
    expect(histories.map(({ times }) => times)).toEqual([0, 0]);
  });

  it('when "Blev det drøftet?" is asked: it speaks for nothing, and asks nothing by itself', () => {
    const open = new OpenQuestions(themes);
    const planned = { ...frontmatter, dato: '2026-12-07', drøftet: [] };
    const meeting = readMeeting(file, { frontmatter: planned, ...factsOf(body) }, properties);
    expect(findAsked(open.find(meeting ? [meeting] : [], { today }), read)).toEqual([]);
    expect(read()).toMatchObject([{ tasks: 1, ticks: 0, otherTicked: [], otherLines: 0 }]);
  });

  it('in a note that names no theme in its properties', () => {
    const untracked = readUntracked(file, factsOf(body), properties, () => true);
    const open = new OpenQuestions(themes).find(untracked ? [untracked] : [], { today });
    expect(findAsked(open, read)).toEqual([]);
  });

  it('in a note of several meetings: the date with the agreement is not the one it was covered', () => {
    const deeper = (source: string) => source.replaceAll('##', '###');
    const rolling =
      `## 2026-11-09\n\n${deeper(body)}\n## 2026-10-05\n\n` + deeper(ASKED).replace('[ ]', '[x]');
    const occasions = historyOf(rolling, { ...frontmatter, dato: undefined }).occasions(safety);
    expect(occasions.map(({ date, isCovered }) => [date, isCovered])).toEqual([
      ['2026-11-09', false],
      ['2026-10-05', true],
    ]);
  });
});
