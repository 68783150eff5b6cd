import { texts } from '../../i18n';
import { addOurs } from '../elements';
import type { LinkElement } from '../note-link';
import { addMarkSign } from './wheel-legend';
import type { RingMark, YearWheelModel } from './year-wheel-model';

/** The wheel in words: a theme a row, numbered from the rim to the hub, and its meetings as links. */
export function drawYearTable(
  { year, rings }: YearWheelModel,
  actAsLink: (el: LinkElement) => void,
): HTMLTableElement {
  const t = texts.yearWheel;
  const tableEl = createEl('table', { cls: 'ledertrivsel-year-table' });
  tableEl.createEl('caption', { text: t.caption(year) });
  const headEl = tableEl.createEl('thead').createEl('tr');
  for (const text of [t.theme, t.meetings]) headEl.createEl('th', { text, attr: { scope: 'col' } });
  const bodyEl = tableEl.createEl('tbody');
  rings.forEach(({ themeId, title, remark, marks }, index) => {
    const rowEl = bodyEl.createEl('tr', { attr: { 'data-theme': themeId } });
    const themeEl = rowEl.createEl('th', { attr: { scope: 'row' } }).createDiv();
    themeEl.createSpan({ cls: 'ledertrivsel-ring-number', text: `${index + 1}` });
    const nameEl = themeEl.createDiv({ text: title });
    if (remark !== '') addOurs(nameEl, 'div', 'detail', remark);
    const cellEl = rowEl.createEl('td');
    if (marks.length === 0) addOurs(cellEl, 'span', 'detail', t.none);
    else drawMeetings(cellEl.createEl('ul'), marks, actAsLink);
  });
  return tableEl;
}

function drawMeetings(
  listEl: HTMLElement,
  marks: readonly RingMark[],
  actAsLink: (el: LinkElement) => void,
): void {
  for (const { path, key, kind, day, detail } of marks) {
    const itemEl = listEl.createEl('li');
    addMarkSign(itemEl, kind);
    const attr = { 'data-href': path, 'data-key': key };
    actAsLink(itemEl.createEl('a', { cls: 'internal-link', text: day, href: '#', attr }));
    addOurs(itemEl, 'span', 'detail', detail);
  }
}
