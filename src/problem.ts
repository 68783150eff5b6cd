/** What can be wrong in what a person wrote. What a problem quotes stands behind each. */
export type ProblemCode =
  // In a note's frontmatter
  | 'frontmatter-conflict'
  | 'frontmatter-doubled'
  | 'frontmatter-unclosed'
  | 'frontmatter-invalid' // the line
  | 'frontmatter-not-map'
  | 'property-duplicate' // the key
  | 'property-conflict' // the key
  | 'property-foreign' // the key
  | 'property-unsafe' // the key
  // In a catalogue
  | 'body-conflict'
  | 'title-missing'
  | 'cadence-invalid'
  | 'property-invalid' // the key
  | 'rename-invalid' // the value
  | 'plan-unknown-theme' // the name
  | 'theme-without-title'
  | 'theme-doubled' // the title
  | 'question-empty'
  | 'question-doubled' // the question
  | 'item-outside-theme' // the item
  // In a question to add
  | 'question-known' // the title of the theme that has it
  | 'question-unreadable'
  // In an agreement to add, or to tick
  | 'agreement-empty'
  | 'agreement-unreadable'
  | 'agreement-gone'
  // In a code block
  | 'block-line-malformed' // the line
  | 'block-option-unknown' // its name
  | 'block-option-doubled' // its name
  | 'block-view-unknown' // the value
  | 'block-year-invalid' // the value
  | 'block-year-unused'
  | 'block-group-unknown' // the group
  // In where notes of meetings are to lie
  | 'pattern-placeholder' // the placeholder
  | 'pattern-format' // the letters
  | 'pattern-dateless'
  | 'pattern-character' // the character
  | 'pattern-dots' // the name
  | 'pattern-reserved' // the name
  | 'pattern-long' // the name
  | 'pattern-excluded' // the path
  | 'template-missing' // the path
  | 'template-catalogue'; // the path

/**
 * Something that is wrong with what a person wrote. Problems are values: the pure core collects
 * them, i18n/ gives them words, and one place shows them.
 */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  /** 1-based line in the file, or the code block, that the problem is in. */
  readonly line: number;
  /** The words from the file that the message quotes. */
  readonly quote?: string;
}

/** @param line 1-based */
export function makeProblem<Code extends ProblemCode>(
  code: Code,
  line: number,
  quote?: string,
): Problem<Code> {
  return { code, line, ...(quote !== undefined && { quote }) };
}
