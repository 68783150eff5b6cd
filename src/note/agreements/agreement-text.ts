import { foldSpace, isUnseen, plainName } from '../../catalogue/name-key';
import { spellings } from '../../catalogue/spellings';
import type { AgreementFormat } from '../../settings';
import type { IsoDate } from '../dates/dates';
import { dropMarkup } from '../sections/markup';
import { dropDue, findOwners } from '../sections/open-agreements';
import type { OpenAgreement } from '../sections/open-agreements';
import { dropTasksFields } from '../sections/question-text';

/** What is to be done, by whom, and by when, as the leader types it. */
export interface Agreement {
  readonly text: string;
  /** Names with commas between them; may be empty. */
  readonly owners: string;
  readonly due: IsoDate | null;
}

/** The marks of a list and a task that are typed, or pasted, before the words. */
const START = /^(?:[-*+] +)?(?:\[[^\]]\](?: +|$))?/u;
const OWNER = /\[\[[^[\]]*\]\]|[^,;]+/g;
const NOT_IN_LINK = /[[\]|#^\\<>`]|%(?=%)/g;
const LINK_SIGNS = /\[\[|\]\]/;
const LINK = /\[\[[^[\]]+\]\]/g;

/** The names of the notes that owners stand for, each once: a link is reduced to its name. */
function readOwners(typed: string): string[] {
  const names = (typed.match(OWNER) ?? []).map((name) =>
    foldSpace(dropDue(plainName(name)).replace(NOT_IN_LINK, ' ')),
  );
  return [...new Set(names)].filter((name) => !isUnseen(name));
}

/**
 * Ways to write an agreement as a task's text, the plainest first, as `spellings` are: the words,
 * links to the owners, and the date as the Tasks plugin or Dataview reads it. Each is one line.
 *
 * @returns the ways, and what is to be read from the right one
 */
export function writeAgreement(
  { text, owners: typed, due }: Agreement,
  format: AgreementFormat,
): { sources: string[]; says: Omit<OpenAgreement, 'line'> } {
  const words = dropDue(foldSpace(text).replace(START, ''));
  const owners = readOwners(typed).map((name) => `[[${name}]]`);
  const named = findOwners(words);
  // Where the line is read without its marks, the names are not to run on from the words.
  const link = owners.length > 0 ? `– ${owners.join(', ')}` : '';
  const date = due === null ? '' : format === 'tasks' ? `📅 ${due}` : `[due:: ${due}]`;
  const owner = foldSpace(dropMarkup(owners.join(', ') || named));
  // What stands behind them makes the signs of other plugins words like others.
  const said = foldSpace(dropMarkup(link === '' ? dropTasksFields(words) : words));
  return {
    sources: spellings(words)
      .filter((spelling) => !LINK_SIGNS.test(spelling.replace(LINK, '')))
      .map((spelling) => join([spelling, link, date])),
    says: { text: isUnseen(said) ? '' : join([said, foldSpace(dropMarkup(link))]), owner, due },
  };
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
