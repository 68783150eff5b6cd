import { EditorState } from '@codemirror/state';
import type { Extension, Text } from '@codemirror/state';
import { standInOptions } from '../options';
import { editorLivePreviewField } from './fields';

/** Offset where the frontmatter ends and the body starts; 0 where there is none. */
export function frontmatterEnd(doc: Text): number {
  if (doc.lines < 2 || doc.line(1).text.trimEnd() !== '---') {
    return 0;
  }
  for (let number = 2; number <= doc.lines; number++) {
    const line = doc.line(number);
    if (line.text.trimEnd() === '---') {
      return Math.min(line.to + 1, doc.length);
    }
  }
  return 0;
}

/**
 * Live Preview draws the frontmatter as properties, and swallows changes to the text behind them.
 * What comes from disk or from another pane (`set`) passes, and so does what asks for no filters.
 */
export const frontmatterFilter: Extension = EditorState.transactionFilter.of((transaction) => {
  const { startState, changes, docChanged } = transaction;
  const isGuarded =
    docChanged &&
    standInOptions.frontmatterFilter &&
    startState.field(editorLivePreviewField) &&
    !transaction.isUserEvent('set');
  if (!isGuarded) {
    return transaction;
  }
  const end = frontmatterEnd(startState.doc);
  return changes.touchesRange(0, end - 1) ? [] : transaction;
});
