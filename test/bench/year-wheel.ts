import type { StandInUi } from '../journeys/stand-in-ui';
import { median } from './measure';
import { atMost } from './report';
import type { Row } from './report';

const DRAWS = 48;
const VIEW = 'ledertrivsel-year-wheel';

/** The year wheel in Chromium, with what the overview shows: one full year after another. */
export async function measureYearWheel(ui: StandInUi): Promise<Row[]> {
  await ui.standIn.evaluate(`app.workspace.getLeaf('tab').setViewState(
    { type: '${VIEW}', active: true, state: { year: 2025 } })`);
  await ui.waitFor('.ledertrivsel-wheel-mark');
  const [full, themes, marks] = (await ui.standIn.evaluate(DRAW)) as [number[], number, number];
  const what = `year wheel of ${themes} themes and ${marks} marks, drawn anew`;
  return [atMost(what, median(full), 16, 'ms')];
}

/** The figures of the second half of the draws, each with the layout that it makes the browser do. */
const DRAW = `(() => {
  const view = document.querySelector('[data-type="${VIEW}"] .ledertrivsel-year');
  const count = (selector) => view.querySelectorAll(selector).length;
  const [previous, next] = view.querySelectorAll('.ledertrivsel-year-tools .clickable-icon');
  const figures = [];
  for (let draw = 0; draw < ${2 * DRAWS}; draw++) {
    const title = view.querySelector('h2').textContent;
    const start = performance.now();
    (draw % 2 === 0 ? previous : next).click();
    void document.body.offsetHeight;
    figures.push(performance.now() - start);
    if (view.querySelector('h2').textContent === title) throw new Error('No other year was drawn');
  }
  return [figures.slice(${DRAWS}), count('tbody tr'), count('a.ledertrivsel-wheel-mark')];
})()`;
