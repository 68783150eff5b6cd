import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { NoteMode, StandInControls, Theme, Ui } from './ui';

const SHOTS = process.env.SHOTS ?? join(tmpdir(), 'ledertrivsel-shots');
const WAIT_MS = 8000;
/** In pixels. */
const UNROLLED = 4000;
/** How often a command is looked for again where the palette lacks it. */
const LOOKS = 10;
const BETWEEN_LOOKS_MS = 200;
const DIALOGS = '.modal-container, .menu, .suggestion-container';

/** The view of the note in use, also while a sidebar has the focus. */
const NOTE_VIEW = `(() => {
  const leaf = app.workspace.getMostRecentLeaf();
  if (leaf?.view.getViewType() !== 'markdown') throw new Error('No note is open');
  return leaf.view;
})()`;

/** The plugin that is tried, as its manifest has it. */
export interface PluginName {
  readonly id: string;
  readonly name: string;
}

/** A journey on a page that has Obsidian's DOM, and its `app`: the stand-in's, or Obsidian's own. */
export abstract class PageUi implements Ui {
  constructor(
    protected readonly page: Page,
    protected readonly vaultFolder: string,
    protected readonly plugin: PluginName,
    /** Whether fingers use it, and no mouse. */
    private readonly isTouched = false,
  ) {
    page.setDefaultTimeout(WAIT_MS);
  }

  abstract phone(): Promise<void>;

  async openNote(path: string, where?: 'tab' | 'split'): Promise<void> {
    await this.evaluate(`(async () => {
      const file = app.vault.getFileByPath(${JSON.stringify(path)});
      if (!file) throw new Error('No such note: ' + ${JSON.stringify(path)});
      await app.workspace.getLeaf(${JSON.stringify(where ?? false)}).openFile(file);
    })()`);
  }

  async click(target: string): Promise<void> {
    const found = await this.find(target);
    await (this.isTouched ? found.tap() : found.click());
  }

  async fill(label: string, text: string): Promise<void> {
    const scope = await this.scope();
    const row = this.settingRow(scope, label).locator('input, textarea');
    const field = scope
      .getByLabel(label, { exact: true })
      .or(scope.getByPlaceholder(label, { exact: true }))
      .or(row);
    await field.filter({ visible: true }).first().fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    const scope = await this.scope();
    const row = this.settingRow(scope, label).locator('select');
    const list = scope.getByLabel(label, { exact: true }).or(row);
    await list.filter({ visible: true }).first().selectOption({ label: option });
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key.replace('Mod', 'ControlOrMeta'));
  }

  async text(selector: string): Promise<string> {
    const visible = this.page.locator(selector).filter({ visible: true });
    return (await visible.first().innerText()).trim();
  }

  async texts(selector: string): Promise<string[]> {
    const visible = this.page.locator(selector).filter({ visible: true });
    return (await visible.allInnerTexts()).map((text) => text.trim());
  }

  async waitFor(target: string): Promise<void> {
    await (await this.find(target)).waitFor();
  }

  async waitUntilGone(target: string): Promise<void> {
    await this.locate(this.page.locator('body'), target).waitFor({ state: 'hidden' });
  }

  async isVisible(target: string): Promise<boolean> {
    return (await this.find(target)).isVisible();
  }

  async hasFocus(selector: string): Promise<boolean> {
    const focused = `document.activeElement?.closest(${JSON.stringify(selector)})`;
    return (await this.evaluate(`${focused} != null`)) === true;
  }

  async readNote(path: string): Promise<string> {
    await this.saveAll();
    return readFileSync(join(this.vaultFolder, path), 'utf8');
  }

  writeNote(path: string, text: string): Promise<void> {
    const target = join(this.vaultFolder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    return Promise.resolve();
  }

  deleteNote(path: string): Promise<void> {
    rmSync(join(this.vaultFolder, path));
    return Promise.resolve();
  }

  async runCommand(name: string): Promise<void> {
    let row = await this.findInPalette(name);
    // What it depends on may be on its way: who does not find it looks again.
    for (let look = 0; !row && look < LOOKS; look++) {
      await this.press('Escape');
      await this.page.waitForTimeout(BETWEEN_LOOKS_MS);
      row = await this.findInPalette(name);
    }
    if (!row) {
      throw new Error(`The palette does not offer “${name}”`);
    }
    // By keys alone, as most people do it.
    while (!(await row.getAttribute('class'))?.includes('is-selected')) {
      await this.press('ArrowDown');
    }
    await this.press('Enter');
  }

  async offersCommand(name: string): Promise<boolean> {
    const row = await this.findInPalette(name);
    await this.press('Escape');
    return row !== null;
  }

  async notices(): Promise<string[]> {
    return this.texts('.notice');
  }

  async editorText(): Promise<string> {
    return String(await this.evaluate(`${NOTE_VIEW}.editor.getValue()`));
  }

  async setCursor(line: number, ch = 0): Promise<void> {
    await this.evaluate(`(() => {
      const view = ${NOTE_VIEW};
      app.workspace.setActiveLeaf(view.leaf, { focus: true });
      view.editor.setCursor({ line: ${line}, ch: ${ch} });
      view.editor.focus();
    })()`);
  }

  async cursor(): Promise<{ line: number; ch: number }> {
    const cursor = await this.evaluate(`${NOTE_VIEW}.editor.getCursor()`);
    return cursor as { line: number; ch: number };
  }

  async mode(mode: NoteMode): Promise<void> {
    const state = {
      mode: mode === 'reading' ? 'preview' : 'source',
      source: mode === 'source',
    };
    await this.evaluate(`(async () => {
      const view = ${NOTE_VIEW};
      const state = { ...view.getState(), ...${JSON.stringify(state)} };
      await view.leaf.setViewState({ type: 'markdown', state, active: true });
    })()`);
  }

  async undo(): Promise<void> {
    await this.evaluate(`${NOTE_VIEW}.editor.undo()`);
  }

  async redo(): Promise<void> {
    await this.evaluate(`${NOTE_VIEW}.editor.redo()`);
  }

  async openSettings(): Promise<void> {
    const id = JSON.stringify(this.plugin.id);
    await this.evaluate(`(app.setting.open(), app.setting.openTabById(${id}), null)`);
  }

  async theme(theme: Theme): Promise<void> {
    await this.evaluate(`(() => {
      document.body.classList.toggle('theme-dark', ${theme === 'dark'});
      document.body.classList.toggle('theme-light', ${theme === 'light'});
      app.workspace.trigger('css-change');
    })()`);
  }

  async screenshot(name: string, of?: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    const seen = of === undefined ? this.page : this.page.locator(of).first();
    await seen.screenshot({ path: join(SHOTS, `${name}.png`) });
  }

  /** Does something while the window is so high that nothing has to be scrolled to. */
  async unrolled<Result>(work: () => Promise<Result>): Promise<Result> {
    const size = this.page.viewportSize() ?? { width: 900, height: 700 };
    await this.page.setViewportSize({ ...size, height: UNROLLED });
    try {
      return await work();
    } finally {
      await this.page.setViewportSize(size);
    }
  }

  async evaluate(expression: string): Promise<unknown> {
    return this.page.evaluate(expression);
  }

  private async saveAll(): Promise<void> {
    await this.evaluate(`Promise.all(
      app.workspace.getLeavesOfType('markdown').map(({ view }) => view.save?.()),
    ).then(() => null)`);
  }

  private async findInPalette(name: string): Promise<Locator | null> {
    const full = `${this.plugin.name}: ${name}`;
    await this.press('Mod+P');
    await this.page.locator('.prompt-input').fill(full);
    const exactly = new RegExp(`^\\s*${full.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}\\s*$`, 'u');
    const title = this.page.locator('.suggestion-title').filter({ hasText: exactly });
    const row = this.page.locator('.prompt .suggestion-item').filter({ has: title });
    // The suggestions are there as soon as the palette is, so there is nothing to wait for.
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    return (await row.count()) > 0 ? row.first() : null;
  }

  /** The dialog or menu on top, or else the whole window. */
  private async scope(): Promise<Locator> {
    const dialogs = this.page.locator(DIALOGS);
    return (await dialogs.count()) > 0 ? dialogs.last() : this.page.locator('body');
  }

  private settingRow(scope: Locator, name: string): Locator {
    const label = `.setting-item-name:text-is(${JSON.stringify(name)})`;
    return scope.locator('.setting-item').filter({ has: this.page.locator(label) });
  }

  private async find(target: string): Promise<Locator> {
    // A notice lies over a dialog, so what it says can be seen and clicked as well.
    const notice = this.locate(this.page.locator('.notice-container'), target);
    return this.locate(await this.scope(), target)
      .or(notice)
      .first();
  }

  private locate(scope: Locator, target: string): Locator {
    const found = /^[.#[]/u.test(target)
      ? scope.locator(target)
      : scope
          .getByRole('button', { name: target, exact: true })
          .or(scope.getByText(target, { exact: true }))
          .or(scope.getByLabel(target, { exact: true }));
    return found.filter({ visible: true }).first();
  }
}

/** What a journey is given, in the stand-in or in Obsidian. */
export interface JourneyUi extends PageUi {
  readonly standIn: StandInControls;
  /** What went wrong on the page so far. */
  readonly errors: readonly string[];
  /** For a journey that makes something go wrong. */
  forgetErrors(): void;
  /** Loads the app anew; what was open is saved before. */
  start(parameters: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}
