import type { App } from './app';
import { Platform } from './platform';
import { setIcon } from './ui/icons';
import { setTooltip } from './ui/tooltip';

/** Puts the app's parts into the page: title bar, ribbon, workspace, status bar. */
export function drawFrame(app: App): void {
  const { body } = document;
  const container = body.createDiv('app-container');
  if (Platform.isPhone) {
    body.addClasses(['is-mobile', 'is-phone', 'is-android']);
    container.append(app.workspace.containerEl);
    container.append(drawNavbar(app));
  } else {
    const titlebar = container.createDiv('titlebar');
    titlebar.createDiv({
      cls: 'titlebar-text',
      text: `${app.vault.getName()} – stand-in, not Obsidian`,
    });
    const main = container.createDiv('horizontal-main-container');
    app.ribbon.addSetting('settings', 'Indstillinger', () => app.setting.open());
    main.append(app.ribbon.containerEl, app.workspace.containerEl);
    container.append(app.statusBarEl);
    addToggles(app, titlebar);
  }
  body.addClasses(['show-inline-title', 'mod-linux']);
}

function addToggles(app: App, titlebar: HTMLElement): void {
  const { leftSplit, rightSplit } = app.workspace;
  const toggle = (cls: string, icon: string, title: string, onClick: () => void) => {
    const button = titlebar.createDiv({
      cls: `sidebar-toggle-button ${cls} clickable-icon`,
      attr: { role: 'button', tabindex: 0 },
    });
    setIcon(button, icon);
    setTooltip(button, title);
    button.addEventListener('click', onClick);
  };
  toggle('mod-left', 'panel-left', 'Venstre sidepanel', () => leftSplit.toggle());
  toggle('mod-right', 'panel-right', 'Højre sidepanel', () => rightSplit.toggle());
}

/** The bar at the bottom of a phone. */
function drawNavbar(app: App): HTMLElement {
  const { leftSplit, rightSplit } = app.workspace;
  const actions = createDiv('mobile-navbar');
  const add = (icon: string, title: string, onClick: () => void) => {
    const button = actions.createEl('button', {
      cls: 'mobile-navbar-action clickable-icon',
      attr: { 'aria-label': title },
    });
    setIcon(button, icon);
    button.addEventListener('click', onClick);
  };
  add('panel-left', 'Filer', () => leftSplit.toggle());
  add('square-terminal', 'Kommandopalet', () => app.commands.openPalette());
  add('settings', 'Indstillinger', () => app.setting.open());
  add('panel-right', 'Højre sidepanel', () => rightSplit.toggle());
  return actions;
}
