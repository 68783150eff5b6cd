import { parseTimeStep, sumMinutes } from '../../time-step';
import type { TimeStep } from '../../time-step';

const TITLE = /^[\s>]*>[ \t]*\[![^\]\r\n]*\][+-]?[ \t]*Tidsplan(?![a-zæøå\d])/i;
const QUOTED_ITEM = /^[\s>]*>[ \t]*[-*+][ \t]+(.*)$/s;

/** The steps as a callout, which is a quote to readers that know none; empty for no steps. */
export function writeTimePlan(steps: readonly TimeStep[], lineBreak: string): string {
  if (steps.length === 0) return '';
  const items = steps.map(({ name, minutes }) => `> - ${name}: ${minutes} min`);
  return [`> [!info] Tidsplan (${sumMinutes(steps)} min)`, ...items].join(lineBreak);
}

/** Whether a line of a section is one of a time plan, be its minutes as the group has changed them. */
export function isTimePlanLine(line: string): boolean {
  return TITLE.test(line) || parseTimeStep(QUOTED_ITEM.exec(line)?.[1] ?? '') !== null;
}
