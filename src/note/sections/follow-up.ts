import type { ThemeLookup } from '../../catalogue/lookup';
import type { Theme } from '../../catalogue/model';
import { foldSpace } from '../../catalogue/name-key';
import { findDate } from '../dates/dates';
import type { IsoDate } from '../dates/dates';
import { findSectionDates } from '../dates/meeting-date';
import { scanOutline } from '../outline/outline';
import type { Heading } from '../outline/outline';
import { findOpenAgreements } from './open-agreements';
import type { OpenAgreement } from './open-agreements';
import { findSections } from './sections';

/** What is left from the last time that a theme was covered. Links are Markdown, as the app writes them. */
export interface FollowUp {
  /** To the note of the meeting. */
  readonly link: string;
  /** When that was; null where its name tells, or nothing does. */
  readonly date: IsoDate | null;
  /** What was agreed there and is not done. */
  readonly agreements: readonly AgreementLink[];
}

interface AgreementLink {
  /** To where it was agreed, with `asLinkText` of its words as the text. */
  readonly link: string;
  readonly due: IsoDate | null;
}

const LINE =
  /^[\s>]*>[ \t]*(?:sidst drøftet|[-*+])[ \t]+!?\[(?!.\]\s).*[\])](?: \([\d-]+\)| – frist [\d-]+)?\s*$/iu;

/** The follow-up as a quote, in which nothing is a task; empty where there is none. */
export function writeFollowUp(followUp: FollowUp | null, lineBreak: string): string {
  if (!followUp) return '';
  const { link, date, agreements } = followUp;
  const items = agreements.map(
    ({ link, due }) => `- ${link}${due === null ? '' : ` – frist ${due}`}`,
  );
  return [`Sidst drøftet ${link}${date === null ? '' : ` (${date})`}`, ...items]
    .map((line) => `> ${line}`)
    .join(lineBreak);
}

/** Whether a line of a section is one of a follow-up, and nobody has added a word to it. */
export function isFollowUpLine(line: string): boolean {
  return LINE.test(line);
}

/** Words as the text of a link: nothing in them ends it, or is a field or a comment around it. */
export function asLinkText(words: string): string {
  return foldSpace(words.replace(/::+|%%+|\$\$+|[[\]<>`|\\]/g, ' '));
}

/** A theme's section in the note of a meeting. */
interface SectionPlace {
  /** What a link to it ends in; where the note has several meetings it tells which. */
  readonly subpath: string;
  readonly open: readonly OpenAgreement[];
}

/**
 * The theme's sections that a meeting has in its note, each with what is agreed in it and not done.
 *
 * @param date of the meeting
 * @param noteDate of the note as a whole
 * @param isRolling whether headings of it say other dates
 */
export function findSectionPlaces(
  text: string,
  theme: Theme,
  themes: ThemeLookup,
  date: IsoDate | null,
  noteDate: IsoDate | null,
  isRolling: boolean,
): SectionPlace[] {
  const outline = scanOutline(text);
  const { headings } = outline;
  const dates = findSectionDates(headings);
  let dated: Heading | undefined;
  let seen = 0;
  return findSections(text, outline, themes)
    .filter((one) => one.theme.id === theme.id && (dates[one.headingAt] ?? noteDate) === date)
    .map((section) => {
      const { heading, headingAt } = section;
      for (const above of isRolling ? headings.slice(seen, headingAt) : []) {
        if (findDate(above.text) === date) dated = above;
      }
      seen = headingAt;
      // What stands beside the date's heading is not under it, and has other meetings' namesakes.
      const path = dated ? (dated.level < heading.level ? [dated, heading] : [dated]) : [heading];
      const names = path.map((one) => foldSpace(one.text.replace(/[[\]|#^\\:%]+/g, ' ')));
      return { subpath: `#${names.join('#')}`, open: findOpenAgreements(section) };
    });
}
