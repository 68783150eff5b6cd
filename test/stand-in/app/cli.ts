import type { CliData, CliFlags, CliHandler } from 'obsidian';

interface CliCommand {
  readonly description: string;
  readonly flags: CliFlags | null;
  readonly handler: CliHandler;
}

/** A word of a command line: with parts in quotes, or without. */
const WORD = /(?:[^\s"']|"[^"]*"|'[^']*')+/gu;

/** What plugins answer on the command line. */
export class Cli {
  private readonly commands = new Map<string, CliCommand>();

  /** As documented, a command is named after its plugin, and no other may have its name. */
  register(pluginId: string, command: string, registered: CliCommand): () => void {
    if (!new RegExp(`^${pluginId}(?::[a-z0-9-]+)?$`, 'u').test(command)) {
      throw new Error(`CLI command "${command}" is not named after its plugin`);
    }
    if (this.commands.has(command)) {
      throw new Error(`CLI command "${command}" is already registered`);
    }
    this.commands.set(command, registered);
    return () => this.commands.delete(command);
  }

  get names(): string[] {
    return [...this.commands.keys()];
  }

  /** Runs what a shell would be given after `obsidian`: `command name=value flag`. */
  async run(line: string): Promise<string> {
    const [command = '', ...rest] = Array.from(line.matchAll(WORD), ([word]) =>
      word.replaceAll(/["']/gu, ''),
    );
    const found = this.commands.get(command);
    if (!found) {
      throw new Error(`No such CLI command: ${command}`);
    }
    const params: CliData = {};
    for (const word of rest) {
      const at = word.indexOf('=');
      params[at < 0 ? word : word.slice(0, at)] = at < 0 ? 'true' : word.slice(at + 1);
    }
    return found.handler(params);
  }

  /** What `help` says: each command, what it does, and its flags. */
  help(): string {
    return [...this.commands]
      .map(([command, { description, flags }]) => {
        const lines = Object.entries(flags ?? {}).map(
          ([name, flag]) => `  ${name}${flag.value ? `=${flag.value}` : ''}  ${flag.description}`,
        );
        return [`${command}  ${description}`, ...lines].join('\n');
      })
      .join('\n');
  }
}
