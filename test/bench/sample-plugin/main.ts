/** A plugin that does next to nothing, to compare the start of ours with. */
import { Modal, Notice, Plugin, PluginSettingTab, Setting } from 'obsidian';
import type { App, Editor } from 'obsidian';

interface GreetingSettings {
  greeting: string;
  isLoud: boolean;
}

const DEFAULTS: GreetingSettings = { greeting: 'Hello', isLoud: false };

export default class GreetingPlugin extends Plugin {
  override settings = DEFAULTS;

  override async onload(): Promise<void> {
    const stored = (await this.loadData()) as Partial<GreetingSettings> | null;
    this.settings = { ...DEFAULTS, ...stored };
    this.addRibbonIcon('hand', 'Greet', () => new Notice(this.greet('you')));
    this.addCommand({
      id: 'ask-and-greet',
      name: 'Ask for a name and greet',
      callback: () => new NameModal(this.app, (name) => new Notice(this.greet(name))).open(),
    });
    this.addCommand({
      id: 'insert-greeting',
      name: 'Insert greeting',
      editorCallback: (editor: Editor) => editor.replaceSelection(this.greet('all')),
    });
    this.addSettingTab(new GreetingSettingTab(this.app, this));
    this.registerEvent(this.app.workspace.on('file-open', (file) => this.showStatus(file?.path)));
  }

  greet(name: string): string {
    const text = `${this.settings.greeting}, ${name}!`;
    return this.settings.isLoud ? text.toUpperCase() : text;
  }

  private showStatus(path = 'nothing'): void {
    this.addStatusBarItem().setText(path);
  }
}

class NameModal extends Modal {
  private name = '';

  constructor(
    app: App,
    private readonly answer: (name: string) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle('What is your name?');
    new Setting(this.contentEl)
      .setName('Name')
      .addText((text) => text.onChange((name) => (this.name = name)));
    new Setting(this.contentEl).addButton((button) =>
      button
        .setButtonText('Greet')
        .setCta()
        .onClick(() => {
          this.close();
          this.answer(this.name);
        }),
    );
  }

  override onClose(): void {
    this.contentEl.empty();
  }
}

class GreetingSettingTab extends PluginSettingTab {
  constructor(
    app: App,
    private readonly greeter: GreetingPlugin,
  ) {
    super(app, greeter);
  }

  override display(): void {
    const { containerEl, greeter } = this;
    containerEl.empty();
    new Setting(containerEl)
      .setName('Greeting')
      .setDesc('The word that comes before the name.')
      .addText((text) =>
        text.setValue(greeter.settings.greeting).onChange(async (greeting) => {
          greeter.settings.greeting = greeting;
          await greeter.saveData(greeter.settings);
        }),
      );
    new Setting(containerEl)
      .setName('Loud')
      .setDesc('Greet in capital letters.')
      .addToggle((toggle) =>
        toggle.setValue(greeter.settings.isLoud).onChange(async (isLoud) => {
          greeter.settings.isLoud = isLoud;
          await greeter.saveData(greeter.settings);
        }),
      );
  }
}
