import type { TooltipOptions } from 'obsidian';
import { setTooltip } from '../tooltip';
import {
  ButtonComponent,
  ColorComponent,
  DisplayValueComponent,
  DropdownComponent,
  ExtraButtonComponent,
  MomentFormatComponent,
  ProgressBarComponent,
  SearchComponent,
  SliderComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
} from './components';
import type { BaseComponent } from './components';

/** One row: a name, a description, and controls. */
export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  components: BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv('setting-item');
    this.infoEl = this.settingEl.createDiv('setting-item-info');
    this.nameEl = this.infoEl.createDiv('setting-item-name');
    this.descEl = this.infoEl.createDiv('setting-item-description');
    this.controlEl = this.settingEl.createDiv('setting-item-control');
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(desc: string | DocumentFragment): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.nameEl, tooltip, options);
    return this;
  }

  setHeading(): this {
    return this.setClass('setting-item-heading');
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) {
      component.setDisabled(disabled);
    }
    return this;
  }

  setErrorMessage(message: string | null): this {
    this.settingEl.toggleClass('is-invalid', Boolean(message));
    if (message) {
      this.errorEl ??= this.infoEl.createDiv({
        cls: 'setting-item-error',
        attr: { role: 'alert' },
      });
      this.errorEl.setText(message);
    } else {
      this.errorEl?.remove();
      this.errorEl = null;
    }
    return this;
  }

  addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
    callback(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addButton(callback: (component: ButtonComponent) => unknown): this {
    return this.add(ButtonComponent, callback);
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    return this.add(ExtraButtonComponent, callback);
  }

  addToggle(callback: (component: ToggleComponent) => unknown): this {
    this.settingEl.addClass('mod-toggle');
    return this.add(ToggleComponent, callback);
  }

  addText(callback: (component: TextComponent) => unknown): this {
    return this.add(TextComponent, callback);
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    return this.add(SearchComponent, callback);
  }

  addTextArea(callback: (component: TextAreaComponent) => unknown): this {
    return this.add(TextAreaComponent, callback);
  }

  addMomentFormat(callback: (component: MomentFormatComponent) => unknown): this {
    return this.add(MomentFormatComponent, callback);
  }

  addDropdown(callback: (component: DropdownComponent) => unknown): this {
    return this.add(DropdownComponent, callback);
  }

  addColorPicker(callback: (component: ColorComponent) => unknown): this {
    return this.add(ColorComponent, callback);
  }

  addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
    return this.add(ProgressBarComponent, callback);
  }

  addSlider(callback: (component: SliderComponent) => unknown): this {
    return this.add(SliderComponent, callback);
  }

  addComponent(create: (el: HTMLElement) => BaseComponent): this {
    this.components.push(create(this.controlEl));
    return this;
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  private add<T extends BaseComponent>(
    Kind: new (el: HTMLElement) => T,
    callback: (component: T) => unknown,
  ): this {
    const component = new Kind(this.controlEl);
    this.components.push(component);
    // A name for screen readers, as the app gives.
    const input = this.controlEl.querySelector(':scope input, :scope select, :scope textarea');
    if (input && !input.hasAttribute('aria-label')) {
      input.setAttribute('aria-label', this.nameEl.getText());
    }
    callback(component);
    return this;
  }
}
