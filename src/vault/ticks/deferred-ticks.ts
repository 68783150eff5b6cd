import { MapMode } from '@codemirror/state';
import type { ChangeDesc, StateEffectType } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import type { TickChanges } from '../../note/covering/tick-changes';

/** How long to wait, in milliseconds: for the editor to end its update, or what was composed. */
const SOON_MS = 50;

const NO_TICKS: TickChanges = { ticked: [], unticked: [] };

/** Ticks in one editor that wait to be tracked: offsets that follow the text until then. */
export class DeferredTicks {
  private waiting = NO_TICKS;
  private cancel: (() => void) | null = null;

  /** @param track told of the ticks when the editor can be changed */
  constructor(
    private readonly view: EditorView,
    private readonly track: (changes: TickChanges) => void,
  ) {}

  /** @param effect carries ticks that are to wait; its offsets are those after its transaction */
  follow({ transactions }: ViewUpdate, effect: StateEffectType<TickChanges>): void {
    for (const { changes, effects } of transactions) {
      this.waiting = mapped(this.waiting, changes);
      for (const added of effects) {
        if (added.is(effect)) this.waiting = joined(this.waiting, added.value);
      }
    }
    if (this.isWaiting()) this.flushSoon();
  }

  /** Has what waits tracked as soon as the editor can be changed. */
  flushSoon(): void {
    this.cancel?.();
    // The pane may go to a window of its own meanwhile.
    const { win } = this.view.dom;
    const timer = win.setTimeout(() => this.flush(), SOON_MS);
    this.cancel = () => win.clearTimeout(timer);
  }

  /** Forgets what waits: the editor is going. */
  drop(): void {
    this.cancel?.();
    this.waiting = NO_TICKS;
  }

  private flush(): void {
    // What is composed may go on for long; its end comes as an event.
    if (!this.isWaiting() || this.view.composing) return;
    const { waiting } = this;
    this.waiting = NO_TICKS;
    this.track(waiting);
  }

  private isWaiting(): boolean {
    return this.waiting.ticked.length + this.waiting.unticked.length > 0;
  }
}

function mapped({ ticked, unticked }: TickChanges, changes: ChangeDesc): TickChanges {
  const map = (offsets: readonly number[]) =>
    offsets.flatMap((at) => changes.mapPos(at, 1, MapMode.TrackAfter) ?? []);
  return { ticked: map(ticked), unticked: map(unticked) };
}

function joined(a: TickChanges, b: TickChanges): TickChanges {
  return { ticked: [...a.ticked, ...b.ticked], unticked: [...a.unticked, ...b.unticked] };
}
