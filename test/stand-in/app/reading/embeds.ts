import type { App } from '../app';
import type { TAbstractFile, TFile } from '../vault/files';
import { MarkdownRenderChild } from './render-child';
import { renderSections } from './render-sections';

/** How many notes may be embedded in each other. */
const DEEPEST = 5;

/** Puts the notes in place that a rendered text embeds (`![[note]]`), each as it is read. */
export function loadEmbeds(
  app: App,
  el: HTMLElement,
  sourcePath: string,
  addChild: (child: MarkdownRenderChild) => void,
): void {
  for (const embedEl of el.findAll('.internal-embed:not(.is-loaded)')) {
    const link = embedEl.getAttribute('src') ?? '';
    const file = app.metadataCache.getFirstLinkpathDest(link.split('#')[0] ?? '', sourcePath);
    const depth = el.closest('.internal-embed') ? Number(el.getAttribute('data-depth')) : 0;
    if (file?.extension === 'md' && depth < DEEPEST) {
      addChild(new Embed(app, embedEl, file, depth + 1));
    } else {
      embedEl.setText(link);
    }
  }
}

/** A note inside another one; drawn anew when it changes. */
class Embed extends MarkdownRenderChild {
  private rendered: MarkdownRenderChild[] = [];

  constructor(
    private readonly app: App,
    containerEl: HTMLElement,
    private readonly file: TFile,
    private readonly depth: number,
  ) {
    super(containerEl);
  }

  override onload(): void {
    this.containerEl.addClasses(['markdown-embed', 'inline-embed', 'is-loaded']);
    this.registerEvent(
      this.app.vault.on('modify', (file: TAbstractFile) => {
        if (file === this.file) {
          void this.draw();
        }
      }),
    );
    void this.draw();
  }

  private async draw(): Promise<void> {
    const text = await this.app.vault.cachedRead(this.file);
    this.rendered.splice(0).forEach((child) => this.removeChild(child));
    this.containerEl.empty();
    this.containerEl.createDiv({ cls: 'embed-title', text: this.file.basename });
    const el = this.containerEl.createDiv({
      cls: 'markdown-embed-content',
      attr: { 'data-depth': String(this.depth) },
    });
    await renderSections(text, {
      app: this.app,
      el,
      sourcePath: this.file.path,
      addChild: (child) => this.rendered.push(this.addChild(child)),
      showsProperties: false,
    });
  }
}
