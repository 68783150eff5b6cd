import { MarkdownRenderChild } from 'obsidian';
import type { MarkdownPostProcessorContext, TFile } from 'obsidian';
import { findClickedTask, locateClick, planClickBack } from '../../note/covering/clicked-task';
import type { ClickedTask } from '../../note/covering/clicked-task';
import type { CoveredNote } from '../../note/covering/cover-changes';
import { NO_TICK_EDIT, planTickEdit } from '../../note/covering/tick-edit';
import type { TickPlan } from '../../note/covering/tick-edit';
import type { NoteWriter, Plan, WriteOutcome } from '../writing/note-writer';
import type { TickDates } from './tick-dates';

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
  readonly findNote: (path: string) => TFile | null;
  readonly mayTrack: (file: TFile) => boolean;
  readonly noteFor: (file: TFile) => CoveredNote;
  readonly dates: TickDates;
  readonly report: (file: TFile, outcome: TickOutcome) => void;
}

/**
 * Ticks in rendered notes, where there is no editor whose transaction could be joined. A click is
 * noted; when the note then changes and has the click in it, its properties follow. A change that
 * nobody clicked for, from a sync say, is left alone.
 */
export class ReadingTicks {
  /** By file, which stays the same where a note gets another name. */
  private readonly clicks = new WeakMap<TFile, readonly NotedClick[]>();

  constructor(private readonly parts: ReadingTicksParts) {}

  /** To be called with each part of a note that is rendered. */
  watch(el: HTMLElement, context: MarkdownPostProcessorContext): void {
    const file = this.parts.findNote(context.sourcePath);
    if (!file || !el.querySelector(CHECKBOX)) return;
    const child = new MarkdownRenderChild(el);
    context.addChild(child);
    // On the part and not on its checkboxes, which another plugin may replace by its own; and before
    // the app answers the click, and perhaps renders the part anew.
    const notice = ({ target }: MouseEvent) => this.noteClick(file, el, context, target);
    child.registerDomEvent(el, 'click', notice, { capture: true });
  }

  /** To be called when a note has been parsed anew. */
  noteChanged(file: TFile, text: string): void {
    const noted = this.clicks.get(file);
    if (!noted) return;
    const waiting = noted.filter(({ at }) => performance.now() - at < WAIT_MS);
    const shown = waiting.filter((click) => locateClick(text, click) !== null);
    this.keep(
      file,
      waiting.filter((click) => !shown.includes(click)),
    );
    for (const click of shown) void this.track(file, click);
  }

  private noteClick(
    file: TFile,
    el: HTMLElement,
    context: MarkdownPostProcessorContext,
    target: EventTarget | null,
  ): void {
    const boxes = checkboxesIn(el);
    const index = boxes.findIndex((box) => box === target);
    const section = index < 0 ? null : context.getSectionInfo(el);
    if (!section) return;
    const { text, lineStart: first, lineEnd: last } = section;
    const said = lineSaidBy(boxes[index]);
    const task = findClickedTask(text, { first, last, index, count: boxes.length, said });
    if (task) this.add(file, { ...task, at: performance.now() });
  }

  /** A second click on a task takes the place of the first. */
  private add(file: TFile, click: NotedClick): void {
    const others = (this.clicks.get(file) ?? []).filter(
      ({ line, key }) => line !== click.line || key !== click.key,
    );
    this.keep(file, [...others, click]);
  }

  private keep(file: TFile, clicks: readonly NotedClick[]): void {
    if (clicks.length > 0) this.clicks.set(file, clicks);
    else this.clicks.delete(file);
  }

  private async track(file: TFile, click: NotedClick): Promise<void> {
    const { writer, mayTrack, noteFor, dates, report } = this.parts;
    if (!mayTrack(file)) return;
    const last = { isShown: false };
    const outcome: TickOutcome = await writer.write(file, (text) => {
      const changes = locateClick(text, click);
      last.isShown = changes !== null;
      if (!changes) return NO_TICK_EDIT;
      const plan = planTickEdit({ ...noteFor(file), ...changes, text, dated: dates.of(file) });
      if (!plan.ok) return plan;
      const [at = 0] = [...changes.ticked, ...changes.unticked];
      return { ...plan, alsoBack: planClickBack(text, click, at) };
    });
    // An editor that shows the note too may not have the click yet.
    if (!last.isShown && outcome.kind === 'done') this.add(file, click);
    if (outcome.kind === 'done') dates.remember(file, outcome.plan.dated);
    report(file, outcome);
  }
}

function checkboxesIn(el: HTMLElement): HTMLElement[] {
  return [...el.querySelectorAll<HTMLElement>(CHECKBOX)].filter((box) => {
    const other = box.closest(ELSEWHERE);
    return !other || !el.contains(other);
  });
}

/** The line that the app, or a plugin in its place, has written on a checkbox. */
function lineSaidBy(box: HTMLElement | undefined): number | null {
  const said = box?.getAttribute('data-line') ?? '';
  return /^\d+$/.test(said) ? Number(said) : null;
}
