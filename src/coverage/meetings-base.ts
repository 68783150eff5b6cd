import { CATALOGUE_KEY } from '../catalogue/mark';
import { COMMON_DATE_PROPERTY } from '../note/dates/meeting-date';
import type { Settings } from '../settings';

/** The file's name. What stands in a vault is in Danish, whatever language one of its readers chose. */
export const BASE_NAME = 'Mødeoversigt.base';

const ISO = String.raw`(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const YEAR = String.raw`(?:19|20)\d{2}`;

/**
 * A base, as Bases stores it in YAML: the vault's meetings in a table, by year, the newest first.
 *
 * A meeting is a note with something in one of its properties for themes. A base can't know which
 * names are themes, so here a note that names only unknown ones is a meeting too. The dates are read
 * as the plugin reads them, but for months by name and dates with slashes, of which it knows the year.
 * The syntax and functions are those of https://help.obsidian.md/bases/syntax and
 * https://help.obsidian.md/bases/functions.
 */
export function buildMeetingsBase({
  properties,
  excludedFolders,
}: Pick<Settings, 'properties' | 'excludedFolders'>): Record<string, unknown> {
  const { agenda, covered, date, group } = properties;
  const isCommon = date.toLowerCase() === COMMON_DATE_PROPERTY;
  const dates = isCommon ? [date] : [date, COMMON_DATE_PROPERTY];
  return {
    filters: {
      and: [
        'file.ext == "md"',
        { or: [agenda, covered].map((name) => `!${note(name)}.isEmpty()`) },
        {
          not: [
            ...excludedFolders.map((folder) => `file.inFolder(${JSON.stringify(folder)})`),
            `${note(CATALOGUE_KEY)} == "katalog"`,
          ],
        },
      ],
    },
    formulas: {
      // All that may say a date, the first to count first, each date in it written as ISO.
      tekst: [
        `([${[...dates.map(textOf), 'file.name'].join(', ')}].join(" ") + " ")`,
        String.raw`.replace(/(\d{1,2})[.-](\d{1,2})[.-](\d{4})/g, "$3-$2-$1")`,
        String.raw`.replace(/(\d{1,2})\.(\d{1,2})\.(\d{2})(?!\d)/g, "20$3-$2-$1")`,
        String.raw`.replace(/-(\d)(?!\d)/g, "-0$1")`,
      ].join(''),
      dato: `if(/${ISO}/.matches(formula.tekst), date(formula.tekst.replace(/^.*?(${ISO}).*$/, "$1")), null)`,
      år: `if(formula.dato, formula.dato.format("YYYY"), if(/${YEAR}/.matches(formula.tekst), formula.tekst.replace(/^.*?(${YEAR}).*$/, "$1"), "(uden dato)"))`,
    },
    properties: Object.fromEntries(
      [
        ['file.name', 'Møde'],
        ['formula.dato', 'Dato'],
        [`note.${group}`, 'Gruppe'],
        [`note.${agenda}`, 'Temaer'],
        [`note.${covered}`, 'Drøftet'],
      ].map(([property = '', displayName]) => [property, { displayName }]),
    ),
    views: [
      {
        type: 'table',
        name: 'Møder',
        groupBy: { property: 'formula.år', direction: 'DESC' },
        order: ['file.name', 'formula.dato', `note.${group}`, `note.${agenda}`, `note.${covered}`],
        sort: [
          { property: 'formula.dato', direction: 'DESC' },
          { property: 'file.name', direction: 'DESC' },
        ],
      },
    ],
  };
}

/** A note's property in a formula, whatever its name. */
function note(name: string): string {
  return `note[${JSON.stringify(name)}]`;
}

/** A property as a text; nothing where the note doesn't have it. */
function textOf(name: string): string {
  const value = note(name);
  return `if(${value}, if(${value}.isType("date"), ${value}.format("YYYY-MM-DD"), ${value}.toString()), "")`;
}
