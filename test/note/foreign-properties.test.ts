import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readMeeting } from '../../src/coverage/meeting';
import { applyEdits } from '../../src/edit';
import { describeProblem } from '../../src/i18n';
import { planCovered, planUncovered } from '../../src/note/covering/covered';
import { planTickEdit } from '../../src/note/covering/tick-edit';
import { planInsertion } from '../../src/note/insertion/insertion';
import { planRepair } from '../../src/note/repair/repair';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { Plan } from '../../src/vault/writing/note-writer';
import { safety, themes } from './made-up-themes';
import { readYaml } from './read-yaml';

const { properties } = DEFAULT_SETTINGS;
const QUESTION = safety.questions[0]?.text ?? '';
const TICKED = `- [x] ${QUESTION}`;

const noteWith = (yaml: string): string =>
  `---\ntitel: Møde # vores\n${yaml}\n---\n# Møde\n\n## ${safety.title}\n\n${TICKED}\n`;

/** All that the plugin does to a meeting note, asked of one theme. */
const EDITS: Readonly<Record<string, (text: string) => Plan>> = {
  insertion: (text) =>
    planInsertion({
      ...{ text, cursor: null, theme: safety, themes, properties },
      ...{ headingLevel: 'auto', listStyle: 'checklist', readYaml },
    }),
  marking: (text) => planCovered(coverage(text)),
  unmarking: (text) => planUncovered(coverage(text)),
  tick: (text) => {
    const ticked = [text.indexOf(TICKED) + '- ['.length];
    return planTickEdit({ ...coverage(text), ticked, unticked: [] });
  },
  repair: (text) => planRepair({ text, properties, themes, readYaml }),
};

function coverage(text: string) {
  const basename = '2026-11-23 Møde';
  return { text, basename, theme: safety, themes, properties, today: '2026-11-23', readYaml };
}

function meetingIn(text: string) {
  const yaml = text.slice(4, text.indexOf('\n---\n'));
  const frontmatter = parse(yaml) as Record<string, unknown>;
  return readMeeting({ path: 'Møde.md', basename: 'Møde' }, { frontmatter }, properties);
}

const FOREIGN = [
  'true',
  '12',
  '2026.5',
  '{ordet: tale}',
  `{${safety.title}: ja}`,
  `[[${safety.title}]]`,
  `[[${safety.title}], b]`,
  `\n  - ${safety.title}: ja`,
  `\n  navn: ${safety.title}`,
  `\n  - ${safety.title}\n  - true`,
];

describe.each(FOREIGN)('a property that is used for something else: %j', (value) => {
  it.each(['temaer', 'Temaer', 'drøftet', 'DRØFTET', 'drøftet'.normalize('NFD'), '"drøftet"'])(
    'is no meeting under %s, stays as it is, and is named by its line',
    (key) => {
      const line = `${key}: ${value}`;
      const text = noteWith(line);
      expect(meetingIn(text)).toBeNull();
      const plans = Object.entries(EDITS).map(([name, plan]) => [name, plan(text)] as const);
      expect(plans.some(([, { ok }]) => !ok)).toBe(true);
      for (const [name, planned] of plans) {
        if (planned.ok) {
          const after = applyEdits(text, planned.edits);
          expect(after, name).toContain(`---\ntitel: Møde # vores\n${line}\n`);
          continue;
        }
        const { problem } = planned;
        expect(problem, name).toMatchObject({ code: 'property-foreign', line: 3 });
        expect(describeProblem(problem)).toContain('bruges til noget andet');
      }
    },
  );

  it('does not keep the other property from being used', () => {
    const marked = EDITS.marking?.(noteWith(`temaer: ${value}`));
    if (!marked?.ok) throw new Error('refused');
    const after = applyEdits(noteWith(`temaer: ${value}`), marked.edits);
    expect(meetingIn(after)).toMatchObject({ agenda: [], covered: [{ text: safety.title }] });

    const text = noteWith(`drøftet: ${value}`);
    const inserted = EDITS.insertion?.(text);
    if (!inserted?.ok) throw new Error('refused');
    expect(meetingIn(applyEdits(text, inserted.edits))).toMatchObject({
      agenda: [{ text: safety.title }],
      covered: [],
    });
  });
});

describe('a list that is spelled in another way', () => {
  const decomposed = 'drøftet på mødet'.normalize('NFD');
  const names = { ...properties, covered: 'Drøftet på mødet' };
  const time = 'Fælles brug af tid';

  it('is used as it stands, and gets no second one beside it', () => {
    const text = noteWith(`Temaer: [${time}]\n${decomposed}:\n  - ${time.normalize('NFD')}`);
    const marked = planCovered({ ...coverage(text), properties: names });
    const after = marked.ok ? applyEdits(text, marked.edits) : '';
    expect(after).toBe(text.replace(/(- F.*\n)(?=---)/u, (item) => `${item}  - ${safety.title}\n`));
    const insertion = EDITS.insertion?.(noteWith(`TEMAER: [${time}]\nDrøftet:`));
    expect(insertion?.ok && insertion.edits.map(({ insert }) => insert)).toEqual([
      `, ${safety.title}`,
      `\n- [ ] ${safety.questions[1]?.text ?? ''}`,
    ]);
  });

  it('names a theme once that it has composed and decomposed', () => {
    const text = noteWith(`drøftet: [${time}, ${time.normalize('NFD')}, "[[${time}]]"]`);
    expect(meetingIn(text)?.covered).toHaveLength(1);
    const request = { ...coverage(text), theme: themes.find(time) ?? safety };
    const marked = planCovered(request);
    expect(marked).toEqual({ ok: true, edits: [] });
    const unmarked = planUncovered(request);
    expect(unmarked.ok && meetingIn(applyEdits(text, unmarked.edits))).toBeNull();
  });
});
