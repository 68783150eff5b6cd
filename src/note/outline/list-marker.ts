const MARKER = /(?:[-*+]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
const TASK = /\[([^\r\n])\](?=[ \t])/uy;

/** The list marker at an offset, or null. Whether it is a thematic break instead, is not asked. */
export function readListMarker(text: string, at: number): string | null {
  MARKER.lastIndex = at;
  return MARKER.test(text) ? text.slice(at, MARKER.lastIndex) : null;
}

/** What tells lists apart: the bullet, or the sign after the number. */
export function listKind(marker: string): string {
  return marker.slice(-1);
}

/** The task brackets at an offset, any character between them and a space or tab after them. */
export function readTask(text: string, at: number): { mark: string; at: number } | null {
  if (text.charAt(at) !== '[') return null;
  TASK.lastIndex = at;
  const mark = TASK.exec(text)?.[1];
  return mark === undefined ? null : { mark, at: at + 1 };
}
