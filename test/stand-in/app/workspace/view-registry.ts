import { EmptyView } from '../views/empty-view';
import { MarkdownView } from '../views/markdown-view';
import { UnknownView } from '../views/unknown-view';
import type { View } from '../views/view';
import type { WorkspaceLeaf } from './leaf';

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Which views there are, and which of them opens a file. */
export class ViewRegistry {
  private readonly creators = new Map<string, ViewCreator>([
    ['empty', (leaf) => new EmptyView(leaf)],
    ['markdown', (leaf) => new MarkdownView(leaf)],
  ]);
  private readonly typesByExtension = new Map<string, string>([['md', 'markdown']]);

  get types(): string[] {
    return [...this.creators.keys()];
  }

  register(type: string, creator: ViewCreator): void {
    if (this.creators.has(type)) {
      throw new Error(`Attempting to register an existing view type "${type}"`);
    }
    this.creators.set(type, creator);
  }

  unregister(type: string): void {
    this.creators.delete(type);
  }

  registerExtensions(extensions: readonly string[], type: string): void {
    extensions.forEach((extension) => this.typesByExtension.set(extension, type));
  }

  typeFor(extension: string): string {
    return this.typesByExtension.get(extension) ?? 'empty';
  }

  create(type: string, leaf: WorkspaceLeaf): View {
    return this.creators.get(type)?.(leaf) ?? new UnknownView(leaf, type);
  }
}
