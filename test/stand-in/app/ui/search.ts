import type { SearchMatches, SearchResult, SearchResultContainer } from 'obsidian';

type Search = (text: string) => SearchResult | null;

/**
 * Finds texts that hold the letters of the query in their order, spaces aside. Runs of letters and
 * beginnings of words count for most; a score is at most 0, and the highest is the best.
 */
export function prepareFuzzySearch(query: string): Search {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const letters = words.join('');
  return (text) => {
    const lower = text.toLowerCase();
    const whole = lower.indexOf(query.toLowerCase().trim());
    if (whole >= 0 && letters !== '') {
      const score = -whole / 1000 - lower.length / 10_000;
      return { score, matches: [[whole, whole + query.trim().length]] };
    }
    const matches = matchWords(lower, words) ?? matchLetters(lower, letters);
    if (!matches) {
      return null;
    }
    const atWordStart = matches.filter(([from]) => from === 0 || /\W/u.test(lower[from - 1] ?? ''));
    return { score: -matches.length + atWordStart.length / 2 - lower.length / 1000, matches };
  };
}

/** Finds texts that hold each word of the query, in any order. */
export function prepareSimpleSearch(query: string): Search {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    const matches: SearchMatches = [];
    for (const word of words) {
      const at = lower.indexOf(word);
      if (at < 0) {
        return null;
      }
      matches.push([at, at + word.length]);
    }
    matches.sort(([a], [b]) => a - b);
    return { score: -(matches[0]?.[0] ?? 0) / 100, matches };
  };
}

/** Sorts the best first; those equally good stay in their order. */
export function sortSearchResults(results: SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes a text with its matches marked; `offset` is added to each match. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: SearchMatches | null,
  offset = 0,
): void {
  let at = 0;
  for (const [start, end] of matches ?? []) {
    const from = Math.max(start + offset, at);
    const to = Math.min(end + offset, text.length);
    if (to > from) {
      el.appendText(text.slice(at, from));
      el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
      at = to;
    }
  }
  el.appendText(text.slice(at));
}

export function renderResults(
  el: HTMLElement,
  text: string,
  result: SearchResult,
  offset?: number,
): void {
  renderMatches(el, text, result.matches, offset);
}

function matchWords(text: string, words: readonly string[]): SearchMatches | null {
  const matches: SearchMatches = [];
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    if (at < 0) {
      return null;
    }
    from = at + word.length;
    matches.push([at, from]);
  }
  return matches;
}

function matchLetters(text: string, letters: string): SearchMatches | null {
  const matches: SearchMatches = [];
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) {
      return null;
    }
    const last = matches.at(-1);
    if (last?.[1] === at) {
      last[1] = at + 1;
    } else {
      matches.push([at, at + 1]);
    }
    from = at + 1;
  }
  return matches;
}
