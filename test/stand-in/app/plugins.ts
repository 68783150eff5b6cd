import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as common from '@lezer/common';
import * as highlight from '@lezer/highlight';
import * as lr from '@lezer/lr';
import type { PluginManifest } from 'obsidian';
import type { App } from './app';
import { matchStyles } from './dom/windows';
import * as obsidian from './obsidian';
import { standInOptions } from './options';
import type { Plugin } from './plugin';

declare global {
  interface Window {
    /** The plugin's main.js, as it was loaded last. */
    pluginModule?: (module: object, exports: object, require: (name: string) => unknown) => void;
  }
}

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

/** What a plugin may require. */
const MODULES: Readonly<Record<string, unknown>> = {
  obsidian,
  '@codemirror/commands': commands,
  '@codemirror/language': language,
  '@codemirror/state': state,
  '@codemirror/view': view,
  '@lezer/common': common,
  '@lezer/highlight': highlight,
  '@lezer/lr': lr,
};

/** The one plugin that the stand-in runs: its built main.js, as it is. */
export class Plugins {
  private plugin: Plugin | null = null;
  private manifest: PluginManifest | null = null;
  private readonly styleEl = document.head.createEl('style');
  private savedData = new Map<string, string>();

  constructor(private readonly app: App) {}

  /** Those that are on, by their ids. */
  get plugins(): Readonly<Record<string, Plugin>> {
    return this.plugin ? { [this.plugin.manifest.id]: this.plugin } : {};
  }

  get loaded(): Plugin | null {
    return this.plugin;
  }

  get name(): string {
    return this.manifest?.name ?? '';
  }

  async loadManifest(): Promise<PluginManifest> {
    const text = await fetchText('/plugin/manifest.json');
    const manifest = JSON.parse(text) as PluginManifest;
    this.manifest = { ...manifest, dir: `${this.app.vault.configDir}/plugins/${manifest.id}` };
    return this.manifest;
  }

  /** Whether the plugin was on when the app was last open. */
  get wasEnabled(): boolean {
    return standInOptions.enabledBefore || localStorage.getItem(this.storageKey) === 'on';
  }

  /** Switches the plugin on; `byUser` where the user does it, and not the app as it starts. */
  async enable(byUser: boolean): Promise<void> {
    const manifest = this.manifest ?? (await this.loadManifest());
    this.styleEl.textContent = await fetchText('/plugin/styles.css');
    matchStyles();
    const PluginClass = await evaluate();
    const plugin = new PluginClass(this.app, manifest);
    this.plugin = plugin;
    await load(plugin);
    // Switched off again while it was loading.
    if (this.plugin !== plugin) return;
    localStorage.setItem(this.storageKey, 'on');
    if (byUser) {
      plugin.onUserEnable();
    }
  }

  disable(): void {
    this.plugin?.unload();
    this.plugin = null;
    this.styleEl.textContent = '';
    matchStyles();
    localStorage.setItem(this.storageKey, 'off');
  }

  /** What was written by the plugin itself is no change from outside. */
  rememberData(path: string, text: string): void {
    this.savedData.set(path, text);
  }

  async onDotFile(path: string): Promise<void> {
    if (path === `${this.manifest?.dir ?? ''}/data.json`) {
      const text = await this.app.vault.adapter.read(path).catch(() => '');
      if (text !== this.savedData.get(path)) {
        this.savedData.set(path, text);
        this.plugin?.onExternalSettingsChange?.();
      }
    }
  }

  private get storageKey(): string {
    return `stand-in:${this.app.vault.getName()}:${this.manifest?.id ?? ''}`;
  }
}

/** As Component.load, but an onload that takes its time is waited for. */
async function load(plugin: Plugin): Promise<void> {
  const onload = plugin.onload.bind(plugin);
  let result: unknown;
  plugin.onload = () => (result = onload());
  plugin.load();
  Reflect.deleteProperty(plugin, 'onload');
  await result;
}

/** Evaluates the plugin the way the app does it: as a CommonJS module. */
async function evaluate(): Promise<PluginClass> {
  await loadScript('/plugin/module.js');
  const module: { exports: Record<string, unknown> } = { exports: {} };
  const require = (name: string): unknown => {
    if (!(name in MODULES)) {
      throw new Error(`The stand-in has no module "${name}"`);
    }
    return MODULES[name];
  };
  window.pluginModule?.(module, module.exports, require);
  return (module.exports.default ?? module.exports) as PluginClass;
}

function loadScript(path: string): Promise<void> {
  const script = document.createElement('script');
  script.src = path;
  return new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(notThere(path));
    document.head.append(script);
  }).finally(() => script.remove());
}

function notThere(path: string): Error {
  return new Error(`${path} is not there: build the plugin first`);
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) {
    throw notThere(path);
  }
  return response.text();
}
