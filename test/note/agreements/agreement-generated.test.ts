import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit';
import { planAgreement } from '../../../src/note/agreements/agreement-edit';
import type { AgreementRequest } from '../../../src/note/agreements/agreement-edit';
import { planAgreementTick } from '../../../src/note/agreements/agreement-tick';
import { findOpenAgreements } from '../../../src/note/sections/open-agreements';
import { scanOutline } from '../../../src/note/outline/outline';
import { readSections } from '../../../src/note/sections/section-reading';
import { findPresentIn } from '../../../src/note/sections/section-questions';
import { findSections } from '../../../src/note/sections/sections';
import { arbitraryNote } from '../arbitrary-note';
import type { ArbitraryNote } from '../arbitrary-note';
import { inverted } from '../inverted';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const RUNS = 200;
const remark = unified().use(remarkParse);

/** To remark, a comment's end or math's belongs to an underlined heading below it. */
const MISREAD = /(?:%%|\$\$)\r?\nUnderstreget/;

const SIGNS = [
  ...['- [ ] ', '- [x] ', '* ', '1. ', '# ', '> ', '| ', '[[', ']]', '[', ']', '^id', ' ^id', '%%'],
  ...['<!--', '-->', '`', '```', '$$', '*', '**', '_', '~~', '==', '\\', '\n', '\r\n', '\t', '::'],
  ...['📅 2026-01-01', '📅', '🗓️2026-02-02', '✅ 2026-01-01', '🔁 every week', '⏫', '#tag', '<b>'],
  ...[
    '[due:: 2026-03-03]',
    '(frist:: 2026-03-03)',
    'Aftaler',
    safety.title,
    'Tør vi tage chancer?',
  ],
];
const words = fc
  .array(fc.oneof(fc.constantFrom('ring', 'til', ' ', ' '), fc.constantFrom(...SIGNS)), {
    maxLength: 8,
  })
  .map((parts) => `Ring ${parts.join('')}`);

type Asked = ArbitraryNote & Pick<AgreementRequest, 'agreement' | 'format' | 'headingLevel'>;

const choices = fc.record({
  agreement: fc.record({
    text: fc.oneof(fc.constant('Ring til revisoren'), words),
    owners: fc.oneof(fc.constantFrom('', 'Mette', 'Mette, [[Bo]]'), words),
    due: fc.constantFrom(null, '2026-12-01'),
  }),
  format: fc.constantFrom<AgreementRequest['format']>('tasks', 'dataview'),
  headingLevel: fc.constantFrom<AgreementRequest['headingLevel']>('auto', 'auto', 1, 6),
});

const read = (text: string) => ({ text, outline: scanOutline(text) });

function agreementsOf(text: string) {
  return findSections(text, scanOutline(text), themes)
    .filter(({ theme }) => theme === safety)
    .flatMap((section) => findOpenAgreements(section));
}

function check(
  mayHaveTheme: boolean,
  property: (asked: Asked, edits: Parameters<typeof applyEdits>[1], after: string) => void,
): void {
  const asked = fc
    .tuple(arbitraryNote({ mayHaveTheme }), choices)
    .map(([note, chosen]): Asked => ({ ...note, ...chosen }));
  let done = 0;
  fc.assert(
    fc.property(asked, (request) => {
      const plan = planAgreement({
        ...request,
        theme: safety,
        themes,
        properties: { agenda: 'temaer', covered: 'drøftet' },
        today: '2026-11-23',
        readYaml,
      });
      if (!plan.ok) return;
      done += 1;
      property(request, plan.edits, applyEdits(request.text, plan.edits));
    }),
    { numRuns: RUNS },
  );
  // What nothing closes is the only reason to refuse words like these.
  expect(done).toBeGreaterThan(RUNS * 0.8);
}

describe('an agreement added anywhere to any note', () => {
  it('is one line more, of its own or in an empty task, at one place of the body', () => {
    check(true, ({ text, bodyFrom }, edits) => {
      const [edit, ...head] = [...edits].reverse();
      for (const { to } of head) expect(to).toBeLessThanOrEqual(bodyFrom);
      expect(edit?.from).toBeGreaterThanOrEqual(bodyFrom);
      expect(text.slice(edit?.from, edit?.to).trim()).toBe('');
      const lines = edit?.insert.split(/\r?\n/).filter((line) => line.trim() !== '') ?? [];
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(lines.at(-1)).toMatch(/^\s*(?:(?:[-*+]|\d+[.)])\s+\[ \] )?[^\r\n\u2028]+$/);
    });
  });

  it('is there to be read, with its date, and is taken for no question', () => {
    check(true, ({ text, agreement }, _, after) => {
      const [before, now] = [agreementsOf(text), agreementsOf(after)];
      expect(now).toHaveLength(before.length + 1);
      const known = before.map((each) => `${each.text}\n${each.due}`);
      const added = now.filter((each) => {
        const at = known.indexOf(`${each.text}\n${each.due}`);
        if (at >= 0) known.splice(at, 1);
        return at < 0;
      });
      expect(added).toMatchObject([{ due: agreement.due }]);
      const questions = (note: string) =>
        readSections(note, themes).map(({ themeId, tasks, ticks, discussed, otherTicked }) =>
          [themeId, tasks, ticks, discussed, otherTicked].join(),
        );
      expect(questions(after).filter((each) => !each.startsWith(`${safety.id},0,0`))).toEqual(
        questions(text).filter((each) => !each.startsWith(`${safety.id},0,0`)),
      );
      const present = (note: string) =>
        [...findPresentIn(note, findSections(note, scanOutline(note), themes))].filter((key) =>
          key.endsWith('?'),
        );
      // Code that nothing closes comes to stand under the new heading.
      if (!scanOutline(text).endsOpen) expect(present(after)).toEqual(present(text));
    });
  });

  it('keeps every heading and item, in order, and splits no block', () => {
    check(false, ({ text }, _, after) => {
      fc.pre(!MISREAD.test(text));
      const blocksOf = ({ text: note, outline }: ReturnType<typeof read>) => {
        const body = note.slice(outline.bodyFrom);
        return remark
          .parse(body)
          .children.map(({ position }) =>
            body.slice(position?.start.offset, position?.end.offset).trimEnd(),
          );
      };
      const [before, now] = [blocksOf(read(text)), blocksOf(read(after))];
      let at = 0;
      const added = now.filter((block) => block !== before[at] || !++at);
      expect(at).toBe(before.length);
      expect(added).toHaveLength(3);
    });
  });

  it('makes no two blank lines in a row, and uses the line breaks of the note', () => {
    check(true, ({ text }, _, after) => {
      const count = ({ text: note, outline }: ReturnType<typeof read>) =>
        note
          .slice(outline.bodyFrom)
          .split('\n')
          .filter((line, at, lines) => at > 0 && !line.trim() && !lines[at - 1]?.trim()).length;
      expect(count(read(after))).toBeLessThanOrEqual(count(read(text)));
      expect(/(?:^|[^\r])\n/.test(after)).toBe(!text.includes('\r\n') && after.includes('\n'));
    });
  });

  it('is gone again, byte for byte, when the edits are taken back', () => {
    check(true, ({ text }, edits, after) => {
      expect(applyEdits(after, inverted(text, edits))).toBe(text);
    });
  });

  it('is ticked by one character, wherever lines have come or gone, and only once', () => {
    check(true, (_, __, after) => {
      for (const wanted of agreementsOf(after)) {
        const plan = planAgreementTick(after, { ...wanted, line: wanted.line + 3 }, themes);
        const [edit] = plan.ok ? plan.edits : [];
        expect(edit).toMatchObject({ insert: 'x' });
        expect(after.slice(edit?.from, edit?.to)).toMatch(/^[^\r\n]{1,2}$/u);
        const ticked = applyEdits(after, edit ? [edit] : []);
        expect(agreementsOf(ticked)).toHaveLength(agreementsOf(after).length - 1);
      }
    });
  });
});
