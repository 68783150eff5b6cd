import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit';
import { planInsertion } from '../../../src/note/insertion/insertion';
import type { InsertionRequest } from '../../../src/note/insertion/insertion';
import { scanOutline } from '../../../src/note/outline/outline';
import { writeFollowUp } from '../../../src/note/sections/follow-up';
import { questionKey } from '../../../src/note/sections/question-text';
import { findPresentIn } from '../../../src/note/sections/section-questions';
import { readSections } from '../../../src/note/sections/section-reading';
import { findAgreements, findSections } from '../../../src/note/sections/sections';
import { writeTimePlan } from '../../../src/note/sections/time-plan';
import { arbitraryStep } from '../../arbitrary-step';
import { readNote } from '../../catalogue/read-note';
import { arbitraryFollowUp } from '../arbitrary-follow-up';
import { arbitraryNote } from '../arbitrary-note';
import type { ArbitraryNote } from '../arbitrary-note';
import { inverted } from '../inverted';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const RUNS = 200;

type Parts = Pick<InsertionRequest, 'followUp' | 'timePlan'>;

/** What an insertion puts before the questions, and the same insertion without it. */
interface Preparation {
  readonly parts: Parts;
  readonly partsWithout: Parts;
  /** Another one in its place. */
  readonly otherParts: Parts;
  readonly write: (lineBreak: string) => string;
}

const steps = (range: fc.ArrayConstraints) => fc.array(arbitraryStep, range);

const KINDS: readonly (readonly [string, fc.Arbitrary<Preparation>])[] = [
  [
    'a time plan',
    steps({ minLength: 1, maxLength: 5 }).map((timePlan) => ({
      parts: { timePlan },
      partsWithout: {},
      otherParts: { timePlan: [{ name: 'Dialog', minutes: 7 }] },
      write: (lineBreak) => writeTimePlan(timePlan, lineBreak),
    })),
  ],
  [
    'a follow-up, with a time plan below it or none',
    fc.tuple(arbitraryFollowUp, steps({ maxLength: 2 })).map(([followUp, timePlan]) => ({
      parts: { followUp, timePlan },
      partsWithout: { timePlan },
      otherParts: {
        followUp: { link: '[[2026-06-15 Ledermøde]]', date: null, agreements: [] },
        timePlan,
      },
      write: (lineBreak) => writeFollowUp(followUp, lineBreak),
    })),
  ],
];

type Asked = ArbitraryNote & Pick<InsertionRequest, 'headingLevel' | 'listStyle' | 'properties'>;

function insert(asked: Asked, parts: Parts) {
  const plan = planInsertion({ ...asked, ...parts, theme: safety, themes, readYaml });
  if (!plan.ok) throw new Error(plan.problem.code);
  return { ...plan, after: applyEdits(asked.text, plan.edits) };
}

describe.each(KINDS)('before the questions of a theme, %s', (_, arbitraryPreparation) => {
  function check(
    mayHaveTheme: boolean,
    property: (asked: Asked, preparation: Preparation) => void,
  ): void {
    const choices = fc.record({
      headingLevel: fc.constantFrom<InsertionRequest['headingLevel']>('auto', 1, 3, 6),
      listStyle: fc.constantFrom<InsertionRequest['listStyle']>('checklist', 'bullets'),
      properties: fc.option(fc.constant({ agenda: 'temaer', covered: 'drøftet' })),
    });
    const asked = fc
      .tuple(arbitraryNote({ mayHaveTheme }), choices)
      .map(([note, chosen]): Asked => ({ ...note, ...chosen }));
    fc.assert(fc.property(asked, arbitraryPreparation, property), { numRuns: RUNS });
  }

  it('stands right below the heading where the section is new, and nowhere else', () => {
    check(true, (asked, { parts, partsWithout, write }) => {
      const plain = insert(asked, partsWithout);
      const prepared = insert(asked, parts);
      if (plain.wasThere) {
        expect(prepared).toEqual(plain);
        return;
      }
      const lineBreak = plain.after.includes('\r\n') ? '\r\n' : '\n';
      const quote = write(lineBreak) + lineBreak.repeat(2);
      const at = prepared.after.indexOf(quote);
      expect(prepared.after.slice(0, at)).toMatch(
        /(?:^\uFEFF?|\n)#{1,6} Psykologisk tryghed\r?\n\r?\n$/,
      );
      const rest = prepared.after.slice(at + quote.length);
      expect(prepared.after.slice(0, at) + rest).toBe(plain.after);
      expect(prepared.cursor).toBe(plain.cursor + quote.length);
    });
  });

  it('lets nothing more be inserted a second time, nor does another one', () => {
    check(true, (asked, { parts, otherParts }) => {
      const { after, cursor } = insert(asked, parts);
      for (const now of [parts, otherParts]) {
        const again = insert({ ...asked, text: after, cursor }, now);
        expect(again).toMatchObject({ edits: [], added: 0, wasThere: true });
      }
    });
  });

  it('goes again in one undo, to the byte', () => {
    check(true, (asked, { parts }) => {
      const { edits, after } = insert(asked, parts);
      expect(applyEdits(after, inverted(asked.text, edits))).toBe(asked.text);
    });
  });

  it('is no question, task, agreement, heading, tick or words of the minutes', () => {
    check(false, (asked, { parts, partsWithout }) => {
      const [plain, prepared] = [insert(asked, partsWithout), insert(asked, parts)];
      expect(readAll(prepared.after)).toEqual(readAll(plain.after));
    });
  });

  it('is no content of a catalogue that its section is copied to', () => {
    fc.assert(
      fc.property(arbitraryPreparation, ({ write }) => {
        const catalogueOf = (middle: string) =>
          readNote(`---\ntitel: Vores\n---\n## Psykologisk tryghed\n\n${middle}- Tør vi?\n`);
        expect(catalogueOf(`${write('\n')}\n\n`)).toEqual(catalogueOf(''));
      }),
    );
  });
});

it('questions come below the follow-up and the time plan where their list was deleted', () => {
  const followUp = { link: '[[A]]', date: null, agreements: [{ link: '[[A#B|C]]', due: null }] };
  const timePlan = [{ name: 'Dialog', minutes: 5 }];
  const asked = { bodyFrom: 0, cursor: null, properties: null, headingLevel: 'auto' } as const;
  const { after } = insert({ ...asked, text: '', listStyle: 'checklist' }, { followUp, timePlan });
  const text = after.replace(/\n- \[ \][^]*/, '');
  expect(insert({ ...asked, text, listStyle: 'checklist' }, {}).after).toBe(after);
});

/** What there is in a note, and not on which lines. */
function readAll(text: string): unknown {
  const outline = scanOutline(text);
  const sections = findSections(text, outline, themes);
  return {
    headings: outline.headings.map((heading) => heading.text),
    items: outline.items.map((item) => item.text),
    agreements: sections.flatMap((section) =>
      findAgreements(text, section).map(({ from, to }) => text.slice(from, to)),
    ),
    present: sections.map((section) => {
      const present = findPresentIn(text, [section]);
      return safety.questions.filter((question) => present.has(questionKey(question.text)));
    }),
    sections: readSections(text, themes).map(({ agreements, ...section }) => ({
      ...section,
      agreements: agreements.map((agreement) => agreement.text),
    })),
  };
}
