import type { Problem } from '../problem';

/** What can be wrong in a catalogue. */
export type CatalogueProblem = Problem<
  | 'body-conflict'
  | 'title-missing'
  | 'cadence-invalid'
  | 'property-invalid'
  | 'rename-invalid'
  | 'theme-without-title'
  | 'theme-doubled'
  | 'question-empty'
  | 'question-doubled'
  | 'item-outside-theme'
>;
