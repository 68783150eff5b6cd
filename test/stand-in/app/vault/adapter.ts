import type { DataAdapter, ListedFiles, Stat } from 'obsidian';
import type { Disk } from './disk';
import { DiskFailure } from './disk';

const TRASH = '.trash';

/** Files by path, dot files too, past what the vault knows. Paths are normalized vault paths. */
export class DiskAdapter implements DataAdapter {
  constructor(
    private readonly disk: Disk,
    private readonly name: string,
  ) {}

  getName(): string {
    return this.name;
  }

  async exists(path: string): Promise<boolean> {
    return (await this.disk.call('stat', { path })) !== null;
  }

  async stat(path: string): Promise<Stat | null> {
    return this.disk.call('stat', { path });
  }

  async list(path: string): Promise<ListedFiles> {
    const entries = await this.disk.call('children', { path: path === '/' ? '' : path });
    const ofType = (type: string) => entries.filter((one) => one.type === type).map((e) => e.path);
    return { files: ofType('file'), folders: ofType('folder') };
  }

  async read(path: string): Promise<string> {
    return this.disk.read(path);
  }

  async write(path: string, text: string): Promise<void> {
    await this.disk.call('write', { path, text });
  }

  async append(path: string, text: string): Promise<void> {
    await this.process(path, (before) => before + text);
  }

  /**
   * Writes what `change` makes of the text, if the file still holds the text that it was given;
   * else asks again with the text that the file has by then.
   */
  async process(path: string, change: (text: string) => string): Promise<string> {
    for (;;) {
      const before = await this.disk.read(path);
      const text = change(before);
      if (text === before) {
        return text;
      }
      try {
        await this.disk.call('write', { path, text, expected: before });
        return text;
      } catch (error) {
        if (!(error instanceof DiskFailure && error.code === 'conflict')) {
          throw error;
        }
      }
    }
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    const { base64 } = await this.disk.call('readBinary', { path });
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
  }

  async writeBinary(path: string, data: ArrayBuffer): Promise<void> {
    const bytes = Array.from(new Uint8Array(data), (byte) => String.fromCharCode(byte));
    await this.disk.call('writeBinary', { path, base64: btoa(bytes.join('')) });
  }

  async appendBinary(path: string, data: ArrayBuffer): Promise<void> {
    const before = await this.readBinary(path);
    const all = new Uint8Array(before.byteLength + data.byteLength);
    all.set(new Uint8Array(before));
    all.set(new Uint8Array(data), before.byteLength);
    await this.writeBinary(path, all.buffer);
  }

  /** Nothing is shown by address here. */
  getResourcePath(path: string): string {
    return `/resource/${encodeURI(path)}`;
  }

  async mkdir(path: string): Promise<void> {
    if (!(await this.exists(path))) {
      await this.disk.call('createFolder', { path });
    }
  }

  /** There is no system here with a trash of its own. */
  trashSystem(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async trashLocal(path: string): Promise<void> {
    await this.mkdir(TRASH);
    const name = path.slice(path.lastIndexOf('/') + 1);
    let target = `${TRASH}/${name}`;
    for (let number = 2; await this.exists(target); number++) {
      target = `${TRASH}/${number} ${name}`;
    }
    await this.rename(path, target);
  }

  async rmdir(path: string): Promise<void> {
    await this.remove(path);
  }

  async remove(path: string): Promise<void> {
    await this.disk.call('remove', { path });
  }

  async rename(path: string, newPath: string): Promise<void> {
    await this.disk.call('rename', { path, newPath });
  }

  async copy(path: string, newPath: string): Promise<void> {
    await this.disk.call('copy', { path, newPath });
  }
}
