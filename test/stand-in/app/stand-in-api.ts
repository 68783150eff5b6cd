import type { App } from './app';
import { countRegistered } from './count-registered';
import { errors } from './errors';
import { standInOptions } from './options';
import { MarkdownView } from './views/markdown-view';

/** What tests may ask of the page beyond what a user can do: `window.standIn`. */
export interface StandIn {
  readonly app: App;
  readonly errors: readonly string[];
  /** Runs a command line as a shell would after `obsidian`, and gives what it prints. */
  runCli(line: string): Promise<string>;
  cliHelp(): string;
  /** Saves every open note now, and waits until what follows from it has happened. */
  flush(): Promise<void>;
  /** Has the disk refuse every write with a message, as a full one does; null to let it write. */
  refuseWrites(message: string | null): void;
  /** Lets whatever asks the disk for a path wait until it is released. */
  holdPath(path: string): void;
  releasePath(path: string): void;
  /** Lets notes that change wait to be indexed until it is released. */
  holdMetadata(): void;
  releaseMetadata(): void;
  /** Has tabs that do not show be as after a start: their views are made when they are shown. */
  deferHidden(): Promise<void>;
  /** How many of everything a plugin can register there are, by what it is: with `count=1`. */
  countRegistered(): Record<string, number>;
  setFrontmatterFilter(on: boolean): void;
  enablePlugin(): Promise<void>;
  disablePlugin(): void;
  reloadPlugin(): Promise<void>;
}

export function createStandIn(app: App): StandIn {
  const { plugins, workspace } = app;
  return {
    app,
    errors,
    runCli: (line) => app.cli.run(line),
    cliHelp: () => app.cli.help(),
    async flush() {
      const views = workspace.getLeavesOfType('markdown').map(({ view }) => view);
      for (const view of views) {
        if (view instanceof MarkdownView) {
          await view.save();
        }
      }
      await sleep(0);
    },
    refuseWrites: (message) => (app.vault.disk.refusal = message),
    holdPath: (path) => app.vault.disk.hold(path),
    releasePath: (path) => app.vault.disk.release(path),
    holdMetadata: () => app.metadataCache.hold(),
    releaseMetadata: () => app.metadataCache.release(),
    deferHidden: () => workspace.deferHidden(),
    countRegistered: () => countRegistered(app),
    setFrontmatterFilter: (on) => (standInOptions.frontmatterFilter = on),
    enablePlugin: () => plugins.enable(true),
    disablePlugin: () => plugins.disable(),
    async reloadPlugin() {
      plugins.disable();
      await plugins.enable(false);
    },
  };
}
