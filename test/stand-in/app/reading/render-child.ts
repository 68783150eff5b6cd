import { Component } from 'obsidian-test-mocks/obsidian';

/** A component that lives as long as its element is shown. */
export class MarkdownRenderChild extends Component {
  constructor(readonly containerEl: HTMLElement) {
    super();
  }
}
