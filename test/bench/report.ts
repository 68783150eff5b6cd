/** One line of the table: what was measured, and whether it keeps to its budget. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  /** Null where it is not judged. */
  readonly isKept: boolean | null;
}

/** A row whose budget is an upper bound. Further figures may say where the measured one comes from. */
export function atMost(
  what: string,
  measured: number,
  budget: number,
  unit: string,
  further = '',
): Row {
  return {
    what,
    measured: `${format(measured)} ${unit}${further && ` (${further})`}`,
    budget: `≤ ${budget.toLocaleString('en')} ${unit}`,
    isKept: measured <= budget,
  };
}

/** A row that tells something and is not judged. */
export function forInformation(what: string, measured: string, plan: string): Row {
  return { what, measured, budget: plan, isKept: null };
}

/** A number with as many digits as say something. */
export function format(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}

export function formatTable(rows: readonly Row[]): string {
  const cells = [
    ['what', 'measured', 'budget', 'ok'],
    ...rows.map(({ what, measured, budget, isKept }) => [
      what,
      measured,
      budget,
      isKept === null ? '–' : isKept ? 'yes' : 'NO',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  const lines = cells.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return lines.join('\n');
}
