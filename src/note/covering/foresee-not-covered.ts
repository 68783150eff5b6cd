import type { IsoDate } from '../dates/dates';
import { findSectionDates, readNoteDate } from '../dates/meeting-date';
import { readFrontmatter } from '../frontmatter/frontmatter-entries';
import { readTrackedThemes } from '../frontmatter/tracked-themes';
import { scanOutline } from '../outline/outline';
import { findSections } from '../sections/sections';
import { countTicks } from './covered';
import type { NotCoveredRequest } from './covered';

/** What `planNotCovered` takes away. */
export interface NotCoveredEffect {
  /** How many ticks, in all sections of the theme. */
  readonly ticks: number;
  readonly isOnAgenda: boolean;
  /**
   * The dates from `today` on that the theme is on the agenda for, earliest first: those of its
   * sections, which the note itself dates where no heading does.
   */
  readonly planned: readonly IsoDate[];
}

/** What saying that a theme was not covered would take away; of an unreadable agenda, nothing. */
export function foreseeNotCovered(request: NotCoveredRequest): NotCoveredEffect {
  const { text, theme, themes, properties, readYaml } = request;
  const isOnAgenda = readTrackedThemes(text, properties, themes, readYaml).agenda.has(theme.id);
  const planned = isOnAgenda ? findPlanned(request) : [];
  return { ticks: countTicks(request), isOnAgenda, planned };
}

function findPlanned(request: NotCoveredRequest): readonly IsoDate[] {
  const { text, theme, themes, properties, basename, today, readYaml } = request;
  const reading = readFrontmatter(text, readYaml);
  const values = reading.ok ? reading.frontmatter.values : undefined;
  const noteDate = readNoteDate(values, properties.date, basename);
  const outline = scanOutline(text);
  const headingDates = findSectionDates(outline.headings);
  const dates = findSections(text, outline, themes)
    .filter((section) => section.theme.id === theme.id)
    .map(({ headingAt }) => headingDates[headingAt] ?? noteDate)
    .filter((date) => date !== null && today !== null && date >= today);
  return [...new Set(dates)].filter((date) => date !== null).sort();
}
