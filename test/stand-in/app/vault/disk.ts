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

/** The vault folder on disk, by way of the server. */
export class Disk {
  private pending = 0;

  async call<Name extends OperationName>(
    name: Name,
    ask: Operations[Name]['ask'],
  ): Promise<Operations[Name]['answer']> {
    this.pending++;
    try {
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

  private async settled(): Promise<void> {
    do {
      await sleep(0);
    } while (this.pending > 0);
    // Whoever waited for an answer takes it in first.
    await sleep(0);
  }
}
