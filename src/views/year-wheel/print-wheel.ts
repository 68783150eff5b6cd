const FRAME = 'ledertrivsel-print-frame';

/**
 * Prints an element alone, as it looks in a light window: in a frame of its own, since the app's
 * styles keep its panes off paper.
 */
export function printAlone(el: HTMLElement): void {
  const { body } = el.doc;
  // One that nobody told that it was printed.
  body.querySelector(`.${FRAME}`)?.remove();
  const frameEl = body.createEl('iframe', {
    cls: FRAME,
    attr: { 'aria-hidden': 'true', tabindex: '-1' },
  });
  const doc = frameEl.contentDocument;
  const win = doc?.defaultView;
  if (!doc || !win) return;
  const sheet = new win.CSSStyleSheet();
  sheet.replaceSync([...el.doc.styleSheets].map(readRules).join('\n'));
  doc.adoptedStyleSheets = [sheet];
  // With the app's own classes and variables, that themes build upon.
  for (const { name, value } of body.attributes) doc.body.setAttribute(name, value);
  doc.body.classList.replace('theme-dark', 'theme-light');
  const pageEl = doc.importNode(el, true);
  // What the app's export to PDF is called, and what its styles let through.
  pageEl.classList.add('print');
  doc.body.append(pageEl);
  win.addEventListener('afterprint', () => frameEl.remove());
  win.print();
}

/** The text of a style sheet; empty where it is another site's, which may not be read. */
function readRules(sheet: CSSStyleSheet): string {
  try {
    return [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
  } catch {
    return '';
  }
}
