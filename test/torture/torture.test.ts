import { beforeAll, describe, expect, it } from 'vitest';
import { EDITS } from './edits';
import { torture } from './run';
import type { EditReport } from './run';

/** Fewer than `npm run torture` makes, and other ones: its seed is 1. */
const CASES_EACH = 200;

describe('every edit, in notes of all kinds with the cursor anywhere', () => {
  const reports = new Map<string, EditReport>();
  beforeAll(() => {
    for (const report of torture(2, CASES_EACH * EDITS.length)) reports.set(report.name, report);
  }, 60_000);

  it.each(EDITS)('$name: nothing is lost, undo is exact, and twice is once', ({ name }) => {
    expect(reports.get(name)?.losses).toEqual([]);
  });

  it.each(EDITS)('$name: it is done where it can be', ({ name }) => {
    expect(reports.get(name)?.counts.edited).toBeGreaterThan(0);
  });
});
