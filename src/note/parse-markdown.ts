import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse);

/** A text as CommonMark; 4,000 characters take about 5 ms. Offsets count from the text's start. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}
