/** How long to wait, in milliseconds, where nothing tells when the app is idle: on iOS. */
const FALLBACK_MS = 2_000;

/**
 * Does something when the app has nothing else to do.
 *
 * @returns what calls it off
 */
export function whenIdle(win: Window, work: () => void): () => void {
  // Not every WebView that the app runs in has it.
  if ('requestIdleCallback' in win) {
    const handle = win.requestIdleCallback(work);
    return () => win.cancelIdleCallback(handle);
  }
  const handle = (win as Window).setTimeout(work, FALLBACK_MS);
  return () => (win as Window).clearTimeout(handle);
}
