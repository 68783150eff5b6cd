import type { PhrasingContent } from 'mdast';

type Drawer = (el: HTMLElement, text: string) => void;

/** What Obsidian adds to CommonMark within a line, each with what draws it. */
const ADDITIONS: readonly (readonly [RegExp, Drawer])[] = [
  [/!\[\[[^\]\n]+\]\]/u, drawEmbed],
  [/\[\[[^\]\n]+\]\]/u, drawWikilink],
  [/==[^=\n]+==/u, (el, text) => el.createEl('mark', { text: text.slice(2, -2) })],
  [/~~[^~\n]+~~/u, (el, text) => el.createEl('del', { text: text.slice(2, -2) })],
  [/%%[^%\n]*%%/u, () => undefined],
  [/#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*/u, drawTag],
];
const ANY = new RegExp(ADDITIONS.map(([pattern]) => `(${pattern.source})`).join('|'), 'u');

export function renderInline(el: HTMLElement, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    renderNode(el, node);
  }
}

function renderNode(el: HTMLElement, node: PhrasingContent): void {
  switch (node.type) {
    case 'text':
      renderText(el, node.value);
      break;
    case 'strong':
      renderInline(el.createEl('strong'), node.children);
      break;
    case 'emphasis':
      renderInline(el.createEl('em'), node.children);
      break;
    case 'inlineCode':
      el.createEl('code', { text: node.value });
      break;
    case 'break':
      el.createEl('br');
      break;
    case 'link':
      renderInline(drawExternalLink(el, node.url), node.children);
      break;
    case 'image':
      el.createEl('img', { attr: { alt: node.alt ?? '', src: '' } });
      break;
    case 'html':
      // Never run what a note holds.
      el.appendText(node.value);
      break;
    default:
      if ('children' in node) {
        renderInline(el, node.children);
      }
  }
}

function renderText(el: HTMLElement, text: string): void {
  let rest = text;
  for (let match = ANY.exec(rest); match; match = ANY.exec(rest)) {
    appendLines(el, rest.slice(0, match.index));
    const which = match.slice(1).findIndex((group) => (group as string | undefined) !== undefined);
    ADDITIONS[which]?.[1](el, match[0]);
    rest = rest.slice(match.index + match[0].length);
  }
  appendLines(el, rest);
}

/** A line break in a paragraph shows as one. */
function appendLines(el: HTMLElement, text: string): void {
  text.split(/\r?\n/u).forEach((line, index) => {
    if (index > 0) {
      el.createEl('br');
    }
    el.appendText(line);
  });
}

/** The note comes in its place later. */
function drawEmbed(el: HTMLElement, text: string): void {
  const [link = ''] = text.slice(3, -2).split('|');
  el.createSpan({ cls: 'internal-embed', attr: { src: link } });
}

function drawWikilink(el: HTMLElement, text: string): void {
  const [link = '', alias] = text.slice(2, -2).split('|');
  el.createEl('a', {
    cls: 'internal-link',
    text: alias ?? link,
    href: link,
    attr: { 'data-href': link, target: '_blank', rel: 'noopener nofollow' },
  });
}

function drawTag(el: HTMLElement, text: string): void {
  el.createEl('a', { cls: 'tag', text, href: text });
}

function drawExternalLink(el: HTMLElement, url: string): HTMLElement {
  const isExternal = /^[a-z][a-z0-9+.-]*:/iu.test(url);
  return isExternal
    ? el.createEl('a', { cls: 'external-link', href: url, attr: { target: '_blank' } })
    : el.createEl('a', { cls: 'internal-link', href: url, attr: { 'data-href': decodeURI(url) } });
}
