import { standInOptions } from './options';

/** The plugin's own frames in a stack: the name that its script is given. */
const PLUGIN = 'plugin:main.js';

interface Listening {
  readonly target: WeakRef<EventTarget>;
  readonly type: string;
  readonly listener: unknown;
  readonly capture: boolean;
}

let listening: readonly Listening[] = [];
const timers = new Set<string>();
const observers = new Set<object>();

/**
 * Begins to count what the plugin asks of the browser itself, or has the app ask for it: listeners,
 * timers, frames and observers. Only where the page's address says `count=1`.
 */
export function watchRegistrations(): void {
  if (!standInOptions.count) return;
  watchListeners();
  watchTimer('setTimeout', 'clearTimeout', true);
  watchTimer('setInterval', 'clearInterval', false);
  watchTimer('requestAnimationFrame', 'cancelAnimationFrame', true);
  for (const Observer of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    watchObserver(Observer.prototype);
  }
}

/** What is there now, by what it is. Listeners count where their element is in a window still. */
export function countRegistrations(): Record<string, number> {
  const live = listening.flatMap(({ target, type }) => {
    const at = target.deref();
    if (!at) return [];
    if (at instanceof Node && at.nodeType !== Node.DOCUMENT_NODE && !at.isConnected) return [];
    return [`listener ${type}`];
  });
  const pending = [...timers].map((key) => key.replace(/ .*/u, ''));
  const counts: Record<string, number> = { observers: observers.size };
  for (const name of [...live, ...pending]) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Whether the plugin itself called what asks this, or the app in its name. */
function isPlugins(): boolean {
  const [, , , caller = '', next = ''] = (new Error().stack ?? '').split('\n');
  return (
    caller.includes(PLUGIN) ||
    (/registerDomEvent|HTMLElement\.on\b/u.test(caller) && next.includes(PLUGIN))
  );
}

function watchListeners(): void {
  const add = methodOf(EventTarget.prototype, 'addEventListener');
  const remove = methodOf(EventTarget.prototype, 'removeEventListener');
  const captures = (options: unknown): boolean =>
    options === true || (options as AddEventListenerOptions | undefined)?.capture === true;
  const without = (at: EventTarget, type: string, listener: unknown, capture: boolean) =>
    listening.filter(
      (one) =>
        one.target.deref() !== at ||
        one.type !== type ||
        one.listener !== listener ||
        one.capture !== capture,
    );
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...parts) {
    const at = this ?? window;
    const [type, listener, options] = parts;
    // One that is called once is no more than the call that it waits for.
    const isOnce = typeof options === 'object' && options.once === true;
    if (!isOnce && isPlugins()) {
      const capture = captures(options);
      const added = { target: new WeakRef(at), type, listener, capture };
      listening = [...without(at, type, listener, capture), added];
    }
    Reflect.apply(add, at, parts);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...parts) {
    const at = this ?? window;
    const [type, listener, options] = parts;
    listening = without(at, type, listener, captures(options));
    Reflect.apply(remove, at, parts);
  };
}

function methodOf(prototype: object, name: string): (...parts: unknown[]) => unknown {
  return Reflect.get(prototype, name) as (...parts: unknown[]) => unknown;
}

type Timer = 'setTimeout' | 'setInterval' | 'requestAnimationFrame';
type Clear = 'clearTimeout' | 'clearInterval' | 'cancelAnimationFrame';

/** Those that the plugin sets itself; what the app waits for on its behalf is the app's. */
function watchTimer(set: Timer, clear: Clear, isOnce: boolean): void {
  const original = window[set].bind(window) as (callback: () => void, ms?: number) => number;
  const cancel = window[clear].bind(window);
  const watched = (callback: (...data: unknown[]) => void, ms?: number, ...data: unknown[]) => {
    const isOurs = isPlugins();
    const key = { text: '' };
    const id = original((...given: unknown[]) => {
      if (isOnce) timers.delete(key.text);
      callback(...(given.length > 0 ? given : data));
    }, ms);
    key.text = `${set} ${id}`;
    if (isOurs) timers.add(key.text);
    return id;
  };
  const stop = (id: number | undefined): void => {
    timers.delete(`${set} ${id ?? ''}`);
    if (id !== undefined) cancel(id);
  };
  Object.assign(window, { [set]: watched, [clear]: stop });
}

function watchObserver(prototype: ResizeObserver | MutationObserver | IntersectionObserver): void {
  const observe = methodOf(prototype, 'observe');
  const disconnect = methodOf(prototype, 'disconnect');
  Object.assign(prototype, {
    observe(this: object, ...parts: unknown[]) {
      if (isPlugins()) observers.add(this);
      Reflect.apply(observe, this, parts);
    },
    disconnect(this: object) {
      observers.delete(this);
      Reflect.apply(disconnect, this, []);
    },
  });
}
