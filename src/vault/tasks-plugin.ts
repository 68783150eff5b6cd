import type { App } from 'obsidian';

/**
 * A task's line in the note at a path as the Tasks plugin ticks it: two, where the task comes again.
 * Nothing where the plugin is not there. See https://publish.obsidian.md/tasks/Advanced/Tasks+Api.
 */
export function tickByTasks(app: App, line: string, path: string): string | undefined {
  const { plugins } = app as App & {
    plugins?: {
      plugins: {
        'obsidian-tasks-plugin'?: {
          apiV1?: { executeToggleTaskDoneCommand(line: string, path: string): string };
        };
      };
    };
  };
  const tasks = plugins?.plugins['obsidian-tasks-plugin'];
  return tasks?.apiV1?.executeToggleTaskDoneCommand(line, path);
}
