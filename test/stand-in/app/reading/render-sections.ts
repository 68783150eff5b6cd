import type { RootContent } from 'mdast';
import type { App } from '../app';
import { getFrontMatterInfo, readFrontmatter } from '../metadata/frontmatter';
import { parseMarkdown } from '../metadata/parse-metadata';
import { drawProperties } from '../views/properties';
import { standInOptions } from '../options';
import { BlockRenderer } from './block-to-dom';
import { loadEmbeds } from './embeds';
import { postProcess } from './post-processors';
import type { MarkdownRenderChild } from './render-child';

export interface RenderTarget {
  readonly app: App;
  readonly el: HTMLElement;
  readonly sourcePath: string;
  /** Takes components that the rendered text brings with it. */
  readonly addChild: (child: MarkdownRenderChild) => void;
  readonly showsProperties: boolean;
}

/** Renders a note's text, a section at a time, with the processors of plugins run over each. */
export async function renderSections(text: string, target: RenderTarget): Promise<void> {
  const { frontmatter, contentStart, exists } = getFrontMatterInfo(text);
  const values = exists ? readFrontmatter(frontmatter) : null;
  if (exists && target.showsProperties && standInOptions.properties === 'visible') {
    target.el.append(drawProperties(values));
  }
  const body = text.slice(contentStart);
  const bodyLine = text.slice(0, contentStart).split('\n').length - 1;
  const renderer = new BlockRenderer(body);
  const sections = parseMarkdown(body).children.map((block) => {
    const el = target.el.createDiv(`el-${elementName(block)}`);
    // Which line a click in the section is about.
    el.setAttribute('data-first-line', String(bodyLine + (block.position?.start.line ?? 1) - 1));
    renderer.render(el, block);
    return { el, block };
  });
  for (const { el, block } of sections) {
    await postProcess(el, {
      docId: target.sourcePath,
      sourcePath: target.sourcePath,
      frontmatter: values,
      addChild: target.addChild,
      getSectionInfo: (asked) =>
        el.contains(asked) || asked === el
          ? {
              text,
              lineStart: bodyLine + (block.position?.start.line ?? 1) - 1,
              lineEnd: bodyLine + (block.position?.end.line ?? 1) - 1,
            }
          : null,
    });
  }
  loadEmbeds(target.app, target.el, target.sourcePath, target.addChild);
}

function elementName(block: RootContent): string {
  switch (block.type) {
    case 'heading':
      return `h${block.depth}`;
    case 'list':
      return block.ordered ? 'ol' : 'ul';
    case 'code':
      return 'pre';
    case 'blockquote':
      return 'blockquote';
    case 'thematicBreak':
      return 'hr';
    default:
      return 'p';
  }
}
