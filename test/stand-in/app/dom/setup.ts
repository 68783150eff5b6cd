import { setup } from 'obsidian-test-mocks/setup';

/**
 * Installs Obsidian's additions to the DOM's prototypes and globals: the mocks' own, and in place
 * of those that only record what was asked, ones that do it.
 */
export function setUpDom(): void {
  setup();
  Object.assign(HTMLElement.prototype, { find, on, off, onNodeInserted });
  Object.assign(Document.prototype, { on, off });
}

function find(this: HTMLElement, selector: string): HTMLElement | null {
  return this.querySelector(selector);
}

type DelegatedListener = (this: EventTarget, event: Event, target: HTMLElement) => unknown;

const delegated = new WeakMap<DelegatedListener, Map<string, EventListener>>();

/** Listens to an event on what matches the selector, now and later. */
function on(
  this: HTMLElement | Document,
  type: string,
  selector: string,
  listener: DelegatedListener,
  options?: boolean | AddEventListenerOptions,
): void {
  const handle = (event: Event): void => {
    const origin = event.target instanceof Element ? event.target : null;
    const target = origin?.closest<HTMLElement>(selector);
    if (target && this.contains(target)) {
      listener.call(this, event, target);
    }
  };
  const handles = delegated.get(listener) ?? new Map<string, EventListener>();
  handles.set(`${type} ${selector}`, handle);
  delegated.set(listener, handles);
  this.addEventListener(type, handle, options);
}

function off(
  this: HTMLElement | Document,
  type: string,
  selector: string,
  listener: DelegatedListener,
  options?: boolean | AddEventListenerOptions,
): void {
  const handle = delegated.get(listener)?.get(`${type} ${selector}`);
  if (handle) {
    this.removeEventListener(type, handle, options);
  }
}

/** Calls back when the element enters the document; returns what stops that. */
function onNodeInserted(this: HTMLElement, listener: () => unknown, once = false): () => void {
  let wasConnected = this.isConnected;
  const observer = new MutationObserver(() => {
    if (this.isConnected && !wasConnected) {
      listener();
      if (once) {
        observer.disconnect();
      }
    }
    wasConnected = this.isConnected;
  });
  observer.observe(this.ownerDocument, { childList: true, subtree: true });
  return () => observer.disconnect();
}
