import type { App } from 'obsidian';

/**
 * What makes of a task's line, in the note at a path, what the Tasks plugin makes of it when it is
 * ticked: two lines, where the task comes again; an empty text where it can't. Nothing where the plugin
 * is not there.
 * See https://publish.obsidian.md/tasks/Advanced/Tasks+Api.
 */
export function findTasksTick(app: App, path: string): ((line: string) => string) | undefined {
  const { plugins } = app as App & {
    plugins?: {
      plugins: {
        'obsidian-tasks-plugin'?: {
          apiV1?: { executeToggleTaskDoneCommand(line: string, path: string): string };
        };
      };
    };
  };
  const tasks = plugins?.plugins['obsidian-tasks-plugin']?.apiV1;
  return (
    tasks &&
    ((line) => {
      try {
        return tasks.executeToggleTaskDoneCommand(line, path);
      } catch {
        // What is wrong over there is no reason to leave the agreement open.
        return '';
      }
    })
  );
}
