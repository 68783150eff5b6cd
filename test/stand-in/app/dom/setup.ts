import { setup } from 'obsidian-test-mocks/setup';
import { useWindow } from './windows';

/**
 * Installs Obsidian's additions to the DOM's prototypes and globals: the mocks' own, and in place
 * of those that only record what was asked, ones that do it.
 */
export function setUpDom(): void {
  setup();
  Object.assign(HTMLElement.prototype, { find, on, off, onNodeInserted, onWindowMigrated });
  Object.assign(Document.prototype, { on, off });
  Object.assign(Node.prototype, { instanceOf });
  Object.defineProperties(UIEvent.prototype, {
    instanceOf: { configurable: true, value: instanceOf },
    targetNode: { configurable: true, get: targetNode },
    win: { configurable: true, get: winOfEvent },
  });
  useWindow(window);
}

/** Whether it is of a class, whichever window's: each window has classes of its own. */
function instanceOf(
  this: Node | UIEvent,
  type: { new (): unknown; readonly name: string },
): boolean {
  if (this instanceof type) return true;
  const theirs = (this.win as unknown as Record<string, unknown>)[type.name];
  return typeof theirs === 'function' && this instanceof theirs;
}

function targetNode(this: UIEvent): Node | null {
  return this.target && 'nodeType' in this.target ? (this.target as Node) : null;
}

function winOfEvent(this: UIEvent): Window {
  return this.view ?? window;
}

type MigrationListener = (win: Window) => unknown;

const migrations = new WeakMap<Element, Set<MigrationListener>>();

/** Calls back when the element has come into another window; returns what stops that. */
function onWindowMigrated(this: HTMLElement, listener: MigrationListener): () => void {
  const listeners = migrations.get(this) ?? new Set();
  migrations.set(this, listeners.add(listener));
  return () => listeners.delete(listener);
}

/** Tells all in an element that it has come into another window. */
export function tellMigrated(el: HTMLElement): void {
  for (const one of [el, ...el.querySelectorAll('*')]) {
    migrations.get(one)?.forEach((listener) => listener(el.win));
  }
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
    const origin = event.target as Partial<Element> | null;
    const target = origin?.closest?.<HTMLElement>(selector);
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
