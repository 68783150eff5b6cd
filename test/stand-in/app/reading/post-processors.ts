import type { MarkdownSectionInformation } from 'obsidian';
import type { MarkdownRenderChild } from './render-child';

export interface PostProcessorContext {
  readonly docId: string;
  readonly sourcePath: string;
  readonly frontmatter: Record<string, unknown> | null | undefined;
  addChild(child: MarkdownRenderChild): void;
  getSectionInfo(el: HTMLElement): MarkdownSectionInformation | null;
}

export interface PostProcessor {
  (el: HTMLElement, context: PostProcessorContext): unknown;
  /** The lower runs first. */
  sortOrder?: number;
}

export type CodeBlockHandler = (
  source: string,
  el: HTMLElement,
  context: PostProcessorContext,
) => unknown;

/** Who shows the code blocks of a language, and how many times that has changed. */
const codeBlockHandlers = new Map<string, CodeBlockHandler>();
let codeBlockChanges = 0;

export function codeBlockHandler(language: string): CodeBlockHandler | undefined {
  return codeBlockHandlers.get(language);
}

export function codeBlockVersion(): number {
  return codeBlockChanges;
}

/** @param handler null where nobody shows them any more */
export function setCodeBlockHandler(language: string, handler: CodeBlockHandler | null): void {
  codeBlockChanges += 1;
  if (handler) {
    codeBlockHandlers.set(language, handler);
  } else {
    codeBlockHandlers.delete(language);
  }
}

/** How many show code blocks, and how many rendered sections. */
export function countProcessors(): { codeBlocks: number; postProcessors: number } {
  return { codeBlocks: codeBlockHandlers.size, postProcessors: processors.length };
}

let processors: readonly PostProcessor[] = [];

export const MarkdownPreviewRenderer = {
  registerPostProcessor(processor: PostProcessor, sortOrder = 0): void {
    processor.sortOrder ??= sortOrder;
    processors = [...processors, processor].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  },

  unregisterPostProcessor(processor: PostProcessor): void {
    processors = processors.filter((one) => one !== processor);
  },

  /** A processor that hands a language's code blocks to a handler, in an element of their own. */
  createCodeBlockPostProcessor(language: string, handler: CodeBlockHandler): PostProcessor {
    return async (el, context) => {
      for (const code of el.findAll(`pre > code.language-${language}`)) {
        const block = createDiv(`block-language-${language}`);
        code.parentElement?.replaceWith(block);
        await handler(code.getText().replace(/\n$/u, ''), block, context);
      }
    };
  },
};

/** Runs all processors over a rendered section, in their order. */
export async function postProcess(el: HTMLElement, context: PostProcessorContext): Promise<void> {
  for (const processor of processors) {
    await processor(el, context);
  }
}
