const MARK = /[!-/:-@[-`{-~]/;

/**
 * Ways to write a text of one line in Markdown, the plainest first: as it is, with its first mark
 * escaped (`\# 1`, `2026\. Hvad nu?`), with every mark escaped. The last is never read as markup.
 */
export function spellings(text: string): string[] {
  return [text, text.replace(MARK, '\\$&'), text.replace(new RegExp(MARK, 'g'), '\\$&')];
}
