import type { EventRef } from 'obsidian';

/** A function of any parameters: which ones an event has, its sender documents. */
export type Listener = (...data: never[]) => unknown;

interface Registration extends EventRef {
  readonly e: Events;
  readonly name: string;
  readonly fn: Listener;
  readonly ctx: unknown;
}

/** Named events, as Obsidian sends them: a listener that throws keeps no other from being called. */
export class Events {
  private registrations: readonly Registration[] = [];

  on(name: string, callback: Listener, ctx?: unknown): EventRef {
    const registration: Registration = { e: this, name, fn: callback, ctx };
    this.registrations = [...this.registrations, registration];
    return registration;
  }

  off(name: string, callback: Listener): void {
    this.registrations = this.registrations.filter(
      (one) => one.name !== name || one.fn !== callback,
    );
  }

  offref(ref: EventRef): void {
    this.registrations = this.registrations.filter((one) => one !== ref);
  }

  /** How many listen to each event. */
  countListeners(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { name } of this.registrations) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const registration of this.registrations) {
      if (registration.name === name) {
        this.tryTrigger(registration, data);
      }
    }
  }

  tryTrigger(ref: EventRef, data: unknown[]): void {
    const { fn, ctx } = ref as Registration;
    try {
      Reflect.apply(fn, ctx, data);
    } catch (error) {
      setTimeout(() => {
        throw error;
      });
    }
  }
}
