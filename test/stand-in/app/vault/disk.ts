import type { Change, FailureCode, OperationName, Operations, Reply } from '../../protocol';

/** What the server could not do. */
export class DiskFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}

const WRITES: ReadonlySet<OperationName> = new Set<OperationName>([
  'write',
  'writeBinary',
  'create',
  'createFolder',
  'rename',
  'copy',
  'remove',
]);

/** The vault folder on disk, by way of the server. */
export class Disk {
  private pending = 0;
  /** What the disk says to every write, as a full one does; null where it writes. */
  refusal: string | null = null;
  /** What keeps a path waiting: a slow disk, or one on a network. */
  private readonly holds = new Map<string, { until: Promise<void>; release: () => void }>();

  /** Lets whatever asks for a path wait. */
  hold(path: string): void {
    let release = (): void => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    this.holds.set(path, { until, release });
  }

  release(path: string): void {
    this.holds.get(path)?.release();
    this.holds.delete(path);
  }

  async call<Name extends OperationName>(
    name: Name,
    ask: Operations[Name]['ask'],
  ): Promise<Operations[Name]['answer']> {
    this.pending++;
    try {
      if (this.refusal !== null && WRITES.has(name)) throw new DiskFailure('failed', this.refusal);
      await this.held(ask);
      const response = await fetch(`/vault/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(ask),
        // So that what is saved as the page closes still arrives.
        keepalive: name === 'write' && JSON.stringify(ask).length < 60_000,
      });
      const reply = (await response.json()) as Reply<Name>;
      if ('failure' in reply) {
        throw new DiskFailure(reply.failure, reply.message);
      }
      return reply.answer;
    } finally {
      this.pending--;
    }
  }

  /** Text of a file; throws where there is none. */
  async read(path: string): Promise<string> {
    const [text] = await this.call('read', { paths: [path] });
    if (typeof text !== 'string') {
      throw new DiskFailure('missing', `No such file: ${path}`);
    }
    return text;
  }

  /** Calls back with changes on disk, never while an operation of our own is under way. */
  follow(onChanges: (changes: Change[]) => Promise<void>): void {
    let last = Promise.resolve();
    const source = new EventSource('/changes');
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const changes = JSON.parse(data) as Change[];
      last = last.then(() => this.settled()).then(() => onChanges(changes));
    });
  }

  private async held(ask: Operations[OperationName]['ask']): Promise<void> {
    if (this.holds.size === 0) return;
    const paths = 'paths' in ask ? ask.paths : 'path' in ask ? [ask.path] : [];
    for (const path of paths) await this.holds.get(path)?.until;
  }

  private async settled(): Promise<void> {
    do {
      await sleep(0);
    } while (this.pending > 0);
    // Whoever waited for an answer takes it in first.
    await sleep(0);
  }
}
