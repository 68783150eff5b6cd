import type { TFile } from 'obsidian';
import type { Question, Theme } from '../../catalogue/model';
import type { CoverageNow } from '../../coverage/now';
import type { OpenAgreement } from '../../note/sections/open-agreements';
import type { UnreadableNotes } from '../../vault/reading/unreadable-notes';
import type { Target } from '../../vault/writing/target';
import type { Followed } from '../shown-refresh';
import type { Suggestions } from '../suggestions';
import type { Answer } from './overview-handlers';

/** What the overview shows, and what it has done. */
export interface OverviewParts extends Followed {
  readonly now: (note?: TFile | null) => CoverageNow;
  readonly suggestions: Suggestions;
  /** Into the note that `target` names. */
  readonly insertion: {
    readonly target: () => Target | null;
    readonly insertById: (themeId: string) => Promise<void>;
    readonly insert: (theme: Theme, questions: readonly Question[]) => Promise<void>;
  };
  readonly agreements: {
    /** For a theme, into the note that `target` names. */
    readonly ask: (themeId: string) => void;
    readonly tick: (path: string, agreement: OpenAgreement) => Promise<boolean>;
  };
  readonly answers: Readonly<Record<Answer, (path: string, theme: Theme) => Promise<boolean>>>;
  readonly ownQuestions: { readonly ask: () => void };
  readonly meetings: { readonly ask: () => void };
  readonly copying: { readonly useShipped: (isUsed: boolean) => Promise<void> };
  readonly unreadable: UnreadableNotes;
  readonly repairs: { readonly repair: (path: string) => Promise<boolean> };
}
