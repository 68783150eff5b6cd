import type { YearMarkKind, YearSpan } from '../../coverage/year';
import type { IsoDate } from '../../note/dates/dates';
import type { GroupOptions } from '../overview/overview-model';
import type { ShortList } from '../short-list';

/** Everything the year wheel shows, as plain values: equal models look the same. */
export interface YearWheelModel {
  readonly year: number;
  /** The year, and the group where only one is shown. */
  readonly title: string;
  /** Null where there is nothing to choose. */
  readonly groups: GroupOptions | null;
  readonly today: IsoDate;
  /** How many times something was covered, and is planned; empty where the year has nothing. */
  readonly counts: readonly string[];
  /** The outermost first. */
  readonly rings: readonly ThemeRing[];
  /** How many there are; they may be shown in part. */
  readonly ringList: Omit<ShortList<ThemeRing>, 'items'>;
  /** Which kinds of marks there are. */
  readonly kinds: readonly YearMarkKind[];
  /** What the table says in one sentence, where no theme has a mark; else empty. */
  readonly emptyText: string;
  /** What no mark can show. */
  readonly outside: ShortList<OutsideItem>;
}

/** A list that may be shown in part. */
export type WheelList = 'rings' | 'outside';

export interface ThemeRing {
  readonly themeId: string;
  readonly title: string;
  /** What to know of the theme besides; may be empty. */
  readonly remark: string;
  readonly isPaused: boolean;
  /** The first day first. */
  readonly marks: readonly RingMark[];
  /** From when the theme was covered until it should be taken up again. */
  readonly spans: readonly YearSpan[];
}

export interface RingMark {
  /** One of its own, as long as the mark is. */
  readonly key: string;
  readonly path: string;
  readonly date: IsoDate;
  readonly kind: YearMarkKind;
  /** All there is to say: theme, what happened, date, groups. */
  readonly name: string;
  /** The same without the theme, in short lines. */
  readonly lines: readonly string[];
  /** The date without its year. */
  readonly day: string;
  /** What happened; and whose meeting it is, where meetings of several groups are shown. */
  readonly detail: string;
}

export interface OutsideItem {
  readonly path: string;
  /** The note's name. */
  readonly note: string;
  readonly text: string;
}
