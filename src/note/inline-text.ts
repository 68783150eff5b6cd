/**
 * A line of Markdown as its reader sees it: links reduced to their text, emphasis, highlights and
 * code without their signs, backslash escapes resolved.
 */
export function plainInline(source: string): string {
  return source
    .replace(/!?\[\[([^[\]|]*)\|?([^[\]|]*)\]\]/g, (_all, target: string, alias: string) =>
      alias === '' ? target : alias,
    )
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/[*`]|~~|==/g, '')
    .replace(/(^|[^\p{L}\p{N}])_+(?=[\p{L}\p{N}])|([\p{L}\p{N}.?!:])_+(?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
