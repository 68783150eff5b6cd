import type { Problem } from '../problem';

/** What can be wrong in a catalogue. What is quoted stands behind each. */
export type CatalogueProblem = Problem<
  | 'title-missing'
  | 'cadence-invalid'
  | 'property-invalid' // the key
  | 'rename-invalid' // the value
  | 'theme-without-title'
  | 'theme-doubled' // the title
  | 'question-empty'
  | 'question-doubled' // the question
  | 'item-outside-theme' // the item
>;
