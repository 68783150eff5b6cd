import { onFirstUse } from '../../on-first-use';

/** How a text is written: in a flow list (`[a, b]`) some need quotes that stand bare elsewhere. */
export interface TextStyle {
  readonly place: 'block' | 'flow';
  readonly quotes: 'double' | 'single' | 'needed';
}

/** On a line of a block, bare where that says the same. */
export const AS_NEEDED: TextStyle = { place: 'block', quotes: 'needed' };

/** What YAML reads as an escape only: controls but for the tab, breaks of lines, halves of pairs. */
const unprintable = onFirstUse(() => /(?!\t)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu);

/**
 * Where a bare text would begin as something else: an indicator, a document marker, or nothing. A
 * dash or question mark is one before a space.
 */
const ODD_START = /^(?:[\s,[\]{}#&*!|>'"%@`:]|[-?](?:\s|$)|---|\.\.\.|$)/;
/** Where a bare text would end early: as a key, before a comment, or in space that is not read. */
const ODD_INSIDE = /:(?:\s|$)|\s#|\s$/;
const ODD_IN_FLOW = /[[\]{},]/;

/** What YAML 1.1 or 1.2 takes for nothing, a truth value, or a word of its own. */
const WORD = /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?\.inf|\.nan)$/i;
/** And for a number, to whatever base; 12:30 is one to the base of 60. */
const NUMBER =
  /^[-+]?(?:0x[\da-f_]+|0o[0-7_]+|0b[01_]+|\d[\d_]*(?::\d+)+(?:\.[\d_]*)?|(?:\d[\d_]*)?\.?[\d_]*(?:e[-+]?\d+)?)$/i;
const DATE = /^\d{4}-\d\d?-\d\d?(?:[t\s][\d:.+\-z\s]*)?$/i;

/**
 * YAML for a text, on one line. Where quotes are written as needed, texts get them which YAML 1.1
 * or 1.2 would read as something else: `yes`, numbers, dates. What can't stand between the quotes
 * asked for gets double ones.
 */
export function writeText(text: string, { place, quotes }: TextStyle): string {
  if (quotes === 'double' || text.search(unprintable()) >= 0) return writeDouble(text);
  if (quotes === 'single') return writeSingle(text);
  if (isBare(text, place)) return text;
  return text.includes('"') && !text.includes("'") ? writeSingle(text) : writeDouble(text);
}

/** Whether the text says itself without quotes. */
function isBare(text: string, place: TextStyle['place']): boolean {
  if (ODD_START.test(text) || ODD_INSIDE.test(text)) return false;
  if (place === 'flow' && ODD_IN_FLOW.test(text)) return false;
  return !WORD.test(text) && !NUMBER.test(text) && !DATE.test(text);
}

function writeSingle(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** JSON's escapes are YAML's, but JSON lets some characters stand that YAML doesn't. */
function writeDouble(text: string): string {
  return JSON.stringify(text).replace(
    unprintable(),
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
