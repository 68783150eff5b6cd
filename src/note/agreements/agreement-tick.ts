import type { ThemeLookup } from '../../catalogue/lookup';
import type { TextEdit } from '../../edit';
import type { Problem } from '../../problem';
import { findOpenAgreements } from '../sections/open-agreements';
import type { OpenAgreement } from '../sections/open-agreements';
import { scanOutline } from '../outline/outline';
import { findSections } from '../sections/sections';

/**
 * Ticks an agreement as done, and changes nothing else: the one on its line, or where lines have come
 * or gone, the nearest that says the same. Where there is none that is open, `agreement-gone`.
 *
 * @param text the note as it is now
 * @param wanted the agreement as it was read
 */
export function planAgreementTick(
  text: string,
  wanted: OpenAgreement,
  themes: ThemeLookup,
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
  return { ok: true, edits: [{ from: at, to: at + mark.length, insert: 'x' }] };
}
