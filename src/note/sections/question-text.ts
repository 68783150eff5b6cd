import { foldText } from '../../catalogue/name-key';
import { onFirstUse } from '../../on-first-use';
import { dropMarkup } from './markup';

const INLINE_FIELD =
  /\[[^[\]():]*::(?:[^[\]]|\[\[[^[\]]*\]\])*\]|\([^[\]():]*::(?:[^()]|\([^()]*\))*\)/g;
const BLOCK_ID = /(?:^|\s)\^[\w-]+$/;
const tag = onFirstUse(() => /(^|\s)#\d*[\p{L}_/-][\p{L}\p{M}\p{N}_/-]*/gu);

/** The signs of the Tasks plugin, each with what may stand behind it. */
const TASKS_FIELDS: readonly (readonly [signs: string, value: RegExp])[] = [
  ['➕🛫⏳⌛📅📆🗓✅❌', /^\d{4}-\d{2}-\d{2}$/],
  ['🔺⏫🔼🔽⏬', /^$/],
  ['🔁', /^every\s/i],
  ['🆔🏁', /^[\w-]+$/],
  ['⛔', /^[\w-]+(?:\s*,\s*[\w-]+)*$/],
];
const TASKS_SIGNS = TASKS_FIELDS.map(([signs]) => signs).join('');
const tasksSign = onFirstUse(() => new RegExp(`([${TASKS_SIGNS}])\uFE0F?`, 'u'));

/** Every field has one of these, and most texts have none. */
const fieldSign = onFirstUse(() => new RegExp(`::|[#^${TASKS_SIGNS}]`, 'u'));

/**
 * The form under which a list item's text and a question of a catalogue are compared. Links and
 * emphasis are reduced to their text; Tasks fields at the end, Dataview fields, tags and a block id
 * are dropped; letter case, white space, NFC or NFD don't count. A text of nothing but such things
 * stands for itself. Takes time in proportion to the text.
 */
export function questionKey(source: string): string {
  const text = source.trim();
  const bare = fieldSign().test(text) ? dropFields(text) : text;
  return foldText(dropMarkup(bare)) || foldText(source);
}

function dropFields(text: string): string {
  const bare = text.replace(INLINE_FIELD, '').trim().replace(BLOCK_ID, '').replace(tag(), '$1');
  return dropTasksFields(bare);
}

/** A text without the fields of the Tasks plugin that it ends in. */
export function dropTasksFields(text: string): string {
  const [words = '', ...fields] = text.split(tasksSign());
  while (fields.length > 0 && isTasksField(fields.at(-2), fields.at(-1))) fields.length -= 2;
  return words + fields.join('');
}

function isTasksField(sign = '', value = ''): boolean {
  return TASKS_FIELDS.some(([signs, form]) => signs.includes(sign) && form.test(value.trim()));
}
