import { foldText, plainName } from '../../catalogue/name-key';
import type { Problem } from '../../problem';

export type BlockView = 'overview' | 'year-wheel' | 'suggestion';

/** What a `ledertrivsel` code block asks for. */
export interface BlockOptions {
  readonly view: BlockView;
  /** The group's name; null where the block doesn't say. */
  readonly group: string | null;
  /** 1-based line of the block that names the group; 0 where none does. */
  readonly groupLine: number;
  /** Null where the block doesn't say. */
  readonly year: number | null;
}

const VIEWS = new Map<string, BlockView>([
  ['oversigt', 'overview'],
  ['aarshjul', 'year-wheel'],
  ['forslag', 'suggestion'],
]);
const NAMES = ['visning', 'gruppe', 'aar'];

const YEAR = /^[12]\d{3}$/;

/**
 * Reads the text of a block: an option on each line, `visning`, `gruppe` or `år`, in any letter
 * case, with `aa` for `å` if one likes. A value may stand in quotes, a group in a link. What is left
 * out, or left empty, is as if it was not there; a block without a word shows the overview.
 *
 * @returns the options, or everything that is wrong with them, with lines of the block
 */
export function readBlockOptions(
  source: string,
): { readonly options: BlockOptions } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = new Map<string, { readonly value: string; readonly line: number }>();
  source.split('\n').forEach((text, index) => {
    const line = index + 1;
    const report = (code: Problem['code'], quote: string): void => {
      problems.push({ code, line, quote });
    };
    if (text.trim() === '') return;
    // `navn: værdi`; what it is a value of may have any spelling.
    const colon = text.indexOf(':');
    if (colon < 0) {
      report('block-line-malformed', text.trim());
      return;
    }
    const [written, value] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
    const name = spell(written);
    if (!NAMES.includes(name)) report('block-option-unknown', written);
    else if (read.has(name)) report('block-option-doubled', written);
    else read.set(name, { value: withoutQuotes(value), line });
  });

  const valueOf = (name: string): string => read.get(name)?.value ?? '';
  const lineOf = (name: string): number => read.get(name)?.line ?? 0;
  const [asked, group, year] = [valueOf('visning'), valueOf('gruppe'), valueOf('aar')];
  const view = asked === '' ? 'overview' : VIEWS.get(spell(asked));
  if (!view) {
    problems.push({ code: 'block-view-unknown', line: lineOf('visning'), quote: asked });
  }
  if (year !== '' && !YEAR.test(year)) {
    problems.push({ code: 'block-year-invalid', line: lineOf('aar'), quote: year });
  } else if (year !== '' && view && view !== 'year-wheel') {
    problems.push({ code: 'block-year-unused', line: lineOf('aar') });
  }
  if (!view || problems.length > 0) return { problems: problems.sort((a, b) => a.line - b.line) };
  return {
    options: {
      view,
      group: group === '' ? null : plainName(group),
      groupLine: lineOf('gruppe'),
      year: year === '' ? null : Number(year),
    },
  };
}

function spell(text: string): string {
  return foldText(text).replaceAll('å', 'aa');
}

function withoutQuotes(value: string): string {
  return (/^(["'])(.*)\1$/.exec(value)?.[2] ?? value).trim();
}
