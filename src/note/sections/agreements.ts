import { onFirstUse } from '../../on-first-use';
import type { Span } from '../outline/outline';

const label = onFirstUse(
  () => /^(?:\p{Extended_Pictographic}\uFE0F? ?)?[*_=]*aftaler[*_=: \t]*\r?$/gimu,
);

/** Whether a heading begins the agreements of a theme: "Aftaler", whatever signs are around it. */
export function isAgreementsHeading(text: string): boolean {
  // Every heading of every meeting is asked.
  return /aftaler/i.test(text) && /^\P{L}*aftaler\P{L}*$/iu.test(text);
}

/** The lines in a part of a note that say "Aftaler", alone and unindented, as bold text or not. */
export function findAgreementsLabels(text: string, { from, to }: Span): number[] {
  return Array.from(text.slice(from, to).matchAll(label()), ({ index }) => from + index);
}
