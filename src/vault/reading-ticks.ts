import { MarkdownRenderChild } from 'obsidian';
import type { MarkdownPostProcessorContext, TFile } from 'obsidian';
import { findClickedTask, locateClick } from '../note/clicked-task';
import type { ClickedTask } from '../note/clicked-task';
import type { CoveredNote } from '../note/cover-changes';
import { planTickEdit } from '../note/tick-edit';
import type { TickPlan } from '../note/tick-edit';
import type { NoteWriter, Plan, WriteOutcome } from './note-writer';

/** How long a click waits for its note to be saved and parsed, in milliseconds. */
const WAIT_MS = 10_000;

const CHECKBOX = 'input.task-list-item-checkbox';
/** Checkboxes that belong to another note, or to a quote, where none counts. */
const ELSEWHERE = '.internal-embed, blockquote, .callout';

interface NotedClick extends ClickedTask {
  readonly at: number;
}

export type TickOutcome = WriteOutcome<
  Extract<TickPlan, { ok: true }> | Extract<Plan, { ok: false }>
>;

export interface ReadingTicksParts {
  readonly writer: NoteWriter;
  readonly mayTrack: (file: TFile) => boolean;
  readonly noteFor: (file: TFile) => CoveredNote;
  readonly report: (file: TFile, outcome: TickOutcome) => void;
}

/**
 * Ticks in rendered notes, where there is no editor whose transaction could be joined. A click is
 * noted; when the note then changes and has the click in it, its properties follow. A change that
 * nobody clicked for, from a sync say, is left alone.
 */
export class ReadingTicks {
  private readonly clicks = new Map<string, readonly NotedClick[]>();

  constructor(private readonly parts: ReadingTicksParts) {}

  /** To be called with each part of a note that is rendered. */
  watch(el: HTMLElement, context: MarkdownPostProcessorContext): void {
    const boxes = checkboxesIn(el);
    if (boxes.length === 0) return;
    const child = new MarkdownRenderChild(el);
    context.addChild(child);
    boxes.forEach((box, index) => {
      child.registerDomEvent(box, 'click', () => this.noteClick(el, context, index), {
        // Before the app answers the click, and perhaps renders the part anew.
        capture: true,
      });
    });
  }

  /** To be called when a note has been parsed anew. */
  noteChanged(file: TFile, text: string): void {
    const noted = this.clicks.get(file.path);
    if (!noted) return;
    const waiting = noted.filter(({ at }) => performance.now() - at < WAIT_MS);
    const shown = waiting.filter((click) => locateClick(text, click) !== null);
    this.keep(
      file.path,
      waiting.filter((click) => !shown.includes(click)),
    );
    for (const click of shown) void this.track(file, click);
  }

  private noteClick(el: HTMLElement, context: MarkdownPostProcessorContext, index: number): void {
    const section = context.getSectionInfo(el);
    if (!section) return;
    const { text, lineStart: first, lineEnd: last } = section;
    const task = findClickedTask(text, { first, last }, index);
    if (!task) return;
    const others = this.clicks.get(context.sourcePath) ?? [];
    this.keep(context.sourcePath, [...others, { ...task, at: performance.now() }]);
  }

  private keep(path: string, clicks: readonly NotedClick[]): void {
    if (clicks.length > 0) this.clicks.set(path, clicks);
    else this.clicks.delete(path);
  }

  private async track(file: TFile, click: ClickedTask): Promise<void> {
    const { writer, mayTrack, noteFor, report } = this.parts;
    if (!mayTrack(file)) return;
    const outcome: TickOutcome = await writer.write(file, (text) => {
      const changes = locateClick(text, click);
      if (!changes) return { ok: true, edits: [], covered: [], uncovered: [] };
      const plan = planTickEdit({ ...noteFor(file), ...changes, text });
      if (!plan.ok) return plan;
      const [at = 0] = [...changes.ticked, ...changes.unticked];
      const alsoBack = [{ from: at, to: at + 1, insert: click.ticks ? ' ' : 'x' }];
      return { ...plan, alsoBack };
    });
    report(file, outcome);
  }
}

function checkboxesIn(el: HTMLElement): HTMLElement[] {
  return [...el.querySelectorAll<HTMLElement>(CHECKBOX)].filter((box) => {
    const other = box.closest(ELSEWHERE);
    return !other || !el.contains(other);
  });
}
