import { Events } from 'obsidian';
import type { EventRef } from 'obsidian';

/** Something that tells when it has changed. */
export abstract class Changing extends Events {
  override on(name: 'changed', callback: () => void): EventRef {
    return super.on(name, callback);
  }

  protected tellChanged(): void {
    this.trigger('changed');
  }
}
