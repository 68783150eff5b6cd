import type { Blockquote, List, ListItem, Node, Paragraph, RootContent } from 'mdast';
import { isTable, parseMarkdown } from '../metadata/parse-metadata';
import { setIcon } from '../ui/icons';
import { renderInline } from './inline-to-dom';

const CALLOUT_ICONS: Record<string, string> = {
  note: 'pencil',
  info: 'info',
  tip: 'flame',
  todo: 'circle-check',
  success: 'check',
  question: 'circle-help',
  warning: 'triangle-alert',
  example: 'list',
  quote: 'quote',
};

/** Draws blocks of a parsed text into elements. Only text is ever put in, never markup. */
export class BlockRenderer {
  constructor(private readonly source: string) {}

  render(el: HTMLElement, block: RootContent): void {
    switch (block.type) {
      case 'heading': {
        const heading = el.createEl(`h${block.depth}`, { attr: { dir: 'auto' } });
        renderInline(heading, block.children);
        heading.setAttribute('data-heading', heading.getText());
        break;
      }
      case 'paragraph':
        this.renderParagraph(el, block);
        break;
      case 'list':
        this.renderList(el, block, firstLine(block));
        break;
      case 'blockquote':
        this.renderQuote(el, block);
        break;
      case 'code': {
        const language = block.lang ? `language-${block.lang}` : '';
        el.createEl('pre', language).createEl('code', { cls: language, text: block.value });
        break;
      }
      case 'thematicBreak':
        el.createEl('hr');
        break;
      case 'html':
        el.createEl('p', { text: block.value });
        break;
    }
  }

  private renderParagraph(el: HTMLElement, block: Paragraph): void {
    const text = this.sourceOf(block);
    if (isTable(text)) {
      renderTable(el, text);
    } else if (!/^%%[\s\S]*%%$/u.test(text)) {
      renderInline(el.createEl('p', { attr: { dir: 'auto' } }), block.children);
    }
  }

  private renderList(el: HTMLElement, list: List, sectionLine: number): void {
    const listEl = el.createEl(list.ordered ? 'ol' : 'ul');
    if (list.ordered && typeof list.start === 'number' && list.start !== 1) {
      listEl.setAttribute('start', String(list.start));
    }
    for (const item of list.children) {
      this.renderItem(listEl, item, sectionLine);
    }
  }

  private renderItem(listEl: HTMLElement, item: ListItem, sectionLine: number): void {
    const line = String(firstLine(item) - sectionLine);
    const itemEl = listEl.createEl('li', { attr: { 'data-line': line, dir: 'auto' } });
    const task = /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?=\s|$)/u.exec(this.sourceOf(item))?.[1];
    if (task !== undefined) {
      listEl.addClass('contains-task-list');
      itemEl.addClass('task-list-item');
      itemEl.toggleClass('is-checked', task !== ' ');
      itemEl.setAttribute('data-task', task === ' ' ? '' : task);
      const box = itemEl.createEl('input', {
        cls: 'task-list-item-checkbox',
        type: 'checkbox',
        attr: { 'data-line': line },
      });
      box.checked = task !== ' ';
    }
    item.children.forEach((child, index) => {
      if (child.type === 'list') {
        this.renderList(itemEl, child, sectionLine);
      } else if (child.type === 'paragraph') {
        const parent = item.spread ? itemEl.createEl('p') : itemEl;
        renderInline(parent, index === 0 ? withoutTaskMark(child, task) : child.children);
      } else {
        this.render(itemEl, child);
      }
    });
  }

  private renderQuote(el: HTMLElement, block: Blockquote): void {
    const [first, ...rest] = block.children;
    const text = first ? this.sourceOf(first) : '';
    const callout = /^\[!([^\]]+)\][+-]?[ \t]*([^\r\n]*)/u.exec(text);
    if (!callout || first?.type !== 'paragraph') {
      const quote = el.createEl('blockquote');
      block.children.forEach((child) => this.render(quote, child));
      return;
    }
    const [head, type = '', title = ''] = callout;
    const name = type.toLowerCase();
    const box = el.createDiv({ cls: 'callout', attr: { 'data-callout': name } });
    const titleEl = box.createDiv('callout-title');
    setIcon(titleEl.createDiv('callout-icon'), CALLOUT_ICONS[name] ?? 'pencil');
    const shown = title || name.charAt(0).toUpperCase() + name.slice(1);
    titleEl.createDiv({ cls: 'callout-title-inner', text: shown });
    const content = box.createDiv('callout-content');
    const body = text
      .slice(head.length)
      .replace(/^\s*>?\s?/u, '')
      .replace(/\n\s*>\s?/gu, '\n');
    new BlockRenderer(body).renderAll(content);
    rest.forEach((child) => this.render(content, child));
  }

  private renderAll(el: HTMLElement): void {
    parseMarkdown(this.source).children.forEach((block) => this.render(el, block));
  }

  private sourceOf({ position }: Node): string {
    return this.source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  }
}

function renderTable(el: HTMLElement, text: string): void {
  const cells = (row: string) =>
    row
      .trim()
      .replace(/^\||\|$/gu, '')
      .split('|')
      .map((cell) => cell.trim());
  const [head = '', , ...rows] = text.split(/\r?\n/u);
  const table = el.createEl('table');
  const drawRow = (parent: HTMLElement, tag: 'th' | 'td', row: string) => {
    const rowEl = parent.createEl('tr');
    for (const cell of cells(row)) {
      const cellEl = rowEl.createEl(tag);
      for (const block of parseMarkdown(cell).children) {
        if (block.type === 'paragraph') {
          renderInline(cellEl, block.children);
        }
      }
    }
  };
  drawRow(table.createEl('thead'), 'th', head);
  const body = table.createEl('tbody');
  rows.forEach((row) => drawRow(body, 'td', row));
}

/** The inline content of a task without its `[ ]`. */
function withoutTaskMark(paragraph: Paragraph, task: string | undefined): Paragraph['children'] {
  const [first, ...rest] = paragraph.children;
  return task !== undefined && first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^\[.\]\s?/u, '') }, ...rest]
    : paragraph.children;
}

function firstLine({ position }: Node): number {
  return position?.start.line ?? 1;
}
