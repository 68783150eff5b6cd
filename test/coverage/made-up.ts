import type { Catalogue, Theme, ThemePlan } from '../../src/catalogue/model';
import { nameKey, plainName } from '../../src/catalogue/name-key';
import { slugify } from '../../src/catalogue/slug';
import type { Meeting, Name } from '../../src/coverage/meeting';

export function makeTheme(title: string, more: Partial<Theme> = {}): Theme {
  return {
    id: slugify(title),
    title,
    introduction: '',
    earlierTitles: [],
    questions: [{ text: `Hvordan går det med ${title}?`, origin: 'shipped' }],
    ...more,
  };
}

export function makeCatalogue(themes: readonly Theme[], plan: Partial<ThemePlan> = {}): Catalogue {
  return {
    title: 'Katalog',
    subtitle: '',
    sources: [],
    themes,
    plan: { cadenceMonths: null, focus: [], paused: [], ...plan },
  };
}

interface MeetingParts {
  readonly path?: string;
  readonly date?: string | null;
  readonly agenda?: readonly string[];
  readonly covered?: readonly string[];
  readonly groups?: readonly string[];
  readonly hasBoth?: boolean;
  readonly headings?: Meeting['headings'];
  readonly ticked?: readonly string[];
}

/** A meeting of 23 November 2026 without anything that is not asked for. */
export function makeMeeting(parts: MeetingParts = {}): Meeting {
  return {
    path: parts.path ?? 'Møde.md',
    date: parts.date === undefined ? '2026-11-23' : parts.date,
    agenda: makeNames(parts.agenda),
    covered: makeNames(parts.covered),
    groups: makeNames(parts.groups),
    hasBoth: parts.hasBoth ?? false,
    headings: parts.headings ?? [],
    ticked: parts.ticked ?? [],
  };
}

function makeNames(names: readonly string[] = []): Name[] {
  return names.map((name) => ({ text: plainName(name), key: nameKey(name) }));
}
