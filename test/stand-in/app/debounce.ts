export interface Debounced<Args extends unknown[], Result> {
  (...args: Args): this;
  /** Forgets a call that waits. */
  cancel(): this;
  /** Makes a call that waits at once. */
  run(): Result | undefined;
}

/**
 * Calls `callback` once, `timeout` ms after the first of several calls, with the arguments of the
 * last. With `resetTimer` each call starts the time anew.
 */
export function debounce<Args extends unknown[], Result>(
  callback: (...args: Args) => Result,
  timeout = 0,
  resetTimer = false,
): Debounced<Args, Result> {
  let timer: number | undefined;
  let waiting: Args | undefined;

  function run(): Result | undefined {
    clear();
    const args = waiting;
    waiting = undefined;
    return args && callback(...args);
  }
  function clear(): void {
    window.clearTimeout(timer);
    timer = undefined;
  }

  const debounced: Debounced<Args, Result> = Object.assign(
    (...args: Args) => {
      waiting = args;
      if (resetTimer) {
        clear();
      }
      timer ??= window.setTimeout(run, timeout);
      return debounced;
    },
    {
      cancel: () => {
        clear();
        waiting = undefined;
        return debounced;
      },
      run,
    },
  );
  return debounced;
}
