import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMeetingPath } from '../../../src/note/new-meeting/meeting-path';
import { isNotePath } from '../../../src/settings';
import { arbitraryDate } from '../../coverage/arbitrary-dates';

const DAY = { date: '2026-12-03', group: null };

function pathOf(folder: string, name: string, group: string | null = null): unknown {
  const plan = planMeetingPath({ folder, name }, { ...DAY, group });
  return plan.ok ? plan.path : [plan.problem.code, plan.problem.quote];
}

describe('the path of a meeting’s note', () => {
  it.each([
    ['Ledermøder', '{{date}} Ledermøde', 'Ledermøder/2026-12-03 Ledermøde.md'],
    ['', '{{date}}', '2026-12-03.md'],
    [
      'Con amore/Com0/Aux-møder/Null',
      'Nul {{date}}',
      'Con amore/Com0/Aux-møder/Null/Nul 2026-12-03.md',
    ],
    ['/Møder/', '{{date}}.md', 'Møder/2026-12-03.md'],
    ['Møder/{{date:YYYY}}', 'Uge {{date:W}}', 'Møder/2026/Uge 49.md'],
    ['Møder', '{{date:YYYY/MM MMMM/DD dddd}}', 'Møder/2026/12 december/03 torsdag.md'],
    ['Møder', '{{ Date : D. MMMM YYYY }}', 'Møder/3. december 2026.md'],
    ['Møder', '{{date:[den] D.M}}', 'Møder/den 3.12.md'],
  ])('is made of folder »%s« and name »%s«', (folder, name, path) => {
    expect(pathOf(folder, name)).toBe(path);
  });

  it.each([
    ['Direktionen', 'Direktionen/2026-12-03 Direktionen.md'],
    ['Børn/Unge: A?', 'Børn-Unge- A-/2026-12-03 Børn-Unge- A-.md'],
    ['Ny\ngruppe', 'Ny-gruppe/2026-12-03 Ny-gruppe.md'],
    [null, '2026-12-03.md'],
  ])('has the group in it, as far as a path can: %s', (group, path) => {
    expect(pathOf('{{gruppe}}', '{{date}} {{gruppe}}', group)).toBe(path);
  });

  it.each([
    ['Møder', '{{datum}} Møde', 'pattern-placeholder', '{{datum}}'],
    ['Møder', '{{date Møde', 'pattern-placeholder', '{{'],
    ['{{title}}', '{{date}}', 'pattern-placeholder', '{{title}}'],
    ['Møder', '{{date:YYYY-mm-DD}}', 'pattern-format', 'mm'],
    ['Møder', '{{date:uge W}}', 'pattern-format', 'u'],
    ['Møder', 'Ledermøde', 'pattern-dateless', ''],
    ['Møder/{{date}}', 'Ledermøde', 'pattern-dateless', ''],
    ['Møder', '{{date}}/', 'pattern-dateless', ''],
    ['Møder', '{{date}}: møde', 'pattern-character', ':'],
    ['Møder', '{{date}} #1', 'pattern-character', '#'],
    ['Mø\\der', '{{date}}', 'pattern-character', '\\'],
    ['Mø\u0000der', '{{date}}', 'pattern-character', '%00'],
    ['Møder', '{{date}} \u0085', 'pattern-character', '%C2%85'],
    ['Aux', '{{date}}', 'pattern-reserved', 'Aux'],
    ['Møder', 'nul.{{date}}', 'pattern-reserved', 'nul'],
    ['Møder', 'CON/{{date}}', 'pattern-reserved', 'CON'],
    ['com1 .a/LPT9', '{{date}}', 'pattern-reserved', 'com1'],
    ['../Andre', '{{date}}', 'pattern-dots', '..'],
    ['Møder/./A', '{{date}}', 'pattern-dots', '.'],
    ['.obsidian', '{{date}}', 'pattern-dots', '.obsidian'],
    ['Møder', '.{{date}}', 'pattern-dots', '.2026-12-03.md'],
  ])('is refused for »%s« and »%s«: %s', (folder, name, code, quote) => {
    expect(pathOf(folder, name)).toEqual([code, quote]);
  });

  it('is refused where a file system would not take the name', () => {
    expect(pathOf('', `{{date}} ${'ø'.repeat(110)}`)).toMatch(/\.md$/);
    expect(pathOf('', `{{date}} ${'ø'.repeat(120)}`)).toEqual([
      'pattern-long',
      expect.stringContaining('…'),
    ]);
  });

  it('is one that a note in the vault can have, or is refused, whatever is typed', () => {
    const piece = fc.oneof(
      fc.constantFrom('{{date}}', '{{gruppe}}', '{{date:D. MMM}}', '/', '..', '.', ' ', '{{', '}}'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    const pattern = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        pattern,
        pattern,
        arbitraryDate(),
        fc.option(fc.string()),
        (folder, name, date, group) => {
          const plan = planMeetingPath({ folder, name }, { date, group });
          if (plan.ok) expect(isNotePath(plan.path)).toBe(true);
          else expect(plan.problem.code).toMatch(/^pattern-/);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
