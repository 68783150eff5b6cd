import { countParts, fillIn, pairTexts } from '../i18n/texts';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { StandInUi } from './stand-in-ui';

/** Where the plugin shows something, in the window as it is. */
const SHOWN_IN =
  '.ledertrivsel-overview, .ledertrivsel-year, .vertical-tab-content, .modal, .prompt, .menu, .notice';

const PROPERTIES = Object.values(DEFAULT_SETTINGS.properties);

/** What the Danish texts say, without what is filled in. */
const danish = new Set(
  pairTexts().flatMap((pair) =>
    ['\0', 1].flatMap((value) =>
      fillIn(pair.da, Array<unknown>(countParts(pair)).fill(value))
        .split('\0')
        .map(withoutNumbers)
        .filter((words) => /\p{L}/u.test(words)),
    ),
  ),
);
const english = new Set(
  pairTexts().flatMap((pair) => (typeof pair.en === 'string' ? [pair.en] : [])),
);
const phrases = [...danish].filter((words) => words.length > 8 && words.includes(' '));

/** All that the plugin shows or gives a name in Danish, but for themes, questions and notes. */
export async function findDanish(ui: StandInUi): Promise<string[]> {
  const [shown, hints] = (await ui.standIn.evaluate(`(() => {
    const shown = [];
    const hints = [];
    for (const el of document.querySelectorAll(${JSON.stringify(SHOWN_IN)})) {
      if (!el.isShown() || el.matches('.mod-settings')) continue;
      const nodes = document.createTreeWalker(el, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        if (node instanceof Text) shown.push(node.data);
        else {
          shown.push(node.getAttribute('aria-label') ?? '', node.getAttribute('title') ?? '');
          hints.push(node.getAttribute('placeholder') ?? '');
        }
      }
    }
    return [shown, hints];
  })()`)) as [string[], string[]];
  // A property is called in notes as it is.
  return [...shown, ...hints.filter((hint) => !PROPERTIES.includes(hint))].filter(isDanish);
}

function isDanish(text: string): boolean {
  if (/\d\. [a-zæøå]{3}/.test(text)) return true;
  const parts = text.split(' · ').filter((part) => !english.has(part));
  return (
    parts.some((part) => danish.has(withoutNumbers(part))) ||
    phrases.some((words) => text.includes(words))
  );
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+/g, '').trim();
}
