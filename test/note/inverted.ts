import type { TextEdit } from '../../src/edit';

/** The edits that take edits back, in the edited text. */
export function inverted(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, insert }) => {
      const back = {
        from: from + shift,
        to: from + shift + insert.length,
        insert: text.slice(from, to),
      };
      shift += insert.length - (to - from);
      return back;
    });
}
