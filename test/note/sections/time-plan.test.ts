import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit';
import { countTicks } from '../../../src/note/covering/covered';
import { planInsertion } from '../../../src/note/insertion/insertion';
import type { InsertionRequest } from '../../../src/note/insertion/insertion';
import { scanOutline } from '../../../src/note/outline/outline';
import { questionKey } from '../../../src/note/sections/question-text';
import { findPresentQuestions } from '../../../src/note/sections/section-questions';
import { readSections } from '../../../src/note/sections/section-reading';
import { findAgreements, findSections } from '../../../src/note/sections/sections';
import { isTimePlanLine, writeTimePlan } from '../../../src/note/sections/time-plan';
import type { TimeStep } from '../../../src/time-step';
import { readNote } from '../../catalogue/read-note';
import { arbitraryStep } from '../../arbitrary-step';
import { arbitraryNote } from '../arbitrary-note';
import type { ArbitraryNote } from '../arbitrary-note';
import { inverted } from '../inverted';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const RUNS = 200;

type Asked = ArbitraryNote &
  Pick<InsertionRequest, 'headingLevel' | 'listStyle' | 'properties'> & {
    readonly timePlan: readonly TimeStep[];
  };

function insert(asked: Omit<Asked, 'timePlan' | 'bodyFrom'> & Partial<Asked>) {
  const plan = planInsertion({ ...asked, theme: safety, themes, readYaml });
  if (!plan.ok) throw new Error(plan.problem.code);
  return { ...plan, after: applyEdits(asked.text, plan.edits) };
}

function check(mayHaveTheme: boolean, property: (asked: Asked) => void): void {
  const choices = fc.record({
    headingLevel: fc.constantFrom<InsertionRequest['headingLevel']>('auto', 1, 3, 6),
    listStyle: fc.constantFrom<InsertionRequest['listStyle']>('checklist', 'bullets'),
    properties: fc.option(fc.constant({ agenda: 'temaer', covered: 'drøftet' })),
    timePlan: fc.array(arbitraryStep, { minLength: 1, maxLength: 5 }),
  });
  const asked = fc
    .tuple(arbitraryNote({ mayHaveTheme }), choices)
    .map(([note, chosen]): Asked => ({ ...note, ...chosen }));
  fc.assert(fc.property(asked, property), { numRuns: RUNS });
}

const lineBreakIn = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A note after an insertion without a time plan, and with one. */
function insertBoth({ timePlan, ...asked }: Asked) {
  return { plain: insert(asked), planned: insert({ ...asked, timePlan }) };
}

describe('a theme with a time plan', () => {
  it('has it between its heading and its questions where the section is new, and else none', () => {
    check(true, (asked) => {
      const { plain, planned } = insertBoth(asked);
      if (plain.wasThere) {
        expect(planned).toEqual(plain);
        return;
      }
      const lineBreak = lineBreakIn(plain.after);
      const callout = writeTimePlan(asked.timePlan, lineBreak) + lineBreak.repeat(2);
      const at = planned.after.indexOf(callout);
      expect(planned.after.slice(0, at)).toMatch(
        /(?:^\uFEFF?|\n)#{1,6} Psykologisk tryghed\r?\n\r?\n$/,
      );
      const rest = planned.after.slice(at + callout.length);
      expect(planned.after.slice(0, at) + rest).toBe(plain.after);
      expect(planned.cursor).toBe(plain.cursor + callout.length);
    });
  });

  it('gets nothing more when it is inserted again, with another time plan neither', () => {
    check(true, (asked) => {
      const { after, cursor } = insert(asked);
      for (const timePlan of [asked.timePlan, [{ name: 'Dialog', minutes: 7 }]]) {
        const again = insert({ ...asked, timePlan, text: after, cursor });
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
});

describe('what a time plan says', () => {
  it('is no question, task, agreement, heading or minutes', () => {
    check(false, (asked) => {
      const { plain, planned } = insertBoth(asked);
      // An agreement further down is found, on another line.
      const sectionsOf = (text: string) =>
        readSections(text, themes).map(({ agreements, ...section }) => ({
          ...section,
          agreements: agreements.map((agreement) => agreement.text),
        }));
      expect(sectionsOf(planned.after)).toEqual(sectionsOf(plain.after));
      const textsIn = (text: string) => {
        const outline = scanOutline(text);
        const sections = findSections(text, outline, themes);
        return {
          headings: outline.headings.map((heading) => heading.text),
          items: outline.items.map((item) => item.text),
          agreements: sections.flatMap((section) =>
            findAgreements(text, section).map(({ from, to }) => text.slice(from, to)),
          ),
          present: sections.map((section) => {
            const present = findPresentQuestions(text, section);
            return safety.questions.filter((question) => present.has(questionKey(question.text)));
          }),
        };
      };
      expect(textsIn(planned.after)).toEqual(textsIn(plain.after));
    });
  });

  it('leaves a ticked question below it counted, whatever its last step is called', () => {
    const timePlan = [{ name: 'Aftaler', minutes: 5 }];
    const asked = { text: '', cursor: null, properties: null, timePlan } as const;
    const { after } = insert({ ...asked, headingLevel: 'auto', listStyle: 'checklist' });
    const text = after.replace('[ ]', '[x]');
    const note = { basename: 'Ledermøde', today: '2026-11-23', readYaml, themes, theme: safety };
    const properties = { agenda: 'temaer', covered: 'drøftet', date: 'dato', group: 'gruppe' };
    expect(countTicks({ ...note, properties, text })).toBe(1);
    expect(readSections(text, themes)).toMatchObject([{ tasks: 2, ticks: 1, otherLines: 0 }]);
  });

  it('is no content of a catalogue that a section is copied to', () => {
    fc.assert(
      fc.property(fc.array(arbitraryStep, { minLength: 1 }), (steps) => {
        const catalogueOf = (middle: string) =>
          readNote(`---\ntitel: Vores\n---\n## Psykologisk tryghed\n\n${middle}- Tør vi?\n`);
        const planned = catalogueOf(`${writeTimePlan(steps, '\n')}\n\n`);
        expect(planned).toEqual(catalogueOf(''));
      }),
    );
  });

  it.each(['> [!info]- Tidsplan', '> [!tip] tidsplan (20 min)\r', '> - Pause: 10 min', '> * Ro 3'])(
    '%j is a line of it, as the group may have changed it',
    (line) => {
      expect(isTimePlanLine(line)).toBe(true);
    },
  );

  it.each(['Tidsplan', '> Tidsplan', '> [!info] Tidsplaner', '- Dialog: 20 min', '> Dialog 20'])(
    '%j is not',
    (line) => {
      expect(isTimePlanLine(line)).toBe(false);
    },
  );
});
