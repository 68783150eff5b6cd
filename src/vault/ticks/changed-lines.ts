import type { Text, Transaction } from '@codemirror/state';
import type { ChangedLines } from '../../note/covering/tick-changes';

/** Numbers of the first and the last line (1-based), before (A) and after (B). */
interface LineRange {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** The whole lines that a transaction changes; each line once. */
export function readChangedLines({ startState, changes, newDoc }: Transaction): ChangedLines[] {
  const ranges: LineRange[] = [];
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    const range = {
      fromA: startState.doc.lineAt(fromA).number,
      toA: startState.doc.lineAt(toA).number,
      fromB: newDoc.lineAt(fromB).number,
      toB: newDoc.lineAt(toB).number,
    };
    const last = ranges.at(-1);
    if (last && (range.fromA <= last.toA || range.fromB <= last.toB)) {
      last.toA = range.toA;
      last.toB = range.toB;
    } else {
      ranges.push(range);
    }
  });
  return ranges.map(({ fromA, toA, fromB, toB }) => ({
    before: readLines(startState.doc, fromA, toA),
    after: readLines(newDoc, fromB, toB),
    afterFrom: newDoc.line(fromB).from,
  }));
}

function readLines(doc: Text, first: number, last: number): string[] {
  if (first === last) return [doc.line(first).text];
  return doc.sliceString(doc.line(first).from, doc.line(last).to).split('\n');
}
