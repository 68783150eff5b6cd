import { da } from '../../src/i18n/da';
import { makeEnglish } from '../../src/i18n/en';

const en = makeEnglish();

type Text = string | ((...parts: never[]) => string);

export interface TextPair {
  /** Where among the texts it is: `overview.title`. */
  readonly name: string;
  readonly da: Text;
  readonly en: Text;
}

/** Every text in both languages. */
export function pairTexts(danish: object = da, english: object = en, path = ''): TextPair[] {
  return Object.entries(danish).flatMap(([key, part]: [string, unknown]) => {
    const name = path + key;
    const other = (english as Record<string, unknown>)[key];
    return typeof part === 'object' && part !== null
      ? pairTexts(part, other as object, `${name}.`)
      : [{ name, da: part as Text, en: other as Text }];
  });
}

/** How many parts have to be filled in. */
export function countParts({ da: danish, en: english }: TextPair): number {
  return Math.max(...[danish, english].map((text) => (typeof text === 'string' ? 0 : text.length)));
}

/** What a text says with these in the places where there is something to fill in. */
export function fillIn(text: Text, parts: readonly unknown[]): string {
  return typeof text === 'string' ? text : text(...(parts as never[]));
}
