import type { Component } from 'obsidian-test-mocks/obsidian';
import type { App } from '../app';
import type { TFile } from '../vault/files';
import { followLinks } from './follow-links';
import { MarkdownRenderChild } from './render-child';
import { renderSections } from './render-sections';

/** Renders Markdown into elements. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  hoverPopover = null;

  constructor(
    readonly app: App,
    containerEl: HTMLElement,
  ) {
    super(containerEl);
  }

  abstract get file(): TFile | null;

  static async render(
    app: App,
    markdown: string,
    el: HTMLElement,
    sourcePath: string,
    component: Component,
  ): Promise<void> {
    followLinks(app, el, sourcePath);
    await renderSections(markdown, {
      app,
      el,
      sourcePath,
      addChild: (child) => component.addChild(child),
      showsProperties: false,
    });
  }
}
