import axe from 'axe-core';
import type { AxeResults, NodeResult, Result } from 'axe-core';
import { expect } from 'vitest';

type Evaluate = (expression: string) => Promise<unknown>;

/** A window to look at. */
interface Looked {
  evaluate(this: Looked, expression: string): Promise<unknown>;
  unrolled<Result>(this: Looked, work: () => Promise<Result>): Promise<Result>;
}

/** What the plugin draws, wherever it is: its views, dialogs, notices, settings, and code blocks. */
const OURS = [
  '[data-type^="ledertrivsel"] > .view-content',
  '.modal:not(.mod-settings)',
  '.mod-settings .vertical-tab-content-container',
  '.prompt',
  '.notice',
  '.ledertrivsel-block',
];

/**
 * Whether the colours of an element are the app's own, where axe finds their contrast too low: a
 * link, a control or a setting's error as without our classes, or the theme's ordinary or muted text. A
 * theme decides these, and a plugin that departed from them would look foreign in it.
 */
const HAS_THE_APPS_COLOURS = `(selector) => {
  const el = document.querySelector(selector);
  const bare = el.cloneNode(false);
  bare.className = [...el.classList].filter((name) => !name.startsWith('ledertrivsel')).join(' ');
  const text = document.createElement('span');
  text.innerHTML = '<i style="color: var(--text-normal)"></i><i style="color: var(--text-muted)"></i>';
  document.body.append(bare, text);
  const colours = (one) => getComputedStyle(one).color + getComputedStyle(one).backgroundColor;
  const isTheApps = el.matches('a, button, input, select, textarea, .setting-item-error');
  const like = isTheApps ? [bare] : [...text.children];
  const isLike = like.some((one) => colours(one) === colours(el));
  bare.remove();
  text.remove();
  return isLike;
}`;

/** Expects that axe finds no fault in what the plugin draws now. */
export async function expectAccessible(ui: Looked): Promise<void> {
  // What has to be scrolled to, axe does not judge the colours of.
  const faults = await ui.unrolled(() => findFaults((expression) => ui.evaluate(expression)));
  expect(faults).toEqual([]);
}

/** One line a fault: the rule, the element, and what axe says of it. */
async function findFaults(evaluate: Evaluate): Promise<string[]> {
  const faults: string[] = [];
  for (const rule of (await runAxe(evaluate)).violations) {
    for (const node of rule.nodes) {
      const selector = JSON.stringify(String(node.target.at(-1)));
      const isForgiven =
        /^(?:color-contrast|link-in-text-block)$/.test(rule.id) &&
        (await evaluate(`(${HAS_THE_APPS_COLOURS})(${selector})`)) === true;
      if (!isForgiven) faults.push(describe(rule, node));
    }
  }
  return faults;
}

async function runAxe(evaluate: Evaluate): Promise<AxeResults> {
  const include = await evaluate(`${JSON.stringify(OURS)}.filter((selector) =>
    [...document.querySelectorAll(selector)].some((el) => el.getClientRects().length > 0))`);
  // Where nothing is looked at, nothing is found.
  expect(include).not.toEqual([]);
  await evaluate(axe.source);
  // Off unless asked for: targets of 24 px, as WCAG 2.2 AA wants them.
  const rules = {
    'target-size': { enabled: true },
    // A block stands in a note whose headings it can't know, and the same may show in a sidebar.
    'heading-order': { enabled: false },
    'landmark-unique': { enabled: false },
  };
  const options = { resultTypes: ['violations'], rules };
  const call = `axe.run(${JSON.stringify({ include })}, ${JSON.stringify(options)})`;
  return (await evaluate(call)) as AxeResults;
}

function describe({ id }: Result, { target, html, failureSummary }: NodeResult): string {
  const why = (failureSummary ?? '').replaceAll(/\s+/gu, ' ');
  return `${id}: ${String(target.at(-1))} ${html.slice(0, 120)} – ${why}`;
}
