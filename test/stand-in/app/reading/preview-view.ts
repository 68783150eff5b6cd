import type { TFile } from '../vault/files';
import type { MarkdownView } from '../views/markdown-view';
import { followLinks } from './follow-links';
import { MarkdownRenderer } from './markdown-renderer';
import type { MarkdownRenderChild } from './render-child';
import { renderSections } from './render-sections';

/** A note to read. A click on a checkbox changes the note. */
export class MarkdownPreviewView extends MarkdownRenderer {
  private readonly scrollEl: HTMLElement;
  private sizerEl: HTMLElement;
  private text: string | null = null;
  private rendered: MarkdownRenderChild[] = [];

  constructor(
    private readonly view: MarkdownView,
    parentEl: HTMLElement,
  ) {
    super(view.app, parentEl.createDiv('markdown-reading-view'));
    this.scrollEl = this.containerEl.createDiv('markdown-preview-view markdown-rendered');
    this.sizerEl = this.scrollEl.createDiv('markdown-preview-sizer markdown-preview-section');
    this.scrollEl.addEventListener('click', (event) => this.onClick(event));
  }

  get file(): TFile | null {
    return this.view.file;
  }

  get(): string {
    return this.text ?? '';
  }

  set(text: string): void {
    if (text !== this.text) {
      this.text = text;
      this.rerender();
    }
  }

  clear(): void {
    this.set('');
  }

  rerender(): void {
    const { scrollTop } = this.scrollEl;
    this.rendered.splice(0).forEach((child) => this.removeChild(child));
    const sizer = createDiv('markdown-preview-sizer markdown-preview-section');
    const sourcePath = this.file?.path ?? '';
    sizer.createDiv({ cls: 'inline-title', text: this.file?.basename ?? '' });
    followLinks(this.app, sizer, sourcePath);
    this.sizerEl.replaceWith(sizer);
    this.sizerEl = sizer;
    void renderSections(this.get(), {
      app: this.app,
      el: sizer,
      sourcePath,
      addChild: (child) => this.rendered.push(this.addChild(child)),
      showsProperties: true,
    });
    this.scrollEl.scrollTop = scrollTop;
  }

  getScroll(): number {
    return this.scrollEl.scrollTop;
  }

  applyScroll(scroll: number): void {
    this.scrollEl.scrollTop = scroll;
  }

  private onClick({ target }: MouseEvent): void {
    const isTask = target instanceof HTMLInputElement && target.hasClass('task-list-item-checkbox');
    // Lines are counted in this note alone.
    if (isTask && !target.closest('.internal-embed')) {
      const section = target.closest<HTMLElement>('.markdown-preview-sizer > div');
      const line = Number(target.getAttribute('data-line'));
      void this.toggleTask(section, line, target.checked);
    }
  }

  /** Writes the task character on a line, counted from the first line of its section. */
  private async toggleTask(section: HTMLElement | null, line: number, on: boolean): Promise<void> {
    const start = section && this.firstLineOf(section);
    if (start === null) {
      return;
    }
    const lines = this.get().split('\n');
    const before = lines[start + line] ?? '';
    lines[start + line] = before.replace(/\[.\]/u, on ? '[x]' : '[ ]');
    await this.view.edit(lines.join('\n'));
  }

  private firstLineOf(section: HTMLElement): number | null {
    const line = section.getAttribute('data-first-line');
    return line === null ? null : Number(line);
  }
}
