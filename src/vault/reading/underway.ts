/** What is being read, for those who wait until it has been. */
export class Underway {
  private readonly readings = new Set<Promise<void>>();

  add(reading: Promise<void>): void {
    const done = reading
      // A note that is gone before it is read is told of as removed.
      .catch(() => undefined)
      .finally(() => this.readings.delete(done));
    this.readings.add(done);
  }

  /** Resolves when all that was begun so far has been read. */
  async settled(): Promise<void> {
    await Promise.all(this.readings);
  }
}
