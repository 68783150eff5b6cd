import type { AppSession, Parameters } from './app-session';
import { OnlyInStandIn } from './only-stand-in';
import { pageControls } from './page-controls';
import { PageUi } from './page-ui';
import type { JourneyUi, PluginName } from './page-ui';
import { PHONE, readManifest } from './stand-in-ui';
import type { StandInOptions } from './stand-in-ui';
import type { StandInControls } from './ui';

const refuse = (what: ConstructorParameters<typeof OnlyInStandIn>[0]) => (): never => {
  throw new OnlyInStandIn(what);
};

/** Opens an app of a process of its own, on a fresh copy of a vault. */
export async function openByDevtools(
  startApp: (options: StandInOptions) => Promise<AppSession>,
  options: StandInOptions,
): Promise<JourneyUi> {
  const session = await startApp(options);
  try {
    const ui = new ObsidianUi(session, readManifest(options.plugin));
    await ui.start(options.parameters ?? {});
    return ui;
  } catch (error) {
    await session.close();
    throw error;
  }
}

/**
 * A journey in Obsidian itself, reached by its DevTools. Where the stand-in is driven by its own
 * means, this uses what plugins know of Obsidian's `app`: `commands.listCommands`,
 * `commands.executeCommandById`, `setting.openTabById`.
 */
class ObsidianUi extends PageUi implements JourneyUi {
  readonly standIn: StandInControls;
  private readonly problems: string[] = [];
  private parameters: Parameters = {};

  constructor(
    private readonly session: AppSession,
    plugin: PluginName,
  ) {
    super(session.page, session.vault, plugin);
    const { page, context, vault } = session;
    page.on('pageerror', ({ message, stack = message }) => this.notice(message, stack));
    page.on('console', (message) => {
      if (message.type() === 'error') this.notice(message.text(), message.location().url);
    });
    this.standIn = {
      ...pageControls(page, context, vault, plugin),
      vault,
      get url() {
        return refuse('url')();
      },
      filterFrontmatter: refuse('filter'),
      showProperties: (how) => this.start({ ...this.parameters, properties: how }),
      restart: () => this.start(this.parameters),
      keyboard: refuse('keyboard'),
      tapBeside: () => page.mouse.click(PHONE.width / 2, 8),
      disablePlugin: () => session.disablePlugin(),
      enablePlugin: () => session.enablePlugin(),
      reloadPlugin: async () => {
        await session.disablePlugin();
        await session.enablePlugin();
      },
      refuseWrites: refuse('fault'),
      holdPath: refuse('fault'),
      releasePath: refuse('fault'),
      holdMetadata: refuse('fault'),
      releaseMetadata: refuse('fault'),
      deferHidden: refuse('defer'),
      countRegistered: refuse('count'),
    };
  }

  get errors(): readonly string[] {
    return this.problems;
  }

  forgetErrors(): void {
    this.problems.length = 0;
  }

  async start(parameters: Parameters): Promise<void> {
    if (parameters.filter === '0') throw new OnlyInStandIn('filter');
    if (parameters.theme !== undefined) throw new OnlyInStandIn('theme');
    this.parameters = parameters;
    await this.session.load(parameters);
  }

  async phone(): Promise<void> {
    await this.start({ ...this.parameters, phone: '1' });
  }

  /** By its name, and not typed in the palette, whose rows Obsidian may draw otherwise. */
  override async runCommand(name: string): Promise<void> {
    const didRun = await this.evaluate(
      `app.commands.executeCommandById(${this.commandNamed(name)}?.id ?? '')`,
    );
    if (didRun !== true) throw new Error(`There is no command “${name}” now`);
  }

  override async offersCommand(name: string): Promise<boolean> {
    return (await this.evaluate(`${this.commandNamed(name)} !== undefined`)) === true;
  }

  close(): Promise<void> {
    return this.session.close();
  }

  private commandNamed(name: string): string {
    const full = JSON.stringify(`${this.plugin.name}: ${name}`);
    return `app.commands.listCommands().find((command) => command.name === ${full})`;
  }

  private notice(text: string, source: string): void {
    if (this.session.isOurs({ text, source })) this.problems.push(`${text} (${source})`);
  }
}
