import type { CliFlags, CliHandler, PluginManifest } from 'obsidian';
import type { Extension } from '@codemirror/state';
import { Component } from 'obsidian-test-mocks/obsidian';
import type { App } from './app';
import type { Command } from './commands';
import { standInOptions } from './options';
import type { CodeBlockHandler, PostProcessor } from './reading/post-processors';
import { MarkdownPreviewRenderer, setCodeBlockHandler } from './reading/post-processors';
import type { PluginSettingTab } from './ui/settings/setting-tab';
import type { View } from './views/view';
import type { WorkspaceLeaf } from './workspace/leaf';

/** The base of a plugin. What it registers goes when it is unloaded. */
export abstract class Plugin extends Component {
  settings?: unknown;

  constructor(
    readonly app: App,
    readonly manifest: PluginManifest,
  ) {
    super();
  }

  /** May take its time, and then returns a promise. */
  override onload(): unknown {
    return undefined;
  }

  onUserEnable(): void {
    // For subclasses.
  }

  onExternalSettingsChange?(): unknown;

  addRibbonIcon(
    icon: string,
    title: string,
    callback: (event: MouseEvent) => unknown,
  ): HTMLElement {
    const el = this.app.ribbon.add(icon, title, callback);
    this.register(() => el.remove());
    return el;
  }

  addStatusBarItem(): HTMLElement {
    const el = this.app.statusBarEl.createDiv('status-bar-item');
    el.addClass(`plugin-${this.manifest.id}`);
    this.register(() => el.remove());
    return el;
  }

  /** The command gets the plugin's id and name before its own, as documented. */
  addCommand(command: Command): Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addSettingTab(tab: PluginSettingTab): void {
    this.app.setting.addTab(tab);
    this.register(() => this.app.setting.removeTab(tab));
  }

  registerView(type: string, creator: (leaf: WorkspaceLeaf) => View): void {
    this.app.workspace.registerView(type, creator);
    this.register(() => this.app.workspace.unregisterView(type));
  }

  registerHoverLinkSource(): void {
    // Every source may show its links here.
  }

  registerExtensions(extensions: string[], viewType: string): void {
    this.app.workspace.views.registerExtensions(extensions, viewType);
  }

  registerMarkdownPostProcessor(processor: PostProcessor, sortOrder?: number): PostProcessor {
    MarkdownPreviewRenderer.registerPostProcessor(processor, sortOrder);
    this.register(() => {
      MarkdownPreviewRenderer.unregisterPostProcessor(processor);
      this.app.workspace.trigger('post-processor-change');
    });
    this.app.workspace.trigger('post-processor-change');
    return processor;
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    handler: CodeBlockHandler,
    sortOrder?: number,
  ): PostProcessor {
    const processor = MarkdownPreviewRenderer.createCodeBlockPostProcessor(language, handler);
    setCodeBlockHandler(language, handler);
    this.register(() => setCodeBlockHandler(language, null));
    return this.registerMarkdownPostProcessor(processor, sortOrder);
  }

  /** No view of a plugin's is drawn. */
  registerBasesView(): boolean {
    return standInOptions.bases;
  }

  registerEditorExtension(extension: Extension): void {
    const { workspace } = this.app;
    workspace.editorExtensions.push(extension);
    workspace.updateOptions();
    this.register(() => {
      workspace.editorExtensions.splice(workspace.editorExtensions.indexOf(extension), 1);
      workspace.updateOptions();
    });
  }

  registerObsidianProtocolHandler(): void {
    // No addresses lead here.
  }

  registerEditorSuggest(): void {
    // Suggestions while typing are not shown by the stand-in.
  }

  registerCliHandler(
    command: string,
    description: string,
    flags: CliFlags | null,
    handler: CliHandler,
  ): void {
    const { cli } = this.app;
    this.register(cli.register(this.manifest.id, command, { description, flags, handler }));
  }

  async loadData(): Promise<unknown> {
    const path = this.dataPath();
    const { adapter } = this.app.vault;
    return (await adapter.exists(path)) ? (JSON.parse(await adapter.read(path)) as unknown) : null;
  }

  async saveData(data: unknown): Promise<void> {
    const text = JSON.stringify(data, null, 2);
    this.app.plugins.rememberData(this.dataPath(), text);
    await this.app.vault.adapter.write(this.dataPath(), text);
  }

  private dataPath(): string {
    return `${this.manifest.dir ?? ''}/data.json`;
  }
}
