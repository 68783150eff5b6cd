import { createThemeLookup } from '../../../src/catalogue/lookup';
import type { Catalogue, Theme } from '../../../src/catalogue/model';
import { CoverageHistory } from '../../../src/coverage/history';
import type { Meeting } from '../../../src/coverage/meeting';
import { MeetingIndex } from '../../../src/coverage/meeting-index';
import { OpenQuestions } from '../../../src/coverage/open-questions';
import { rankSuggestions } from '../../../src/coverage/suggestion';
import { coverThemes } from '../../../src/coverage/theme-coverage';
import type { SectionReading } from '../../../src/note/sections/section-reading';
import { buildOverview } from '../../../src/views/overview/build-overview';
import type { OverviewContext } from '../../../src/views/overview/build-overview';
import { findAsked } from '../../../src/views/overview/build-waiting';
import type { ReadSections } from '../../../src/views/overview/build-waiting';
import type { OverviewModel, ThemeRow } from '../../../src/views/overview/overview-model';
import { makeCatalogue, makeTheme } from '../../coverage/made-up';

export const today = '2026-11-23';
export const safety = makeTheme('Psykologisk tryghed');
export const time = makeTheme('Fælles brug af tid');
export const own = makeTheme('Egne spørgsmål', { questions: [] });

export interface Seen {
  readonly group?: string | null;
  readonly suggestionGroup?: string | null;
  readonly read?: ReadSections;
  readonly before?: OverviewContext['before'];
  readonly usesShipped?: boolean;
  readonly themes?: readonly Theme[];
}

/** The overview of meetings, with what is given, all its rows open. */
export function overviewOf(
  meetings: readonly Meeting[],
  plan: Partial<Catalogue['plan']> = {},
  {
    group = null,
    suggestionGroup = group,
    read = () => null,
    before = new Map(),
    usesShipped = true,
    themes = [safety, time, own],
  }: Seen = {},
): OverviewModel {
  const catalogue = makeCatalogue(themes, plan);
  const index = new MeetingIndex();
  for (const meeting of meetings) index.put(meeting);
  const history = new CoverageHistory(index, createThemeLookup(catalogue));
  const coverages = coverThemes(catalogue, history, { today, group });
  const ranked = rankSuggestions(coverages);
  return buildOverview(
    { catalogue, history, today, group },
    {
      coverages,
      suggestion: ranked[0] ?? null,
      suggestionGroup,
      hasOther: ranked.length > 1,
      target: '2026-11-23 Ledermøde',
      usesShipped,
      problems: [],
      unreadable: [],
      asked: findAsked(new OpenQuestions(history.themes).find(index.all(), { today, group }), read),
      read,
      before,
      open: new Set(catalogue.themes.map(({ id }) => id)),
      whole: new Set(),
    },
  );
}

export function rowOf(overview: OverviewModel, title: string): ThemeRow | undefined {
  return overview.rows.items.find((row) => row.title === title);
}

/** What is read of a section of `safety`, unless another theme is given. */
export const reading = (more: Partial<SectionReading> = {}): SectionReading => ({
  themeId: safety.id,
  date: null,
  tasks: 6,
  ticks: 0,
  discussed: [],
  otherTicked: [],
  otherLines: 0,
  agreements: [],
  ...more,
});
