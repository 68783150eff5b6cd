import type { NoteFacts } from '../../src/coverage/meeting';
import { scanOutline } from '../../src/note/outline/outline';

/** What the metadata cache knows of a text's body. */
export function factsOf(text: string): Pick<NoteFacts, 'headings' | 'listItems'> {
  const { headings, items } = scanOutline(text);
  const at = (line: number) => ({ position: { start: { line } } });
  return {
    headings: headings.map(({ text: heading, level, line }) => ({ heading, level, ...at(line) })),
    listItems: items.map(({ task, depth, line }) => ({
      ...(task && { task: task.mark }),
      parent: depth === 0 ? -1 : 0,
      ...at(line),
    })),
  };
}
