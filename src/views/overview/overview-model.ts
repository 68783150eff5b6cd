import type { StandingKind } from '../../coverage/standing';

/** Everything the overview shows, as plain values: equal models look the same. */
export interface OverviewModel {
  /** Null where no meeting has a group. */
  readonly groups: GroupOptions | null;
  /** Null where no theme can be suggested. */
  readonly suggestion: SuggestionCard | null;
  /** Name of the note that themes are inserted into; null where none is open. */
  readonly target: string | null;
  readonly rows: readonly ThemeRow[];
  /** What in the notes should be mended. */
  readonly attention: readonly AttentionItem[];
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
  /** Whether there is another theme to suggest. */
  readonly hasOther: boolean;
}

export interface ThemeRow {
  readonly themeId: string;
  readonly title: string;
  /** Null for a theme that nobody can take up yet. */
  readonly standing: StandingKind | null;
  readonly standingText: string;
  /** When it was last covered, and how many times; empty where it never was. */
  readonly history: readonly string[];
  /** How often it should be covered, and the like. */
  readonly facts: readonly string[];
  /** A theme without questions can't be inserted. */
  readonly canInsert: boolean;
  /** Newest first. */
  readonly meetings: readonly MeetingLink[];
}

export interface MeetingLink {
  readonly path: string;
  readonly name: string;
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
