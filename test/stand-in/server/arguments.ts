import { parseArgs } from 'node:util';

export interface StartArguments {
  /** A folder to edit in place; left out, a copy of the example vault is opened. */
  readonly vault: string | undefined;
  readonly port: number | undefined;
}

/** Reads `--vault DIR` and `--port N`. Throws on anything else, and on a port that is none. */
export function parseStartArguments(args: readonly string[]): StartArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { vault: { type: 'string' }, port: { type: 'string' } },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`--port takes a number from 0 to 65535, not ${String(values.port)}`);
  }
  return { vault: values.vault, port };
}
