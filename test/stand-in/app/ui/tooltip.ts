import type { TooltipOptions } from 'obsidian';

/** Gives an element a tooltip, which is its accessible name too. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
  el.setAttribute('aria-label', tooltip);
  el.setAttribute('data-tooltip-position', options.placement ?? 'bottom');
}

/** Shows a tooltip at an element until the pointer leaves it. */
export function displayTooltip(el: HTMLElement, content: string | DocumentFragment): void {
  const tooltip = el.doc.body.createDiv({ cls: 'tooltip', attr: { role: 'tooltip' } });
  tooltip.setText(content);
  const { left, width, bottom } = el.getBoundingClientRect();
  tooltip.setCssStyles({ left: `${left + width / 2}px`, top: `${bottom + 4}px` });
  el.addEventListener('mouseleave', () => tooltip.remove(), { once: true });
}

/** Shows the tooltips that elements declare, as the app does: an aria-label shown on hover. */
export function showTooltipsOnHover(doc: Document): void {
  doc.addEventListener('mouseover', ({ target }) => {
    const el = (target as Partial<Element> | null)?.closest?.<HTMLElement>('[aria-label]') ?? null;
    const label = el?.getAttribute('aria-label');
    doc.querySelector('.tooltip')?.remove();
    if (el && label && el.closest('[data-tooltip-position], .clickable-icon, button')) {
      displayTooltip(el, label);
    }
  });
  doc.addEventListener('mousedown', () => doc.querySelector('.tooltip')?.remove());
}
