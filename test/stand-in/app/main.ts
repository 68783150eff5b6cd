import { App } from './app';
import { setUpDom } from './dom/setup';
import { collectErrors } from './errors';
import { drawFrame } from './frame';
import { standInOptions } from './options';
import { Platform } from './platform';
import { watchRegistrations } from './registrations';
import { createStandIn } from './stand-in-api';
import type { StandIn } from './stand-in-api';
import { HoverPreview } from './ui/hover-preview';
import { loadIcons } from './ui/icons';
import { showTooltipsOnHover } from './ui/tooltip';
import { BaseView } from './views/base-view';
import { FileExplorerView } from './views/file-explorer';

declare global {
  interface Window {
    standIn?: StandIn;
    app?: unknown;
  }
}

async function start(): Promise<void> {
  const [name] = await Promise.all([vaultName(), loadIcons()]);
  document.title = `${name} – stand-in, not Obsidian`;
  loadTheme();
  const app = await App.open(name);
  Object.assign(window, { app });
  drawFrame(app);
  showTooltipsOnHover(document);
  new HoverPreview(app);
  app.workspace.registerView('file-explorer', (leaf) => new FileExplorerView(leaf));
  if (standInOptions.bases) {
    app.workspace.registerView('bases', (leaf) => new BaseView(leaf));
    app.workspace.views.registerExtensions(['base'], 'bases');
  }
  app.workspace.initialize();
  await app.workspace.getLeftLeaf(false).setViewState({ type: 'file-explorer' });

  // A plugin that was on already is loaded before the layout is ready; one that the user switches
  // on now, after.
  await app.plugins.loadManifest();
  const wasEnabled = app.plugins.wasEnabled;
  if (wasEnabled) {
    await app.plugins.enable(false);
  }
  app.vault.announceStart();
  app.workspace.setLayoutReady();
  app.metadataCache.announceStart();
  if (!wasEnabled && !standInOptions.staysOff) {
    await app.plugins.enable(true);
  }
  window.addEventListener('pagehide', () => {
    app.workspace.trigger('quit', { add: () => undefined, addPromise: () => undefined });
    void window.standIn?.flush();
  });
  window.standIn = createStandIn(app);
}

async function vaultName(): Promise<string> {
  return (await (await fetch('/vault-name')).json()) as string;
}

function loadTheme(): void {
  if (standInOptions.theme !== null) {
    const href = `/themes/${standInOptions.theme}.css`;
    document.head.createEl('link', { href, attr: { rel: 'stylesheet' } });
  }
}

watchRegistrations();
collectErrors();
setUpDom();
document.body.toggleClass('is-phone', Platform.isPhone);
void start();
