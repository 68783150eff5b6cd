import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit';
import { countTicks } from '../../../src/note/covering/covered';
import { planInsertion } from '../../../src/note/insertion/insertion';
import { readSections } from '../../../src/note/sections/section-reading';
import { isTimePlanLine } from '../../../src/note/sections/time-plan';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

it('a ticked question below a time plan counts, whatever its last step is called', () => {
  const asked = { text: '', cursor: null, properties: null, headingLevel: 'auto' } as const;
  const plan = planInsertion({
    ...asked,
    listStyle: 'checklist',
    timePlan: [{ name: 'Aftaler', minutes: 5 }],
    theme: safety,
    themes,
    readYaml,
  });
  if (!plan.ok) throw new Error(plan.problem.code);
  const text = applyEdits('', plan.edits).replace('[ ]', '[x]');
  const note = { basename: 'Ledermøde', today: '2026-11-23', readYaml, themes, theme: safety };
  const properties = { agenda: 'temaer', covered: 'drøftet', date: 'dato', group: 'gruppe' };
  expect(countTicks({ ...note, properties, text })).toBe(1);
  expect(readSections(text, themes)).toMatchObject([{ tasks: 2, ticks: 1, otherLines: 0 }]);
});

describe('a line of a time plan', () => {
  it.each(['> [!info]- Tidsplan', '> [!tip] tidsplan (20 min)\r', '> - Pause: 10 min', '> * Ro 3'])(
    '%j is one, as the group may have changed it',
    (line) => {
      expect(isTimePlanLine(line)).toBe(true);
    },
  );

  it.each(['Tidsplan', '> Tidsplan', '> [!info] Tidsplaner', '- Dialog: 20 min', '> Dialog 20'])(
    '%j is none',
    (line) => {
      expect(isTimePlanLine(line)).toBe(false);
    },
  );
});
