import { EditorState } from '@codemirror/state';
import type { ChangeSpec } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { readChangedLines } from '../../../src/vault/ticks/changed-lines';

const DOC = 'et\nto\ntre\nfire\n';

const read = (...changes: ChangeSpec[]) =>
  readChangedLines(EditorState.create({ doc: DOC }).update({ changes }));

describe('the lines that a transaction changes', () => {
  it('are whole lines, before and after, and where they begin now', () => {
    const change = { from: DOC.indexOf('tre') + 1, insert: '!' };
    expect(read(change)).toEqual([{ before: ['tre'], after: ['t!re'], afterFrom: 6 }]);
  });

  it('are those that are joined, broken, and put in', () => {
    expect(read({ from: 2, to: 3 })).toEqual([
      { before: ['et', 'to'], after: ['etto'], afterFrom: 0 },
    ]);
    expect(read({ from: 4, insert: '\n\n' })).toEqual([
      { before: ['to'], after: ['t', '', 'o'], afterFrom: 3 },
    ]);
  });

  it('are each told once, however many changes there are on them', () => {
    const [first, second] = [
      { from: 0, insert: '!' },
      { from: 2, insert: '!' },
    ];
    expect(read(first, second)).toEqual([{ before: ['et'], after: ['!et!'], afterFrom: 0 }]);
    expect(read({ from: 2, to: 3 }, { from: 5, to: 6 })).toEqual([
      { before: ['et', 'to', 'tre'], after: ['ettotre'], afterFrom: 0 },
    ]);
  });

  it('are told apart where others lie between, at their place in the new text', () => {
    expect(read({ from: 0, insert: 'nul\n' }, { from: 10, to: 11, insert: 'F' })).toEqual([
      { before: ['et'], after: ['nul', 'et'], afterFrom: 0 },
      { before: ['fire'], after: ['Fire'], afterFrom: 14 },
    ]);
  });
});
