import { Platform } from 'obsidian';
import type { Plugin } from 'obsidian';
import type { GroupOption, LedertrivselApi, Result, ThemeStatus } from '../api';
import { texts } from '../i18n';

/** Answers Obsidian's command line, which desktops alone have: in words, or as the api does in JSON. */
export function registerCli(plugin: Plugin, { themes, suggestion }: LedertrivselApi): void {
  if (!Platform.isDesktopApp) return;
  const t = texts.cli;
  const flags = {
    group: { value: `<${t.name}>`, description: t.group },
    json: { description: t.json },
  };
  const register = <Value>(
    command: string,
    description: string,
    ask: (options: GroupOption) => Promise<Result<Value>>,
    describe: (value: Value) => string,
  ): void => {
    plugin.registerCliHandler(command, description, flags, async ({ group, json }) => {
      const answer = await ask(group === undefined ? {} : { group });
      // What stands without a value comes as »true«, which a group may be called all the same.
      const isNameless = /^(?:true|\s*)$/.test(String(group));
      const result =
        isNameless && !answer.ok && answer.code === 'unknown-group'
          ? { ...answer, message: t.groupless }
          : answer;
      if (json !== undefined) return JSON.stringify(result, null, 2);
      return result.ok ? describe(result.value) : result.message;
    });
  };
  const { id } = plugin.manifest;
  for (const command of [id, `${id}:status`]) {
    register(command, t.status, themes, (all) => all.map(describeTheme).join('\n'));
  }
  register(`${id}:suggestion`, t.suggestion, suggestion, (theme) =>
    theme ? describeTheme(theme) : texts.overview.nothingToSuggest,
  );
}

function describeTheme({ title, reason }: ThemeStatus): string {
  return `${title}: ${reason}`;
}
