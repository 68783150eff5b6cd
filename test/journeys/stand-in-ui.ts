import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { StandIn } from '../stand-in/app/stand-in-api';
import { bundlePage } from '../stand-in/server/bundle';
import { startServer } from '../stand-in/server/server';
import type { StandInServer } from '../stand-in/server/server';
import { launchBrowser } from './browser';
import { pageControls } from './page-controls';
import { PageUi } from './page-ui';
import type { JourneyUi, PluginName } from './page-ui';
import type { StandInControls } from './ui';

/** What journeys call the app that they are given: the stand-in, unless they are run in Obsidian. */
export type StandInUi = JourneyUi;

export interface StandInOptions {
  /** The folder that the journey's vault is a fresh copy of. */
  readonly vault: string;
  /** The folder with the plugin's main.js and manifest.json. */
  readonly plugin: string;
  /** Parameters of the page: `phone`, `filter`, `properties`, `enabled`, `language`. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Whether the clock runs, as what takes time needs it; else it is always the example's day. */
  readonly hasRealClock?: boolean;
}

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };
/** What the keyboard of a phone leaves. */
const PHONE_TYPING = { width: 390, height: 400 };
/** The day that the example vault is written for. */
export const NOW = '2026-11-23T09:00:00+01:00';

let browser: Promise<Browser> | undefined;

/** Closes the browser that all share; journeys leave it to the end of their process. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/** Opens the stand-in on a fresh copy of a vault, in a window of its own. */
export async function openStandIn(options: StandInOptions): Promise<JourneyUi> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const vault = join(folder, 'Ledergruppen');
  cpSync(options.vault, vault, { recursive: true });
  browser ??= launchBrowser();
  const bundle = await bundlePage();
  const server = await startServer({ vault, plugin: options.plugin, bundle });
  const context = await (
    await browser
  ).newContext({
    hasTouch: isPhone(options),
    isMobile: isPhone(options),
    viewport: DESKTOP,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (options.hasRealClock !== true) await page.clock.setFixedTime(NOW);
  const ui = new StandInPage({ ...options, vault, folder, server, context, page });
  await ui.start(options.parameters ?? {});
  return ui;
}

function isPhone({ parameters }: StandInOptions): boolean {
  return parameters?.phone === '1';
}

interface Session extends StandInOptions {
  readonly folder: string;
  readonly server: StandInServer;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A journey on the stand-in. Anything that goes wrong on the page is kept, to fail it at the end. */
class StandInPage extends PageUi implements JourneyUi {
  readonly standIn: StandInControls;
  private readonly problems: string[] = [];
  private parameters: Readonly<Record<string, string>> = {};

  constructor(private readonly session: Session) {
    super(session.page, session.vault, readManifest(session.plugin), isPhone(session));
    const { context, page, server, vault } = session;
    page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        this.problems.push(message.text());
      }
    });
    const { url } = server;
    const keepRequest = (address: string): void => {
      if (!['data:', 'blob:', 'about:'].includes(new URL(address).protocol)) {
        if (!address.startsWith(url)) this.problems.push(`A request elsewhere: ${address}`);
      }
    };
    context.on('request', (request) => keepRequest(request.url()));
    page.on('websocket', (socket) => this.problems.push(`A socket: ${socket.url()}`));
    this.standIn = {
      ...pageControls(page, context, vault, this.plugin),
      vault,
      url: server.url,
      filterFrontmatter: async (on) => {
        await this.evaluate(`standIn.setFrontmatterFilter(${on})`);
      },
      showProperties: (how) => this.start({ ...this.parameters, properties: how }),
      restart: () => this.start(this.parameters),
      keyboard: (isUp) => page.setViewportSize(isUp ? PHONE_TYPING : PHONE),
      tapBeside: () => page.touchscreen.tap(PHONE.width / 2, 8),
      disablePlugin: async () => {
        await this.evaluate('standIn.disablePlugin()');
      },
      enablePlugin: async () => {
        await this.evaluate('standIn.enablePlugin()');
      },
      reloadPlugin: () => this.ask('reloadPlugin'),
      refuseWrites: (message) => this.ask('refuseWrites', message),
      holdPath: (path) => this.ask('holdPath', path),
      releasePath: (path) => this.ask('releasePath', path),
      holdMetadata: () => this.ask('holdMetadata'),
      releaseMetadata: () => this.ask('releaseMetadata'),
      deferHidden: () => this.ask('deferHidden'),
      countRegistered: () => this.ask('countRegistered'),
    };
  }

  /** Loads the page anew; what was open is saved before. */
  async start(parameters: Readonly<Record<string, string>>): Promise<void> {
    this.parameters = parameters;
    await this.evaluate('window.standIn?.flush()');
    await this.page.setViewportSize(parameters.phone === '1' ? PHONE : DESKTOP);
    const query = new URLSearchParams(parameters).toString();
    await this.page.goto(`${this.session.server.url}?${query}`);
    // The stand-in shows what kept it from starting.
    await this.page.waitForFunction(
      () => 'standIn' in window || document.querySelector('.stand-in-errors') !== null,
    );
    await this.evaluate('standIn.errors');
  }

  private async ask<Answer>(what: keyof StandIn, ...parts: readonly unknown[]): Promise<Answer> {
    return (await this.evaluate(`standIn.${what}(...${JSON.stringify(parts)})`)) as Answer;
  }

  async phone(): Promise<void> {
    await this.start({ ...this.parameters, phone: '1' });
  }

  /** What went wrong on the page so far: errors, and requests to anything but the stand-in. */
  get errors(): readonly string[] {
    return this.problems;
  }

  forgetErrors(): void {
    this.problems.length = 0;
  }

  async close(): Promise<void> {
    await this.session.context.close();
    await this.session.server.close();
    rmSync(this.session.folder, { recursive: true, force: true });
  }
}

/** The manifest of the plugin in a folder. */
export function readManifest(plugin: string): PluginName {
  const text = readFileSync(join(plugin, 'manifest.json'), 'utf8');
  return JSON.parse(text) as PluginName;
}
