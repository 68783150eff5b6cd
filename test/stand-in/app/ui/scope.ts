import type { KeymapContext, KeymapEventListener, Modifier } from 'obsidian';
import { Platform } from '../platform';

interface Handler {
  readonly scope: Scope;
  /** Sorted and joined, as `Ctrl,Shift`; null for any. */
  readonly modifiers: string | null;
  readonly key: string | null;
  readonly func: KeymapEventListener;
}

/** Hotkeys that hold while the scope is on top; those of its parents hold too. */
export class Scope {
  private handlers: Handler[] = [];

  constructor(private readonly parent?: Scope) {}

  register(modifiers: Modifier[] | null, key: string | null, func: KeymapEventListener): Handler {
    const handler = { scope: this, modifiers: modifiers && compile(modifiers), key, func };
    this.handlers.push(handler);
    return handler;
  }

  unregister(handler: Handler): void {
    this.handlers = this.handlers.filter((one) => one !== handler);
  }

  /** False where a handler says that the key is dealt with. */
  handleKey(event: KeyboardEvent, context: KeymapContext): unknown {
    for (const { modifiers, key, func } of [...this.handlers].reverse()) {
      const fitsModifiers = modifiers === null || modifiers === context.modifiers;
      const fitsKey = key === null || key.toLowerCase() === event.key.toLowerCase();
      if (fitsModifiers && fitsKey && func(event, context) === false) {
        return false;
      }
    }
    return this.parent?.handleKey(event, context);
  }
}

/** The scopes that are open; the keyboard speaks to the top one. */
export class Keymap {
  private readonly scopes: Scope[] = [];

  constructor(private readonly root: Scope) {
    this.listenIn(window);
  }

  listenIn(win: Window): void {
    win.addEventListener('keydown', (event) => this.onKey(event), { capture: true });
  }

  get depth(): number {
    return this.scopes.length;
  }

  pushScope(scope: Scope): void {
    this.scopes.push(scope);
  }

  popScope(scope: Scope): void {
    const index = this.scopes.lastIndexOf(scope);
    if (index >= 0) {
      this.scopes.splice(index, 1);
    }
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    switch (modifier) {
      case 'Mod':
        return Platform.isMacOS ? event.metaKey : event.ctrlKey;
      case 'Ctrl':
        return event.ctrlKey;
      case 'Meta':
        return event.metaKey;
      case 'Shift':
        return event.shiftKey;
      case 'Alt':
        return event.altKey;
    }
  }

  /** Which kind of pane a click asks for: with Mod a tab, with Mod and Alt a split. */
  static isModEvent(
    event?: MouseEvent | TouchEvent | KeyboardEvent | null,
  ): 'tab' | 'split' | 'window' | boolean {
    if (!event) {
      return false;
    }
    if ('button' in event && event.button === 1) {
      return 'tab';
    }
    if (!Keymap.isModifier(event, 'Mod')) {
      return false;
    }
    if (!Keymap.isModifier(event, 'Alt')) {
      return 'tab';
    }
    return Keymap.isModifier(event, 'Shift') ? 'window' : 'split';
  }

  private onKey(event: KeyboardEvent): void {
    const held = (['Ctrl', 'Meta', 'Shift', 'Alt'] as const).filter((modifier) =>
      Keymap.isModifier(event, modifier),
    );
    const context = { modifiers: compile([...held]), key: event.key, vkey: event.code };
    const scope = this.scopes.at(-1) ?? this.root;
    if (scope.handleKey(event, context) === false) {
      event.preventDefault();
      event.stopPropagation();
    }
  }
}

function compile(modifiers: readonly Modifier[]): string {
  const mod = Platform.isMacOS ? 'Meta' : 'Ctrl';
  return modifiers
    .map((modifier) => (modifier === 'Mod' ? mod : modifier))
    .sort()
    .join(',');
}
