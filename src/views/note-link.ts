import { Keymap, Platform } from 'obsidian';
import type { HoverParent, Workspace } from 'obsidian';

/** An element of HTML or SVG. */
export type LinkElement = Element & HTMLOrSVGElement & GlobalEventHandlers;

/**
 * Makes an element open the note that its `data-href` names, at the 1-based line of `data-line`
 * where it has one; as links in the app do, with preview on hover and new tabs by modifier.
 *
 * @param source the view that the link stands in, as the app's hover preview knows it
 * @param hoverParent holds the preview that is open
 */
export function actAsNoteLink(
  el: LinkElement,
  workspace: Workspace,
  source: string,
  hoverParent: HoverParent,
): void {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    const line = Number(el.dataset.line ?? '');
    void workspace.openLinkText(
      el.dataset.href ?? '',
      '',
      Keymap.isModEvent(event),
      line > 0 ? { eState: { line: line - 1 } } : {},
    );
    // There the sidebar lies over the note.
    if (Platform.isPhone) workspace.rightSplit.collapse();
  };
  el.addEventListener('click', open);
  el.addEventListener('auxclick', (event: MouseEvent) => {
    if (event.button === 1) open(event);
  });
  el.addEventListener('mouseover', (event: MouseEvent) => {
    workspace.trigger('hover-link', {
      event,
      source,
      hoverParent,
      targetEl: el,
      linktext: el.dataset.href ?? '',
      sourcePath: '',
    });
  });
}
