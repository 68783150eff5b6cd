import type { ThemeLookup } from '../../catalogue/lookup';
import type { Question, Theme } from '../../catalogue/model';
import type { TextEdit } from '../../edit';
import type { Problem } from '../../problem';
import type { FollowUp } from '../sections/follow-up';
import type { ReadYaml } from '../frontmatter/read-yaml';
import type { TimeStep } from '../../time-step';

export interface InsertionRequest {
  readonly text: string;
  /** UTF-16 offset; null where nobody is writing: at the end. */
  readonly cursor: number | null;
  readonly theme: Theme;
  /** Those chosen; all of the theme's otherwise. */
  readonly questions?: readonly Question[];
  readonly themes: ThemeLookup;
  /** Names of properties; null where the note is not to have any. */
  readonly properties: { readonly agenda: string; readonly covered: string } | null;
  /** `auto`: one below the heading that the cursor is under. */
  readonly headingLevel: 'auto' | number;
  readonly listStyle: 'checklist' | 'bullets';
  /** The follow-up that a new section gets; none where not given. */
  readonly followUp?: FollowUp | null;
  /** The time plan that a new section gets; none where not given. */
  readonly timePlan?: readonly TimeStep[];
  readonly readYaml: ReadYaml;
}

export type InsertionPlan =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** Where the first new question's text begins, else the first one's; in the edited text. */
      readonly cursor: number;
      /** How many questions are new. */
      readonly added: number;
      /** Whether the note had a section of the theme already. */
      readonly wasThere: boolean;
    }
  | { readonly ok: false; readonly problem: Problem };

/** What an insertion does to the body; the cursor as if nothing happened to the frontmatter. */
export interface BodyPlan {
  /** Null where the body has all that is wanted. */
  readonly edit: TextEdit | null;
  readonly cursor: number;
  readonly added: number;
}
