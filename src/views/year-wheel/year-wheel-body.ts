import { Platform, setIcon } from 'obsidian';
import { addButton, addOurs } from '../elements';
import { texts } from '../../i18n';
import type { LinkElement } from '../note-link';
import { GroupSelectPart } from '../overview/group-select';
import { ShowAllButton } from '../overview/show-all';
import type { ShortList } from '../short-list';
import { WheelTip } from './wheel-tip';
import { drawWheel } from './wheel-drawing';
import type { DrawnMark, DrawnWheel } from './wheel-drawing';
import { wheelSize } from './wheel-geometry';
import { markAfterKey } from './wheel-keys';
import { drawLegend } from './wheel-legend';
import { drawYearTable } from './year-table';
import type { WheelList, YearWheelModel } from './year-wheel-model';

export interface YearWheelHandlers {
  /** Makes an element with `data-href` open that note, as links in the app do. */
  readonly actAsLink: (el: LinkElement) => void;
  /** Shows a list whole, or its first items again. */
  readonly toggleWhole: (list: WheelList) => void;
  /** Shows another year. Where absent, there are no buttons for it. */
  readonly showYear?: (year: number) => void;
  /** Null for all groups. Where absent, there is no choice. */
  readonly chooseGroup?: (name: string | null) => void;
  /** Prints the wheel. Where absent, there is no button for it. */
  readonly print?: () => void;
}

/** How wide the wheel is until it is known how much room there is, in pixels: as on a printed page. */
const FIRST_WIDTH = 640;

/** How wide a target is that a finger can hit, in pixels. */
const FINGER = 44;

/** How wide the wheel is at least where the table has room for two columns, in pixels. */
const TWO_COLUMNS = 240;

let bodies = 0;

/**
 * The year wheel's elements in any host: the wheel, its legend, and the same as a table. What is
 * shown again unchanged is not drawn again.
 */
export class YearWheelBody {
  private readonly id = `ledertrivsel-wheel-${(bodies += 1)}`;
  private readonly loadingEl: HTMLElement;
  private readonly headEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly thisYearEl: HTMLElement | null = null;
  private readonly group: GroupSelectPart | null = null;
  private readonly emptyEl: HTMLElement;
  private readonly wheelEl: HTMLElement;
  private readonly restEl: HTMLElement;
  private readonly widthObserver: ResizeObserver;
  private model: YearWheelModel | null = null;
  private shown = '';
  private width = FIRST_WIDTH;
  private wheel: DrawnWheel | null = null;
  private tip: WheelTip | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly handlers: YearWheelHandlers,
  ) {
    const { showYear, chooseGroup, print } = handlers;
    const t = texts.yearWheel;
    host.addClass('ledertrivsel-year');
    host.lang = texts.locale;
    this.loadingEl = addOurs(host, 'p', 'empty', texts.overview.loading);
    this.headEl = addOurs(host, 'div', 'year-head');
    const attr = { id: `${this.id}-title`, 'aria-live': 'polite' };
    this.titleEl = this.headEl.createEl('h2', { attr });
    const toolsEl = addOurs(this.headEl, 'div', 'year-tools');
    if (chooseGroup) {
      this.group = new GroupSelectPart({ chooseGroup });
      toolsEl.append(this.group.el);
    }
    if (showYear) {
      const go = (yearFrom: (model: YearWheelModel) => number) => () =>
        this.model && showYear(yearFrom(this.model));
      const step = (years: number) => go(({ year }) => year + years);
      // Before the others, which must not move when it comes and goes.
      const goThisYear = go(({ today }) => yearOf(today));
      this.thisYearEl = addButton(toolsEl, { text: t.thisYear }, goThisYear);
      addIcon(toolsEl, 'chevron-left', t.previous, step(-1));
      addIcon(toolsEl, 'chevron-right', t.next, step(1));
    }
    if (print) addIcon(toolsEl, 'printer', t.print, print);
    this.emptyEl = addOurs(host, 'p', 'empty');
    this.wheelEl = addOurs(host, 'div', 'wheel-place');
    this.restEl = host.createDiv();
    this.follow();
    // In the next frame: an observer that changes what it observes is an error.
    this.widthObserver = new ResizeObserver(() => host.win.requestAnimationFrame(() => this.fit()));
    this.widthObserver.observe(this.wheelEl);
    this.showLoading();
  }

  /** Until every meeting is known, nothing about themes would be true. */
  showLoading(): void {
    this.loadingEl.show();
    for (const el of [this.headEl, this.emptyEl, this.wheelEl, this.restEl]) el.hide();
  }

  show(model: YearWheelModel): void {
    this.loadingEl.hide();
    for (const el of [this.headEl, this.wheelEl, this.restEl]) el.show();
    const wanted = JSON.stringify(model);
    if (wanted === this.shown) return;
    this.shown = wanted;
    this.model = model;
    this.titleEl.setText(model.title);
    this.thisYearEl?.toggle(model.year !== yearOf(model.today));
    this.emptyEl.setText(model.emptyText);
    this.emptyEl.toggle(model.emptyText !== '');
    this.group?.update(model);
    this.keepFocus(() => {
      this.drawWheel(model);
      this.drawRest(model);
    });
  }

  /** To be called when the host goes away. */
  destroy(): void {
    this.widthObserver.disconnect();
    this.host.empty();
  }

  private drawWheel(model: YearWheelModel): void {
    const size = wheelSize(this.findWidth(), model.rings.length);
    const names = { id: this.id, labelledBy: this.titleEl.id };
    const wheel = drawWheel(model, size, names);
    for (const { el } of wheel.marks) this.handlers.actAsLink(el);
    this.wheel = wheel;
    this.tip = new WheelTip(wheel);
    this.wheelEl.replaceChildren(wheel.svgEl);
    this.host.toggleClass('has-numbers', wheel.layout.labels === 'numbers');
    this.host.toggleClass('is-narrow', size < TWO_COLUMNS);
    // The next that is to come, or else the last: where a leader's eye goes first.
    const { marks } = wheel;
    this.makeReachable(marks.find(({ mark }) => mark.date >= model.today) ?? marks.at(-1));
  }

  private drawRest(model: YearWheelModel): void {
    const { rings, ringList, outside } = model;
    const { actAsLink } = this.handlers;
    this.restEl.replaceChildren(drawLegend(model), drawYearTable(model, actAsLink));
    this.addShowAll('rings', { items: rings, ...ringList });
    if (outside.total === 0) return;
    this.restEl.append(drawOutside(model, actAsLink));
    this.addShowAll('outside', outside);
  }

  private addShowAll(list: WheelList, length: ShortList<unknown>): void {
    const showAll = new ShowAllButton(() => this.handlers.toggleWhole(list));
    // It keeps the focus when it is drawn anew.
    showAll.el.dataset.key = list;
    showAll.update(length);
    this.restEl.append(showAll.el);
  }

  /** Draws the wheel anew where it has got so much more or less room that it makes a difference. */
  private fit(): void {
    const { model, wheel } = this;
    if (!model || wheelSize(this.findWidth(), model.rings.length) === wheel?.layout.size) return;
    this.keepFocus(() => this.drawWheel(model));
  }

  /** The room there is; what there was last, where the host is not shown. */
  private findWidth(): number {
    this.width = this.wheelEl.clientWidth || this.width;
    return this.width;
  }

  /** The mark or date that has the focus has it still when it has been drawn anew. */
  private keepFocus(draw: () => void): void {
    const focused = this.host.doc.activeElement;
    const key = focused && this.host.contains(focused) ? focused.getAttribute('data-key') : null;
    const area = this.wheelEl.contains(focused) ? this.wheelEl : this.restEl;
    draw();
    if (key === null) return;
    const found = area.querySelector<SVGAElement | HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    found?.focus({ preventScroll: true });
  }

  private follow(): void {
    const { host, wheelEl } = this;
    const enter = ({ target }: Event): void => {
      const el = target as Element;
      const mark = this.markAt(el);
      const themeId = el.closest('[data-theme]')?.getAttribute('data-theme') ?? null;
      this.tip?.hide();
      if (mark) this.tip?.show({ ...mark, lines: mark.mark.lines });
      else if (themeId !== null && wheelEl.contains(el)) this.tip?.showRing(themeId);
      this.pointOut(themeId);
    };
    const leave = (): void => {
      this.tip?.hide();
      this.pointOut(null);
    };
    host.addEventListener('mouseover', enter);
    host.addEventListener('mouseleave', leave);
    host.addEventListener('focusin', enter);
    host.addEventListener('focusout', leave);
    wheelEl.addEventListener('click', (event) => {
      if (!Platform.isMobile || this.markAt(event.target as Element)) return;
      this.markNear(event)?.el.dispatchEvent(new MouseEvent('click'));
    });
    wheelEl.addEventListener('keydown', (event) => {
      const from = this.markAt(event.target as Element);
      if (!from || !this.wheel || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') this.tip?.hide();
      const to = markAfterKey(this.wheel.marks, from, event.key);
      if (!to) return;
      event.preventDefault();
      this.makeReachable(to);
      to.el.focus();
    });
  }

  private markAt(el: Element): DrawnMark | undefined {
    const markEl = el.closest('.ledertrivsel-wheel-mark');
    return markEl ? this.wheel?.marks.find((mark) => mark.el === markEl) : undefined;
  }

  /** The mark that a finger was meant for. */
  private markNear({ clientX, clientY }: MouseEvent): DrawnMark | undefined {
    const distance = ({ el }: DrawnMark): number => {
      const { left, top, width, height } = el.getBoundingClientRect();
      return Math.hypot(clientX - left - width / 2, clientY - top - height / 2);
    };
    const [nearest] = [...(this.wheel?.marks ?? [])].sort((a, b) => distance(a) - distance(b));
    return nearest && distance(nearest) <= FINGER / 2 ? nearest : undefined;
  }

  /** The Tab key comes to one mark alone; the arrow keys go on from there. */
  private makeReachable(wanted: DrawnMark | undefined): void {
    for (const { el } of this.wheel?.marks ?? []) {
      el.setAttribute('tabindex', el === wanted?.el ? '0' : '-1');
    }
  }

  /** Lets a theme's ring and row stand out from the others; none where null. */
  private pointOut(themeId: string | null): void {
    for (const el of this.host.querySelectorAll('[data-theme]')) {
      el.classList.toggle('is-pointed-out', el.getAttribute('data-theme') === themeId);
    }
    this.wheel?.svgEl.classList.toggle('is-pointing', themeId !== null);
  }
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function addIcon(parentEl: HTMLElement, icon: string, label: string, act: () => unknown): void {
  const options = { cls: 'clickable-icon', attr: { 'aria-label': label } };
  setIcon(addButton(parentEl, options, act), icon);
}

function drawOutside(
  { outside }: YearWheelModel,
  actAsLink: (el: LinkElement) => void,
): HTMLElement {
  const sectionEl = createEl('section', { cls: 'ledertrivsel-year-outside' });
  addOurs(sectionEl, 'h3', 'label', texts.yearWheel.outside);
  const listEl = sectionEl.createEl('ul');
  for (const { path, note, text } of outside.items) {
    const itemEl = listEl.createEl('li');
    const attr = { 'data-href': path };
    actAsLink(itemEl.createEl('a', { cls: 'internal-link', text: note, href: '#', attr }));
    itemEl.appendText(` ${text}`);
  }
  return sectionEl;
}
