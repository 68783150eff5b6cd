/** Where a question comes from: the plugin's own content, or a note of the group's. */
export type Origin = 'shipped' | 'own';

export interface Question {
  readonly text: string;
  readonly origin: Origin;
}

/** Something for a leader group to talk about. */
export interface Theme {
  /** Slug of the title: `psykologisk-tryghed`. */
  readonly id: string;
  readonly title: string;
  /** The text between the theme's heading and its questions; may be empty. */
  readonly introduction: string;
  /** Titles the theme had before; notes that use them still count. */
  readonly earlierTitles: readonly string[];
  readonly questions: readonly Question[];
}

/** What a group has agreed about its themes; stands in the frontmatter of a catalogue note. */
export interface ThemePlan {
  /** How often a theme should come up, in calendar months; null where nothing is agreed. */
  readonly cadenceMonths: number | null;
  /** Titles of the themes that have priority now. */
  readonly focus: readonly string[];
  /** Titles of the themes left out for now. */
  readonly paused: readonly string[];
}

/** A titled set of themes with its sources. */
export interface Catalogue {
  readonly title: string;
  readonly subtitle: string;
  readonly sources: readonly string[];
  readonly themes: readonly Theme[];
  readonly plan: ThemePlan;
}

/** What one catalogue says about the themes; null where it says nothing, which differs from none. */
export interface StatedPlan {
  readonly cadenceMonths: number | null;
  readonly focus: readonly string[] | null;
  readonly paused: readonly string[] | null;
}

/** A theme changed its title. Notes that say `from` mean `to`. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** One catalogue as it was read, before it is merged with others. */
export interface CatalogueSource extends Omit<Catalogue, 'plan'> {
  readonly plan: StatedPlan;
  /** Also those of themes that stand in another catalogue. */
  readonly renames: readonly Rename[];
}
