import type { StandingKind } from '../../coverage/standing';
import type { IsoDate } from '../../note/dates/dates';
import type { OpenAgreement } from '../../note/sections/open-agreements';
import type { ShortList } from '../short-list';

/** Everything the overview shows, as plain values: equal models look the same. */
export interface OverviewModel {
  /** Null where no meeting has a group. */
  readonly groups: GroupOptions | null;
  readonly hasThemes: boolean;
  /** Null where no theme can be suggested. */
  readonly suggestion: SuggestionCard | null;
  /** Name of the note that themes are inserted into; null where none is open. */
  readonly target: string | null;
  /** What notes leave open; nothing is shown of it where there is none. */
  readonly waiting: ShortList<WaitingItem>;
  readonly rows: ShortList<ThemeRow>;
  /** What in the notes should be mended. */
  readonly attention: ShortList<AttentionItem>;
  /** The shipped catalogue is off, and no other has a question. */
  readonly lacksCatalogue: boolean;
  /** No meeting has tracked a theme yet. */
  readonly isNew: boolean;
}

/** The groups that can be looked at. */
export interface GroupOptions {
  readonly names: readonly string[];
  /** Null where all are shown. */
  readonly chosen: string | null;
}

export interface SuggestionCard {
  /** What it is, and for which group where that is not the one that is shown. */
  readonly label: string;
  readonly themeId: string;
  readonly title: string;
  readonly reason: string;
  readonly ring: Ring;
  /** Whether there is another theme to suggest. */
  readonly hasOther: boolean;
}

export interface ThemeRow {
  readonly themeId: string;
  readonly title: string;
  readonly ring: Ring;
  readonly standingText: string;
  /** When it is planned, else when it was covered last; empty where neither is known. */
  readonly date: string;
  /** The last twelve months, oldest first; empty where nobody knows when the theme was covered. */
  readonly months: readonly boolean[];
  /** What the months show, in a sentence; empty where there are none. */
  readonly monthsText: string;
  /** Null while it is folded. */
  readonly body: ThemeBody | null;
}

/** How long ago a theme was covered, against how often it should be. */
export interface Ring {
  /** `empty` for a theme that nobody can take up yet. */
  readonly kind: StandingKind | 'empty';
  /** The part of the ring that is full, in percent; null where nothing is known of the time. */
  readonly percent: number | null;
}

/** What a theme's row shows folded out. */
export interface ThemeBody {
  /** When it was covered and is planned, how often it should be, and the like. */
  readonly facts: readonly string[];
  /** What is not done yet, the most pressing first. */
  readonly agreements: ShortList<AgreementLine>;
  readonly questions: ShortList<QuestionLine>;
  /** A theme without questions can't be inserted. */
  readonly canInsert: boolean;
  /** Texts of the questions not discussed within the cadence; empty where there is no use in them. */
  readonly missing: readonly string[];
  /** What to know before inserting; may be empty. */
  readonly remark: string;
  /** Newest first. */
  readonly meetings: ShortList<MeetingLink>;
}

/** By which key `OverviewHandlers.toggleWhole` knows a list of a theme's. */
export function listKey(list: 'agreements' | 'questions' | 'meetings', themeId: string): string {
  return `${list} ${themeId}`;
}

/** A theme that may have been covered in a note that doesn't say so. */
export interface WaitingItem {
  readonly path: string;
  readonly themeId: string;
  readonly title: string;
  /** The note's name. */
  readonly note: string;
  /** Empty where the note's name says it. */
  readonly date: string;
  /** What in the note speaks for it; empty until the note has been read. */
  readonly evidence: string;
}

export interface AgreementLine {
  readonly agreement: OpenAgreement;
  /** When it is, or was, to be done; empty where that is not written. */
  readonly due: string;
  readonly isLate: boolean;
  readonly path: string;
  /** The note's name. */
  readonly note: string;
}

export interface QuestionLine {
  readonly text: string;
  /** Whether it was discussed within the cadence. */
  readonly isDiscussed: boolean;
  /** When it was discussed last; empty where the note's name says it, and until notes are read. */
  readonly date: string;
  /** The note that it was discussed in last; null where it was not. */
  readonly path: string | null;
  /** That note's name. */
  readonly note: string;
  /** How many times it was discussed; empty for once or never. */
  readonly times: string;
}

export interface MeetingLink {
  readonly path: string;
  readonly date: IsoDate | null;
  readonly name: string;
  readonly isCovered: boolean;
  /** The date and what happened there. */
  readonly detail: string;
}

export interface AttentionItem {
  readonly path: string;
  /** 1-based; null where the whole note is meant. */
  readonly line: number | null;
  readonly message: string;
  /** Whether the plugin can repair it, where the leader asks for it. */
  readonly canRepair?: boolean;
}
