import { LONGEST_MARKUP, TAG } from '../../catalogue/inline-text';

/** How an HTML block ends: with the line that has this, or before a blank line. */
export type HtmlBlockEnd = RegExp | 'blank';

const RAW = /^<(?:script|pre|style|textarea)(?:\s|>|$)/i;
const RAW_END = /<\/(?:script|pre|style|textarea)>/i;
const BLOCK_TAG =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i;
const WHOLE_TAG = new RegExp(`^(?:${TAG})[ \\t\\r]*$`, 'i');

/**
 * How the HTML block ends that begins with this line (without its indentation), by the seven kinds
 * of CommonMark 0.31, section 4.6; null where none begins. The last kind, a whole tag alone on its
 * line, can't interrupt a paragraph.
 */
export function htmlBlockEnd(line: string, inParagraph: boolean): HtmlBlockEnd | null {
  if (RAW.test(line)) return RAW_END;
  if (line.startsWith('<!--')) return /-->/;
  if (line.startsWith('<?')) return /\?>/;
  if (line.startsWith('<![CDATA[')) return /\]\]>/;
  if (/^<![a-z]/i.test(line)) return />/;
  if (BLOCK_TAG.test(line)) return 'blank';
  const mayBeTag = !inParagraph && line.length <= LONGEST_MARKUP;
  return mayBeTag && WHOLE_TAG.test(line) ? 'blank' : null;
}
