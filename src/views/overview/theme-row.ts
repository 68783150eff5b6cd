import { setIcon } from 'obsidian';
import { addOurs } from '../elements';
import type { Part } from '../keyed-list';
import { MonthStripPart } from './month-strip';
import type { OverviewHandlers } from './overview-handlers';
import type { ThemeRow } from './overview-model';
import { RingPart } from './ring';
import { ThemeBodyPart } from './theme-body';

/** A theme in the overview: its standing; folded out, all there is to know about it. */
export class ThemeRowPart implements Part<ThemeRow> {
  readonly el = createEl('li', { cls: 'tree-item ledertrivsel-theme' });
  private readonly headEl: HTMLElement;
  private readonly ring = new RingPart();
  private readonly titleEl: HTMLElement;
  private readonly standingEl: HTMLElement;
  private readonly dateEl: HTMLElement;
  private readonly strip = new MonthStripPart();
  /** Made when it is needed: few rows are ever open. */
  private body: ThemeBodyPart | null = null;
  private themeId = '';

  constructor(private readonly handlers: OverviewHandlers) {
    this.headEl = this.el.createEl('button', {
      cls: 'tree-item-self is-clickable mod-collapsible ledertrivsel-theme-head',
    });
    setIcon(addOurs(this.headEl, 'span', 'fold'), 'chevron-right');
    this.headEl.append(this.ring.el);
    const text = this.headEl.createSpan({ cls: 'tree-item-inner' });
    this.titleEl = addOurs(text, 'span', 'theme-title');
    const line = addOurs(text, 'span', 'facts');
    this.standingEl = addOurs(line, 'span', 'standing');
    this.dateEl = line.createSpan();
    text.append(this.strip.el);
    this.headEl.addEventListener('click', () => handlers.toggleTheme(this.themeId));
  }

  update(row: ThemeRow): void {
    this.themeId = row.themeId;
    this.ring.update(row.ring);
    this.titleEl.setText(row.title);
    this.standingEl.setText(row.standingText);
    this.standingEl.dataset.standing = row.ring.kind;
    this.dateEl.setText(row.date);
    this.strip.update(row);
    this.headEl.setAttr('aria-expanded', String(row.body !== null));
    this.el.toggleClass('is-collapsed', row.body === null);
    this.updateBody(row);
  }

  private updateBody({ themeId, title, body }: ThemeRow): void {
    if (!body) {
      this.body?.el.remove();
      this.body = null;
      return;
    }
    if (!this.body) {
      this.body = new ThemeBodyPart(this.handlers, themeId, title);
      this.el.append(this.body.el);
    }
    this.body.update(body);
  }
}
