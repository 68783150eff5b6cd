import type { ThemeLookup } from '../catalogue/lookup';
import type { Theme } from '../catalogue/model';
import { nameKey } from '../catalogue/name-key';
import type { IsoDate } from '../note/dates/dates';
import type { SectionReading } from '../note/sections/section-reading';
import type { Meeting, Name } from './meeting';
import type { MeetingIndex } from './meeting-index';
import { compareNewestFirst, findOccasions } from './occasions';
import type { Occasion } from './occasions';
import { findDatedSections } from './rolling-note';
import type { DatedSection } from './rolling-note';

export interface HistoryFilter {
  /** Only meetings of this group, in any spelling; all where absent or null. */
  readonly group?: string | null;
}

/** A name that no catalogue knows, in a note about meetings. */
export interface UnknownTheme {
  readonly name: string;
  readonly meeting: Meeting;
}

/**
 * What the meetings say about the themes of one catalogue. It always tells what the index has now;
 * a changed catalogue gets a new history over the same index.
 */
export class CoverageHistory {
  /** Meetings never change, so the sections of one are looked for once. */
  private readonly sections = new WeakMap<Meeting, readonly DatedSection[]>();

  constructor(
    private readonly index: MeetingIndex,
    readonly themes: ThemeLookup,
    /** What a note of several meetings says of its sections, by its path; null where that is not known. */
    private readonly readSections: (path: string) => readonly SectionReading[] | null = () => null,
  ) {}

  /** The times that a theme was, or is to be, on a meeting; newest first, undated last. */
  occasions(theme: Theme, filter: HistoryFilter = {}): Occasion[] {
    return inGroup(this.index.naming(this.themes.keysOf(theme)), filter)
      .flatMap((meeting) => this.occasionsIn(meeting, theme))
      .sort(compareNewestFirst);
  }

  /** The notes that name a known theme, in no order. */
  meetings(): ReadonlySet<Meeting> {
    return this.index.naming(this.knownThemes().keys());
  }

  /** The groups that meetings belong to, in Danish order. */
  groups(): Name[] {
    const byKey = new Map<string, Name>();
    for (const { groups } of this.meetings()) {
      for (const name of groups) {
        const known = byKey.get(name.key);
        if (!known || name.text < known.text) byKey.set(name.key, name);
      }
    }
    return [...byKey.values()].sort((a, b) => a.text.localeCompare(b.text, 'da'));
  }

  /** Names that no catalogue knows, in meeting notes; newest meeting first. */
  unknownThemes(filter: HistoryFilter = {}): UnknownTheme[] {
    const known = this.knownThemes();
    const isKnown = ({ key }: Name): boolean => known.has(key);
    // A note with both properties is no one else's, though all its themes have got other names.
    const notes = inGroup(this.index.all(), filter)
      .filter(
        ({ hasBoth, agenda, covered }) => hasBoth || agenda.some(isKnown) || covered.some(isKnown),
      )
      .map((meeting) => ({ meeting, date: meeting.date }))
      .sort(compareNewestFirst);
    return notes.flatMap(({ meeting }) =>
      [...meeting.agenda, ...meeting.covered]
        .filter(({ key }, at, names) => names.findIndex((name) => name.key === key) === at)
        .filter(({ key }) => !known.has(key))
        .map((name) => ({ name: name.text, meeting })),
    );
  }

  /** Where themes were covered and nothing says when; once for each note. */
  undated(filter: HistoryFilter = {}): Occasion[] {
    return this.coveredOn((date) => date === null, filter);
  }

  /** Where themes are said to be covered on a day still to come; once for each note and day. */
  futureDated(today: IsoDate, filter: HistoryFilter = {}): Occasion[] {
    return this.coveredOn((date) => date !== null && date > today, filter);
  }

  /** Past dates of notes with several meetings on which nothing tells whether a theme was covered. */
  undecided(today: IsoDate, filter: HistoryFilter = {}): (Occasion & { readonly theme: Theme })[] {
    return [...new Set(this.knownThemes().values())]
      .flatMap((theme) =>
        inGroup(this.index.naming(this.themes.keysOf(theme)), filter)
          .filter(({ headings }) => headings.length > 0)
          .flatMap((meeting) => this.occasionsIn(meeting, theme))
          .map((occasion) => ({ ...occasion, theme })),
      )
      .filter(({ isUndecided, date }) => isUndecided && date !== null && date < today)
      .sort(compareNewestFirst);
  }

  private coveredOn(
    isWanted: (date: IsoDate | null) => boolean,
    filter: HistoryFilter,
  ): Occasion[] {
    const found = new Map<string, Occasion>();
    for (const theme of new Set(this.knownThemes().values())) {
      for (const meeting of inGroup(this.index.naming(this.themes.keysOf(theme)), filter)) {
        // Most meetings have one date, which is soon seen.
        if (meeting.headings.length === 0 && !isWanted(meeting.date)) continue;
        for (const occasion of this.occasionsIn(meeting, theme)) {
          if (!occasion.isCovered || !isWanted(occasion.date)) continue;
          found.set(`${occasion.date ?? ''} ${meeting.path}`, occasion);
        }
      }
    }
    return [...found.values()].sort(compareNewestFirst);
  }

  /** The themes that notes name, by the keys of those names. */
  private knownThemes(): Map<string, Theme> {
    const known = new Map<string, Theme>();
    for (const key of this.index.keys()) {
      const theme = this.themes.find(key);
      if (theme) known.set(key, theme);
    }
    return known;
  }

  private occasionsIn(meeting: Meeting, theme: Theme): Occasion[] {
    let sections = this.sections.get(meeting);
    if (!sections) {
      sections = findDatedSections(meeting.headings, this.themes);
      this.sections.set(meeting, sections);
    }
    const ofTheme = sections.filter((section) => section.theme === theme);
    const keys = this.themes.keysOf(theme);
    return findOccasions(meeting, keys, this.withTicks(meeting, theme, ofTheme));
  }

  /** The cache tells only where a tick may be. What the note's text says counts, as soon as it is known. */
  private withTicks(
    { path, headings }: Meeting,
    theme: Theme,
    sections: readonly DatedSection[],
  ): readonly DatedSection[] {
    if (headings.length === 0) return sections;
    const found = this.readSections(path)?.filter(({ themeId }) => themeId === theme.id) ?? [];
    return sections.map((section) => ({
      ...section,
      hasTicks:
        section.hasTicks && found.some(({ date, ticks }) => date === section.date && ticks > 0),
    }));
  }
}

/** Those of the meetings that the filter lets through. */
export function inGroup(meetings: Iterable<Meeting>, { group }: HistoryFilter): Meeting[] {
  if (group === undefined || group === null) return [...meetings];
  const wanted = nameKey(group);
  return [...meetings].filter(({ groups }) => groups.some(({ key }) => key === wanted));
}
