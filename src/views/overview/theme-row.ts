import { setIcon } from 'obsidian';
import { texts } from '../../i18n';
import { KeyedList } from '../keyed-list';
import type { Part } from '../keyed-list';
import type { OverviewHandlers } from './overview-handlers';
import type { MeetingLink, ThemeRow } from './overview-model';

/** A theme in the overview: its standing, and folded out, its facts and meetings. */
export class ThemeRowPart implements Part<ThemeRow> {
  readonly el = createEl('li', { cls: 'tree-item ledertrivsel-theme' });
  private readonly headEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly standingEl: HTMLElement;
  private readonly historyEl: HTMLElement;
  private readonly bodyEl: HTMLElement;
  private readonly factsEl: HTMLElement;
  private readonly insertEl: HTMLButtonElement;
  private readonly meetings: KeyedList<MeetingLink>;
  private row: ThemeRow | null = null;

  constructor(handlers: OverviewHandlers) {
    this.headEl = this.el.createEl('button', {
      cls: 'tree-item-self is-clickable mod-collapsible ledertrivsel-theme-head',
      attr: { 'aria-expanded': 'false' },
    });
    setIcon(this.headEl.createSpan({ cls: 'ledertrivsel-fold' }), 'chevron-right');
    const text = this.headEl.createSpan({ cls: 'tree-item-inner' });
    this.titleEl = text.createSpan({ cls: 'ledertrivsel-theme-title' });
    const line = text.createSpan({ cls: 'ledertrivsel-facts' });
    this.standingEl = line.createSpan({ cls: 'ledertrivsel-standing' });
    this.historyEl = line.createSpan();

    this.bodyEl = this.el.createDiv({ cls: 'tree-item-children' });
    this.factsEl = this.bodyEl.createDiv({ cls: 'ledertrivsel-facts' });
    const meetingsEl = this.bodyEl.createEl('ul', { cls: 'ledertrivsel-meetings' });
    this.meetings = new KeyedList(
      meetingsEl,
      ({ path, detail }) => `${path}\n${detail}`,
      () => new MeetingPart(handlers),
    );
    this.insertEl = this.bodyEl.createEl('button', { text: texts.overview.insert });
    this.insertEl.addEventListener('click', () => handlers.insertTheme(this.row?.themeId ?? ''));

    this.headEl.addEventListener('click', () => this.fold(this.isOpen()));
    this.fold(true);
  }

  update(row: ThemeRow): void {
    this.row = row;
    this.titleEl.setText(row.title);
    this.standingEl.setText(row.standingText);
    this.standingEl.dataset.standing = row.standing ?? '';
    this.historyEl.setText(row.history.join(' · '));
    if (this.isOpen()) this.updateBody(row);
  }

  /** What is folded away has no elements: years of meetings have many. */
  private updateBody(row: ThemeRow): void {
    this.factsEl.replaceChildren(...row.facts.map((text) => createSpan({ text })));
    this.insertEl.toggle(row.canInsert);
    this.insertEl.setAttr('aria-label', texts.commands.insertThemeNamed(row.title));
    this.meetings.update(row.meetings);
  }

  private isOpen(): boolean {
    return this.headEl.getAttr('aria-expanded') === 'true';
  }

  private fold(folded: boolean): void {
    this.headEl.setAttr('aria-expanded', String(!folded));
    this.el.toggleClass('is-collapsed', folded);
    this.bodyEl.toggle(!folded);
    if (!folded && this.row) this.updateBody(this.row);
  }
}

/** A meeting as a link that opens its note. */
class MeetingPart implements Part<MeetingLink> {
  readonly el = createEl('li');
  private readonly linkEl = this.el.createEl('a', { cls: 'internal-link', href: '#' });
  private readonly detailEl = this.el.createSpan({ cls: 'ledertrivsel-detail' });

  constructor(handlers: OverviewHandlers) {
    handlers.actAsLink(this.linkEl);
  }

  update(meeting: MeetingLink): void {
    this.linkEl.dataset.href = meeting.path;
    this.linkEl.setText(meeting.name);
    this.detailEl.setText(meeting.detail);
  }
}
