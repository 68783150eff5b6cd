import type { TFile } from 'obsidian';
import type { IsoDate } from '../../note/dates/dates';

/** The dates that ticks have written into notes since the app started. */
export class TickDates {
  private readonly dates = new WeakMap<TFile, IsoDate>();

  /** Null where no tick wrote one. */
  of(file: TFile): IsoDate | null {
    return this.dates.get(file) ?? null;
  }

  /** @param date what a tick wrote; null where it wrote none */
  remember(file: TFile, date: IsoDate | null): void {
    if (date !== null) this.dates.set(file, date);
  }
}
