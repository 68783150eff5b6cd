import { foldText } from '../catalogue/name-key';
import { plainInline } from './inline-text';

/** What the Tasks plugin writes behind a task: an emoji, and for most a date or a word. */
const TASKS_FIELDS = [
  /(?:✅|📅|📆|🗓|⏳|⌛|🛫|➕|❌)\uFE0F?\s*(?:\d{4}-\d{2}-\d{2})?/gu,
  /(?:🔺|⏫|🔼|🔽|⏬)\uFE0F?/gu,
  /🔁\uFE0F?[\p{L}\p{N} ]*/gu,
  /(?:🏁|🆔|⛔)\uFE0F?\s*[\w,-]*/gu,
];
const DATAVIEW_FIELD = /\[[^[\]]*::[^[\]]*\]|\([^()]*::[^()]*\)/g;
const TAG = /(^|\s)#[\p{L}\p{N}_/-]+/gu;
const BLOCK_ID = /(?:^|\s)\^[A-Za-z0-9-]+\s*$/;

/**
 * The form under which a list item and a catalogue's question are compared: the text as read,
 * without what other plugins append to a task, tags and block id; white space folded, letter case
 * ignored, NFC.
 *
 * @param source the item's text, after marker and brackets
 */
export function questionKey(source: string): string {
  const bare = [DATAVIEW_FIELD, ...TASKS_FIELDS].reduce(
    (text, field) => text.replace(field, ' '),
    source.replace(BLOCK_ID, ''),
  );
  return foldText(plainInline(bare.replace(TAG, '$1')));
}
