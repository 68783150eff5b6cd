import type { ThemeLookup } from '../catalogue/lookup';
import type { Theme } from '../catalogue/model';
import type { IsoDate } from '../note/dates/dates';
import { themeOfHeading } from '../note/sections/theme-heading';
import { inGroup } from './history';
import type { Meeting } from './meeting';
import { compareNewestFirst } from './occasions';
import { findDatedSections } from './rolling-note';
import type { Moment } from './theme-coverage';

/** A note that may have covered a theme without saying so. */
export interface OpenQuestion {
  readonly meeting: Meeting;
  readonly theme: Theme;
  /** The latest date of the theme there that is not to come; else the note's; null without any. */
  readonly date: IsoDate | null;
  /**
   * Whether the theme was on the agenda of a meeting that is over: then it is asked. Else only if
   * questions of it are ticked, which the note's text tells.
   */
  readonly isOverdue: boolean;
}

/** What one note leaves open, whatever the day. */
interface Open {
  readonly theme: Theme;
  readonly dates: readonly (IsoDate | null)[];
  readonly isOnAgenda: boolean;
  readonly hasTicks: boolean;
}

/**
 * The questions that notes leave open, newest first: themes that a note does not call covered, though
 * they were on the agenda of a past meeting, or though tasks in their sections may be ticked. Each
 * theme is asked for once in a note, of a rolling note too.
 *
 * What a note leaves open is worked out once, as long as note and themes are the same.
 */
export class OpenQuestions {
  private readonly byMeeting = new WeakMap<Meeting, readonly Open[]>();
  /** Notes have the same headings and names again and again. */
  private readonly byHeading = new Map<string, Theme | undefined>();

  constructor(readonly themes: ThemeLookup) {}

  /** What notes of the moment's group leave open that day. */
  find(notes: Iterable<Meeting>, { today, ...filter }: Moment): OpenQuestion[] {
    const found: OpenQuestion[] = [];
    for (const meeting of inGroup(notes, filter)) {
      for (const { theme, dates, isOnAgenda, hasTicks } of this.openIn(meeting)) {
        const isOverdue = isOnAgenda && dates.some((date) => date !== null && date < today);
        if (!isOverdue && !hasTicks) continue;
        found.push({ meeting, theme, date: lastUpTo(today, dates) ?? meeting.date, isOverdue });
      }
    }
    return found.sort(compareNewestFirst);
  }

  private openIn(meeting: Meeting): readonly Open[] {
    let open = this.byMeeting.get(meeting);
    if (!open) {
      open = this.readOpen(meeting);
      this.byMeeting.set(meeting, open);
    }
    return open;
  }

  private readOpen(meeting: Meeting): readonly Open[] {
    const covered = new Set(meeting.covered.map(({ key }) => this.themes.find(key)));
    const agenda = new Set(meeting.agenda.map(({ key }) => this.themes.find(key)));
    const ticked = new Set(meeting.ticked.map((heading) => this.themeOf(heading)));
    const open = [...new Set([...agenda, ...ticked])].filter((theme) => theme !== undefined);
    const sections = open.length > 0 ? findDatedSections(meeting.headings, this.themes) : [];
    return open
      .filter((theme) => !covered.has(theme))
      .map((theme) => {
        const dates = sections
          .filter((section) => section.theme === theme)
          .map(({ date }) => date ?? meeting.date);
        return {
          theme,
          dates: dates.length > 0 ? dates : [meeting.date],
          isOnAgenda: agenda.has(theme),
          hasTicks: ticked.has(theme),
        };
      });
  }

  private themeOf(heading: string): Theme | undefined {
    if (!this.byHeading.has(heading)) {
      this.byHeading.set(heading, themeOfHeading(heading, this.themes));
    }
    return this.byHeading.get(heading);
  }
}

function lastUpTo(today: IsoDate, dates: readonly (IsoDate | null)[]): IsoDate | null {
  let last: IsoDate | null = null;
  for (const date of dates) {
    if (date !== null && date <= today && date > (last ?? '')) last = date;
  }
  return last;
}
