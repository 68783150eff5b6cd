import type { OpenAgreement } from '../../note/sections/open-agreements';

export type Answer = 'yes' | 'no';

/** What the parts of the overview ask for. */
export interface OverviewHandlers {
  /** Null for all groups. */
  readonly chooseGroup: (name: string | null) => void;
  readonly insertTheme: (themeId: string) => void;
  /** @param questions texts of those to insert */
  readonly insertQuestions: (themeId: string, questions: readonly string[]) => void;
  readonly useShipped: () => void;
  /** Folds a theme's row out, or back. */
  readonly toggleTheme: (themeId: string) => void;
  /** Shows a list whole, or its first items again: `waiting`, `themes`, `attention`, or one of `listKey`. */
  readonly toggleWhole: (list: string) => void;
  /** Whether a theme was covered in a note. Resolves to whether that is written now. */
  readonly answer: (path: string, themeId: string, answer: Answer) => Promise<boolean>;
  readonly addAgreement: (themeId: string) => void;
  /** Resolves to whether the agreement is ticked in its note now. */
  readonly tickAgreement: (path: string, agreement: OpenAgreement) => Promise<boolean>;
  readonly suggestOther: () => void;
  readonly addOwnQuestion: () => void;
  readonly createMeetingNote: () => void;
  /** Resolves to whether the note is repaired now. */
  readonly repairNote: (path: string) => Promise<boolean>;
  /** Makes an element with `data-href` (and `data-line`) open that note, as links in the app do. */
  readonly actAsLink: (el: HTMLElement) => void;
}
