/**
 * What other plugins and scripts can ask of Ledertrivsel: `app.plugins.plugins.ledertrivsel?.api`.
 *
 * This file stands alone, to be copied, or used as types. All that is given back is plain and frozen,
 * and nothing throws. Each answer waits until the plugin has read the vault once.
 */
export interface LedertrivselApi {
  /** Another number where something is gone or means something else; what is added changes nothing. */
  readonly version: 1;
  /** Every theme, in the catalogue's order. */
  readonly themes: (options?: GroupOption) => Promise<Result<readonly ThemeStatus[]>>;
  /** The theme that is to come up next, as the sidebar has it; null where there is none to suggest. */
  readonly suggestion: (options?: GroupOption) => Promise<Result<ThemeStatus | null>>;
  /**
   * The meetings of a theme, newest first, those without a date last.
   *
   * @param theme its id, its title, or one that it had before
   */
  readonly history: (
    theme: string,
    options?: GroupOption,
  ) => Promise<Result<readonly ThemeMeeting[]>>;
  /**
   * Inserts a theme as the command does, by the user's settings: at the end of the note, or what is
   * missing into the section that it has.
   *
   * @param path of the note in the vault, with its ending
   * @param theme its id, its title, or one that it had before
   */
  readonly insert: (path: string, theme: string) => Promise<Result<Insertion>>;
}

/** What `app.plugins.plugins.ledertrivsel` is; without the api until it is loaded. */
export interface LedertrivselPlugin {
  api?: LedertrivselApi;
}

export interface GroupOption {
  /** Only meetings of this group count, in any spelling; all where not given. */
  readonly group?: string;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      /** What is wrong, in the language that the plugin speaks. */
      readonly message: string;
    };

export type ErrorCode =
  /** No meeting has the group. */
  | 'unknown-group'
  | 'unknown-theme'
  /** The theme has no questions, so there is nothing to insert. */
  | 'no-questions'
  /** No note has the path, or it is one that themes can't go into: a catalogue. */
  | 'no-note'
  /** The note's properties can't be changed safely; the message names the line. Nothing was changed. */
  | 'refused'
  /** The plugin was switched off. */
  | 'unloaded'
  /** Anything else. */
  | 'failed';

/** A theme and how it stands today. */
export interface ThemeStatus {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
  readonly standing: 'never' | 'overdue' | 'due' | 'fresh' | 'undated' | 'planned' | 'paused';
  /** The same, and why, in the language that the plugin speaks. */
  readonly reason: string;
  /** When it was covered last, `YYYY-MM-DD`; null where it never was, or nobody knows when. */
  readonly last: string | null;
  /** The next meeting that has it, `YYYY-MM-DD`; null where there is none, or it has no date yet. */
  readonly next: string | null;
}

/** A meeting that has, or is to have, a theme. */
export interface ThemeMeeting {
  /** Of its note in the vault. */
  readonly path: string;
  /** `YYYY-MM-DD`; null where nothing says when. */
  readonly date: string | null;
  /** False where the theme is on the agenda alone. */
  readonly covered: boolean;
  readonly groups: readonly string[];
}

/** What an insertion did. */
export interface Insertion {
  /** How many questions are new in the note. */
  readonly added: number;
  /** Whether the note had a section of the theme. */
  readonly wasThere: boolean;
}
