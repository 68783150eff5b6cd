import type { ThemeLookup } from '../../catalogue/lookup';
import type { TextEdit } from '../../edit';
import { lineBreakOf } from '../../lines';
import type { Problem } from '../../problem';
import { scanOutline } from '../outline/outline';
import { lineEnd, lineStart } from '../outline/text-lines';
import { findOpenAgreements } from '../sections/open-agreements';
import type { OpenAgreement } from '../sections/open-agreements';
import { findSections } from '../sections/sections';

/** Signs of the Tasks plugin, of which the second is how it writes for Dataview. */
const COMES_AGAIN = /🔁|repeat::/;

/**
 * Ticks an agreement as done, and changes nothing else: the one on its line, or where lines have come
 * or gone, the nearest that says the same. Where there is none that is open, `agreement-gone`.
 *
 * @param text the note as it is now
 * @param wanted the agreement as it was read
 * @param tickRecurring makes of the line of one that comes again what it is when it is done, and the
 *   next one; nothing where nobody can
 */
export function planAgreementTick(
  text: string,
  wanted: OpenAgreement,
  themes: ThemeLookup,
  tickRecurring?: (line: string) => string,
): { ok: true; edits: readonly TextEdit[] } | { ok: false; problem: Problem } {
  const outline = scanOutline(text);
  const [found] = findSections(text, outline, themes)
    .flatMap(findOpenAgreements)
    .filter((agreement) => agreement.text === wanted.text && agreement.due === wanted.due)
    .map(({ line }) => line)
    .sort((a, b) => Math.abs(a - wanted.line) - Math.abs(b - wanted.line));
  const task = outline.items.find(({ line }) => line + 1 === found)?.task;
  if (!task) return { ok: false, problem: { code: 'agreement-gone', line: wanted.line } };
  const { at, mark } = task;
  const from = lineStart(text, at);
  const to = lineEnd(text, at);
  const line = text.slice(from, to);
  const lines = COMES_AGAIN.test(line) ? tickRecurring?.(line) : undefined;
  // It may have a state between open and done.
  if (lines?.includes('[x]')) {
    return { ok: true, edits: [{ from, to, insert: lines.replace(/\n/g, lineBreakOf(text)) }] };
  }
  return { ok: true, edits: [{ from: at, to: at + mark.length, insert: 'x' }] };
}
