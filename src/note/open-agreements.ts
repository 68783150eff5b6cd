import { foldSpace } from '../catalogue/name-key';
import { findDate } from './dates';
import type { IsoDate } from './dates';
import { dropMarkup } from './markup';
import { dropTasksFields } from './question-text';
import { findAgreements } from './sections';
import type { Section } from './sections';

/** Something that was agreed in a theme's section, and is not done. */
export interface OpenAgreement {
  /** As a reader sees it, without the signs of other plugins; who does it stays as it is written. */
  readonly text: string;
  /** When it is to be done, as the Tasks plugin or Dataview writes it; null where it is not so written. */
  readonly due: IsoDate | null;
  /** 1-based. */
  readonly line: number;
}

/** Ticked, and what the Tasks plugin marks as cancelled. */
const DONE = 'xX-';
const DUE = / ?(?:[📅📆🗓]\uFE0F? ?|[[(](?:due|frist):: ?)(\d{4}-\d{2}-\d{2})[\])]?/iu;
const BLOCK_ID = /\s\^[\w-]+$/;

/** The tasks under "Aftaler" in a section that are not done, nested ones too. */
export function findOpenAgreements(text: string, section: Section): OpenAgreement[] {
  const parts = findAgreements(text, section);
  return section.items
    .filter(({ from, task }) => task !== null && !DONE.includes(task.mark) && isIn(from, parts))
    .map((item) => {
      const source = foldSpace(item.text).replace(BLOCK_ID, '');
      const due = findDate(DUE.exec(source)?.[1] ?? '');
      const words = dropTasksFields(due === null ? source : source.replace(DUE, ''));
      return { text: dropMarkup(words).trim(), due, line: item.line + 1 };
    })
    .filter((agreement) => agreement.text !== '');
}

function isIn(at: number, parts: ReturnType<typeof findAgreements>): boolean {
  return parts.some(({ from, to }) => from <= at && at < to);
}
