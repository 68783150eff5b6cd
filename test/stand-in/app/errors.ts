/** What went wrong on the page; a test fails when there is anything here. */
export const errors: string[] = [];

/** Keeps page errors, unhandled rejections, what the page may not do, and console.error; shows them. */
export function collectErrors(): void {
  window.addEventListener('error', ({ message, error }) => keep(describe(error ?? message)));
  window.addEventListener('unhandledrejection', ({ reason }) => keep(describe(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    keep(`Against ${violatedDirective}: ${blockedURI}`),
  );
  const log = console.error.bind(console);
  console.error = (...parts: unknown[]) => {
    keep(parts.map(describe).join(' '));
    log(...parts);
  };
}

function keep(text: string): void {
  errors.push(text);
  const list =
    document.querySelector('.stand-in-errors') ?? document.body.createDiv('stand-in-errors');
  list.createDiv({ cls: 'stand-in-error', text });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
