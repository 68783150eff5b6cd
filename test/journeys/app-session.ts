import type { BrowserContext, Page } from 'playwright-core';

export type Parameters = Readonly<Record<string, string>>;

/** An app that runs in a process of its own, reached by its DevTools. */
export interface AppSession {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder that is the vault. */
  readonly vault: string;
  /** Loads the app anew, in the manner of the stand-in's parameters, with the plugin switched on. */
  load(parameters: Parameters): Promise<void>;
  enablePlugin(): Promise<void>;
  disablePlugin(): Promise<void>;
  /** Whether something in the console is about the plugin, and not the app's own. */
  isOurs(message: { readonly text: string; readonly source: string }): boolean;
  close(): Promise<void>;
}
