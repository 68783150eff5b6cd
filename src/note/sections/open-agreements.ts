import { foldSpace } from '../../catalogue/name-key';
import { findDate } from '../dates/dates';
import type { IsoDate } from '../dates/dates';
import type { ListItem } from '../outline/outline';
import { dropMarkup } from './markup';
import { dropTasksFields } from './question-text';
import { makeIsIn } from './sections';
import type { Section } from './sections';

/** Something that was agreed in a theme's section, and is not done. */
export interface OpenAgreement {
  /** As a reader sees it, without the signs of other plugins; who does it stays as it is written. */
  readonly text: string;
  /** The names of the notes that the text ends in links to; empty where it has none there. */
  readonly owner: string;
  /** When it is to be done, as the Tasks plugin or Dataview writes it; null where it is not so written. */
  readonly due: IsoDate | null;
  /** 1-based. */
  readonly line: number;
}

/** Ticked, and what the Tasks plugin marks as cancelled. */
const DONE = 'xX-';
const DUE = / ?(?:[📅📆🗓]\uFE0F? ?|[[(](?:due|frist):: ?)(\d{4}-\d{2}-\d{2})[\])]?/iu;
const DUE_SIGNS = /(?:[📅📆🗓]\uFE0F?\s*){1,9}(?=\d{4}-\d{2}-\d{2})|🔁\uFE0F?\s*(?=every\s)/giu;
const DUE_FIELD = /([[(]\s*(?:due|frist)\s*):(?=:)/giu;
const BLOCK_ID = /\s\^[\w-]+$/;

/** Links at the end, behind other words, and how far back they are looked for. */
const MOST_OWNERS = 1_000;
const OWNERS = /\s\[\[[^[\]]+\]\](?:,? (?:og )?\[\[[^[\]]+\]\])*$/u;

/** The items under "Aftaler" in a section, nested ones too. */
export function findAgreementItems({ items, agreements }: Section): ListItem[] {
  const isIn = makeIsIn(agreements);
  return items.filter(({ from }) => isIn(from));
}

/** The tasks under "Aftaler" in a section that are not done, nested ones too. */
export function findOpenAgreements(section: Section): OpenAgreement[] {
  return findAgreementItems(section)
    .filter(({ task }) => task !== null && !DONE.includes(task.mark))
    .map((item) => ({ ...readAgreement(item.text), line: item.line + 1 }))
    .filter((agreement) => agreement.text !== '');
}

/** What the source of a task under "Aftaler" says. */
function readAgreement(line: string): Omit<OpenAgreement, 'line'> {
  const source = foldSpace(line).replace(BLOCK_ID, '');
  const due = findDate(DUE.exec(source)?.[1] ?? '');
  const words = dropTasksFields(due === null ? source : source.replace(DUE, '')).trim();
  const owner = foldSpace(dropMarkup(findOwners(words)));
  return { text: foldSpace(dropMarkup(words)), owner, due };
}

/** The links that words end in; empty where there is none. */
export function findOwners(words: string): string {
  return OWNERS.exec(words.slice(-MOST_OWNERS))?.[0] ?? '';
}

/** A text in which nothing can be taken for when it is to be done, or how often. */
export function dropDue(text: string): string {
  return text.replace(DUE_SIGNS, '').replace(DUE_FIELD, '$1');
}
