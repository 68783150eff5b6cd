import { stringify } from 'yaml';

/** How a text is written: in a flow list (`[a, b]`) some need quotes that stand bare elsewhere. */
export interface TextStyle {
  readonly place: 'block' | 'flow';
  readonly quotes: 'double' | 'single' | 'needed';
}

const MANY_LINES = /[\n\r\u0085\u2028\u2029]/;

/**
 * YAML for a text, on one line. Where quotes are written as needed, texts get them which YAML 1.1
 * or 1.2 would read as something else: `yes`, numbers, dates.
 */
export function writeText(text: string, { place, quotes }: TextStyle): string {
  const isDouble = quotes === 'double' || MANY_LINES.test(text);
  const list = stringify([text], {
    compat: 'yaml-1.1',
    lineWidth: 0,
    blockQuote: false,
    collectionStyle: place,
    flowCollectionPadding: false,
    defaultStringType: isDouble ? 'QUOTE_DOUBLE' : quotes === 'single' ? 'QUOTE_SINGLE' : 'PLAIN',
  });
  return place === 'flow' ? list.slice('['.length, -']\n'.length) : list.slice('- '.length, -1);
}
