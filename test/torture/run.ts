import { applyEdits } from '../../src/edit';
import { Random } from '../bench/random';
import { readCorpus } from './corpus';
import type { Corpus } from './corpus';
import { EDITS } from './edits';
import type { Attempt } from './edits';
import { tryEdit } from './losses';
import { makeRandomNote, pick, placeCursor } from './random-note';
import type { RandomNote } from './random-note';

/** A case that lost something: its number gives it again, with the same seed. */
export interface LostCase {
  readonly number: number;
  readonly loss: string;
  readonly text: string;
  readonly cursor: number | null;
}

/** How one kind of edit did. */
export interface EditReport {
  readonly name: string;
  readonly counts: Readonly<Record<'edited' | 'nothing to do' | 'refused', number>>;
  readonly losses: readonly LostCase[];
}

/** How many notes have been edited by the plugin before. */
const EDITED_BEFORE = 0.4;

/** Every edit on so many notes in all, the same ones for the same seed, in turn. */
export function torture(seed: number, cases: number, first = 0): EditReport[] {
  const corpus = readCorpus();
  const reports = EDITS.map(({ name }) => ({
    name,
    counts: { edited: 0, 'nothing to do': 0, refused: 0 },
    losses: [] as LostCase[],
  }));
  for (let number = first; number < first + cases; number++) {
    const index = number % EDITS.length;
    const [edit, report] = [EDITS[index], reports[index]];
    if (!edit || !report) continue;
    const random = new Random(Math.imul(seed, 0x9e3779b1) + number);
    let note = makeRandomNote(random, corpus);
    let attempt: Attempt | null = null;
    try {
      while (random.isWithin(EDITED_BEFORE)) note = editBefore(note, random, corpus);
      attempt = edit.prepare(note, random, corpus);
      report.counts[attempt ? tryEdit(attempt, note) : 'nothing to do'] += 1;
    } catch (error) {
      const loss = error instanceof Error ? error.message : String(error);
      report.losses.push({ number, loss, ...note, ...(attempt?.text && { text: attempt.text }) });
    }
  }
  return reports;
}

function editBefore(note: RandomNote, random: Random, corpus: Corpus): RandomNote {
  const attempt = pick(random, EDITS).prepare(note, random, corpus);
  const text = attempt?.text ?? note.text;
  const plan = attempt?.plan(text, note.cursor);
  const after = plan?.ok ? applyEdits(text, plan.edits) : text;
  return { text: after, cursor: note.cursor === null ? null : placeCursor(random, after) };
}
