/**
 * Something that is wrong with what a person wrote. Problems are values: the pure core collects
 * them, i18n/ gives them words, and one place shows them.
 */
export interface Problem<Code extends string = string> {
  /** What is wrong, as a key of the texts in i18n/. */
  readonly code: Code;
  /** 1-based line in the file that the problem is in. */
  readonly line: number;
  /** The words from the file that the message quotes: a title, a question, a key. */
  readonly quote?: string;
}
