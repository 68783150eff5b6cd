import type { SettingControl } from 'obsidian';
import { TFile, TFolder } from '../../vault/files';
import { PathSuggest } from './path-suggest';
import type { Setting } from './setting';
import type { SettingTab } from './setting-tab';

/** The control of a declared setting: shows the stored value, and stores what is valid. */
export class ControlRow {
  private turn = 0;

  constructor(
    private readonly tab: SettingTab,
    private readonly setting: Setting,
    private readonly control: SettingControl,
  ) {}

  draw(): void {
    const { control, setting } = this;
    const value = this.tab.getControlValue(control.key) ?? control.defaultValue;
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    const store = (next: unknown) => void this.store(next);
    switch (control.type) {
      case 'toggle':
        setting.addToggle((toggle) => toggle.setValue(value === true).onChange(store));
        break;
      case 'dropdown':
        setting.addDropdown((dropdown) =>
          dropdown.addOptions(control.options).setValue(text).onChange(store),
        );
        break;
      case 'text':
        setting.addText((field) =>
          field
            .setPlaceholder(control.placeholder ?? '')
            .setValue(text)
            .onChange(store),
        );
        break;
      case 'textarea':
        setting.addTextArea((area) => {
          area
            .setPlaceholder(control.placeholder ?? '')
            .setValue(text)
            .onChange(store);
          area.inputEl.rows = control.rows ?? 4;
        });
        break;
      case 'number':
        setting.addText((field) => {
          field.inputEl.type = 'number';
          field.inputEl.setAttrs({
            min: control.min ?? null,
            max: control.max ?? null,
            step: control.step ?? null,
          });
          field.setPlaceholder(control.placeholder ?? '').setValue(text);
          field.onChange((next) => store(toNumber(next, control.defaultValue ?? 0)));
        });
        break;
      case 'slider':
        setting.addSlider((slider) => {
          slider.setLimits(control.min, control.max, control.step);
          slider.setDisplayFormat(control.displayFormat ?? String).setValue(Number(value ?? 0));
          const shown = setting.controlEl.createSpan('setting-slider-value');
          shown.setText(slider.getValuePretty());
          slider.onChange((next) => {
            shown.setText(slider.getValuePretty());
            store(next);
          });
        });
        break;
      case 'color':
        setting.addColorPicker((picker) => picker.setValue(text).onChange(store));
        break;
      case 'file':
      case 'folder':
        setting.addSearch((field) => {
          field
            .setPlaceholder(control.placeholder ?? '')
            .setValue(text)
            .onChange(store);
          new PathSuggest(this.tab.app, field.inputEl, () => this.paths());
        });
        break;
    }
    if (value !== undefined) {
      void this.showProblem(value);
    }
  }

  private async store(value: unknown): Promise<void> {
    const turn = ++this.turn;
    const problem = await this.showProblem(value);
    // Only what was typed last counts, should the check of something earlier take longer.
    if (!problem && turn === this.turn) {
      await this.tab.setControlValue(this.control.key, value);
      this.tab.refreshDomState();
    }
  }

  private async showProblem(value: unknown): Promise<string | null> {
    const validate = this.control.validate as
      ((value: unknown) => string | undefined | Promise<string | undefined>) | undefined;
    const problem = (await validate?.(value)) ?? '';
    this.setting.setErrorMessage(problem === '' ? null : problem);
    return problem === '' ? null : problem;
  }

  private paths(): string[] {
    const { control } = this;
    const files = this.tab.app.vault.getAllLoadedFiles();
    if (control.type === 'file') {
      return files
        .filter((file) => file instanceof TFile)
        .filter((file) => control.filter?.(file as never) ?? true)
        .map(({ path }) => path);
    }
    if (control.type === 'folder') {
      return files
        .filter((file) => file instanceof TFolder)
        .filter((folder) => control.includeRoot === true || !folder.isRoot())
        .filter((folder) => control.filter?.(folder as never) ?? true)
        .map(({ path }) => path);
    }
    return [];
  }
}

function toNumber(text: string, otherwise: number): number {
  const value = Number.parseFloat(text);
  return Number.isNaN(value) ? otherwise : value;
}
