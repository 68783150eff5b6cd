/** What the parts of the overview ask for. */
export interface OverviewHandlers {
  /** Null for all groups. */
  readonly chooseGroup: (name: string | null) => void;
  readonly insertTheme: (themeId: string) => void;
  readonly suggestOther: () => void;
  readonly addOwnQuestion: () => void;
  readonly repairNote: (path: string) => void;
  /** Makes an element with `data-href` (and `data-line`) open that note, as links in the app do. */
  readonly actAsLink: (el: HTMLElement) => void;
}
