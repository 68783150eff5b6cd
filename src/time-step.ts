import { onFirstUse } from './on-first-use';

/** A part of a meeting on a theme. */
export interface TimeStep {
  readonly name: string;
  readonly minutes: number;
}

/** The longest that a step may be. */
const MAX_STEP_MINUTES = 240;

/** Far more than a name needs, and little enough to be read at once. */
const MAX_LENGTH = 100;

const STEP = /^(.*?)[\s:–-]+(\d{1,3})(?:\s*(?:min\.?|minut|minutter))?$/i;

/** Nothing in it can begin markup: a task, say, which would be one to do. */
const allowedName = onFirstUse(() => /^\p{L}[\p{L}\p{M}\p{N} ,.&/()'’+?!–-]*$/u);

/** A step as a leader writes it: `Dialog 20`, `Dialog: 20 min`; null where it is none. */
export function parseTimeStep(line: string): TimeStep | null {
  const source = line.trim();
  if (source.length > MAX_LENGTH) return null;
  const [, written = '', minutes] = STEP.exec(source) ?? [];
  const step = { name: written.replace(/\s+/g, ' '), minutes: Number(minutes) };
  return allowedName().test(step.name) && step.minutes >= 1 && step.minutes <= MAX_STEP_MINUTES
    ? step
    : null;
}

/** A step as `parseTimeStep` reads it: `Dialog 20`. */
export function writeTimeStep({ name, minutes }: TimeStep): string {
  return `${name} ${minutes}`;
}

/** Whether a value of any origin is a step that is read again as it is written. */
export function isTimeStep(value: unknown): value is TimeStep {
  if (typeof value !== 'object' || value === null) return false;
  const { name, minutes } = value as Partial<Record<keyof TimeStep, unknown>>;
  if (typeof name !== 'string' || typeof minutes !== 'number') return false;
  const step = parseTimeStep(writeTimeStep({ name, minutes }));
  return step?.name === name && step.minutes === minutes;
}

/** How long all steps take, in minutes. */
export function sumMinutes(steps: readonly TimeStep[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
