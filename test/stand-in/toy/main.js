'use strict';
// A plugin as the community writes them, built to CommonJS: it tries what the stand-in offers.
const obsidian = require('obsidian');
const { EditorView } = require('@codemirror/view');

class ToyView extends obsidian.ItemView {
  getViewType() {
    return 'toy-view';
  }
  getDisplayText() {
    return 'Toy';
  }
  getIcon() {
    return 'rocket';
  }
  async onOpen() {
    const list = this.contentEl.createDiv({ cls: 'toy-view' });
    const draw = () => {
      const active = this.app.workspace.getActiveFile();
      list.setText(active ? `Aktiv: ${active.basename}` : 'Ingen note');
    };
    this.registerEvent(this.app.workspace.on('file-open', draw));
    draw();
  }
}

class ToyPicker extends obsidian.FuzzySuggestModal {
  getItems() {
    return ['Æble', 'Banan', 'Citron'];
  }
  getItemText(item) {
    return item;
  }
  onChooseItem(item) {
    new obsidian.Notice(`Valgt: ${item}`);
  }
}

class ToyModal extends obsidian.Modal {
  onOpen() {
    this.setTitle('Nyt spørgsmål');
    new obsidian.Setting(this.contentEl).setName('Tekst').addText((text) => {
      this.text = text;
    });
    new obsidian.Setting(this.contentEl).addButton((button) =>
      button
        .setButtonText('Gem')
        .setCta()
        .onClick(() => {
          new obsidian.Notice(`Gemt: ${this.text.getValue()}`);
          this.close();
        }),
    );
  }
}

class ToySettingTab extends obsidian.PluginSettingTab {
  getSettingDefinitions() {
    return [
      {
        type: 'group',
        heading: 'Generelt',
        items: [
          { name: 'Slået til', control: { type: 'toggle', key: 'on' } },
          {
            name: 'Måneder',
            control: {
              type: 'number',
              key: 'months',
              min: 1,
              validate: (value) => (value < 1 ? 'Mindst 1' : undefined),
            },
            visible: () => this.plugin.settings.on,
          },
          {
            name: 'Stil',
            control: { type: 'dropdown', key: 'style', options: { a: 'Liste', b: 'Punkter' } },
          },
        ],
      },
      {
        type: 'list',
        heading: 'Navne',
        emptyState: 'Ingen navne',
        items: this.plugin.settings.names.map((name) => ({ name })),
        addItem: {
          name: 'Tilføj navn',
          action: () => {
            this.plugin.settings.names.push(`Navn ${this.plugin.settings.names.length + 1}`);
            this.update();
          },
        },
        onDelete: (index) => {
          this.plugin.settings.names.splice(index, 1);
          this.update();
        },
      },
      {
        type: 'page',
        name: 'Mere',
        items: [{ name: 'Sti', control: { type: 'file', key: 'path' } }],
      },
    ];
  }
}

class ToyPlugin extends obsidian.Plugin {
  async onload() {
    this.settings = { on: false, months: 6, style: 'a', names: [], ...(await this.loadData()) };
    this.userEvents = [];
    this.created = { early: [], ready: [] };
    this.registerEvent(this.app.vault.on('create', ({ path }) => this.created.early.push(path)));
    this.app.workspace.onLayoutReady(() => {
      this.registerEvent(this.app.vault.on('create', ({ path }) => this.created.ready.push(path)));
    });
    this.api = obsidian;
    this.registerView('toy-view', (leaf) => new ToyView(leaf));
    this.addSettingTab(new ToySettingTab(this.app, this));
    this.addRibbonIcon('rocket', 'Toy', () => this.openView());
    this.registerEditorExtension(
      EditorView.updateListener.of((update) => {
        for (const transaction of update.transactions) {
          if (transaction.docChanged) {
            this.userEvents.push(['set', 'input.toy'].find((e) => transaction.isUserEvent(e)));
          }
        }
      }),
    );
    this.registerMarkdownCodeBlockProcessor('toy', (source, el) => {
      el.createDiv({ cls: 'toy-block', text: `Toy: ${source}` });
    });
    this.addCommand({ id: 'view', name: 'Vis toy', callback: () => this.openView() });
    this.addCommand({ id: 'pick', name: 'Vælg frugt…', callback: () => new ToyPicker(this.app).open() });
    this.addCommand({ id: 'ask', name: 'Spørg…', callback: () => new ToyModal(this.app).open() });
    this.registerEvent(
      this.app.workspace.on('editor-menu', (menu, editor) => {
        menu.addItem((item) =>
          item
            .setTitle('Råb')
            .setIcon('megaphone')
            .onClick(() => editor.replaceSelection('HEJ')),
        );
      }),
    );
    this.addCommand({ id: 'never', name: 'Aldrig', checkCallback: () => false });
    this.addCommand({
      id: 'frontmatter',
      name: 'Skriv i frontmatter',
      editorCallback: (editor) => this.writeFrontmatter(editor, {}),
    });
    this.addCommand({
      id: 'frontmatter-unfiltered',
      name: 'Skriv i frontmatter uden filter',
      editorCallback: (editor) => this.writeFrontmatter(editor, { filter: false }),
    });
    this.addCommand({
      id: 'process',
      name: 'Tilføj linje i filen',
      callback: async () => {
        const file = this.app.workspace.getActiveFile();
        await this.app.vault.process(file, (text) => `${text}Fra process\n`);
        new obsidian.Notice('Skrevet');
      },
    });
  }

  onUserEnable() {
    this.openView();
  }

  async openView() {
    await this.app.workspace.ensureSideLeaf('toy-view', 'right', { active: false, reveal: true });
  }

  /** One transaction on the first property and at the end of the note. */
  writeFrontmatter(editor, options) {
    const end = editor.cm.state.doc.length;
    editor.cm.dispatch({
      changes: [
        { from: 4, insert: 'ny: ja\n' },
        { from: end, insert: 'Nederst\n' },
      ],
      userEvent: 'input.toy',
      ...options,
    });
  }
}

module.exports = ToyPlugin;
