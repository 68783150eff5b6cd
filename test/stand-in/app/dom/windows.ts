const INTERFACES = [
  'Node',
  'Element',
  'HTMLElement',
  'SVGElement',
  'Document',
  'DocumentFragment',
  'UIEvent',
] as const;

const open = new Set<Window>([window]);

declare global {
  interface Window {
    activeWindow: Window;
    activeDocument: Document;
  }
}

/** The window that is in use becomes `activeWindow`, in every window. */
export function useWindow(win: Window): void {
  for (const one of open) {
    one.activeWindow = win;
    one.activeDocument = win.document;
  }
}

/** Makes an empty window one of the app's: its DOM, its styles, and its classes on the body. */
export function addWindow(win: Window): void {
  open.add(win);
  addDom(win);
  win.document.documentElement.lang = document.documentElement.lang;
  win.document.title = document.title;
  matchStyles();
  matchClasses();
  win.document.body.classList.add('is-popout-window');
}

export function removeWindow(win: Window): void {
  open.delete(win);
  useWindow(window);
}

/** Gives the other windows the main one's style sheets, as they are now. */
export function matchStyles(): void {
  for (const { document: other } of others()) {
    other.head.querySelectorAll('.from-main').forEach((el) => el.remove());
    document.head.querySelectorAll('style, link[rel="stylesheet"]').forEach((sheet) => {
      const copy = other.importNode(sheet, true);
      copy.classList.add('from-main');
      if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
      other.head.append(copy);
    });
  }
}

/** Light or dark, and what else the body's classes say of the app. */
export function matchClasses(): void {
  for (const { document: other } of others()) {
    other.body.className = `${document.body.className} is-popout-window`;
  }
}

function others(): Window[] {
  return [...open].filter((win) => win !== window);
}

/** A new window has the browser's plain DOM: what the app adds to the main window's is copied. */
function addDom(win: Window): void {
  for (const name of INTERFACES) {
    const theirs = (win as unknown as Record<string, { prototype: object }>)[name]?.prototype;
    if (!theirs) continue;
    const ours = Object.getOwnPropertyDescriptors(window[name].prototype);
    for (const key of Reflect.ownKeys(ours)) {
      const descriptor = ours[key as keyof typeof ours];
      if (!descriptor) continue;
      if (!(key in theirs)) Object.defineProperty(theirs, key, descriptor);
    }
  }
}
