import type { App } from '../app';
import { Keymap } from '../ui/scope';

/** Makes internal links in rendered text open their note, and show it on hover. */
export function followLinks(app: App, el: HTMLElement, sourcePath: string): void {
  el.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (link) {
      event.preventDefault();
      void app.workspace.openLinkText(link.linktext, sourcePath, Keymap.isModEvent(event));
    }
  });
  el.addEventListener('mouseover', (event) => {
    const link = linkAt(event);
    if (link) {
      const { linktext, targetEl } = link;
      app.workspace.trigger('hover-link', {
        event,
        source: 'preview',
        hoverParent: { hoverPopover: null },
        targetEl,
        linktext,
        sourcePath,
      });
    }
  });
}

function linkAt({ target }: Event): { linktext: string; targetEl: HTMLElement } | null {
  const targetEl =
    (target as Partial<Element> | null)?.closest?.<HTMLElement>('a.internal-link') ?? null;
  const linktext = targetEl?.getAttribute('data-href');
  return targetEl && typeof linktext === 'string' ? { linktext, targetEl } : null;
}
