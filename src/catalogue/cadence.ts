/** Above this a number of months is taken for a slip. */
export const MAX_CADENCE_MONTHS = 60;

/** Whether a value says how often a theme should come up: a whole number of months, 1 to 60. */
export function isCadence(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_CADENCE_MONTHS;
}
