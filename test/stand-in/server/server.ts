import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Change, OperationName } from '../protocol';
import type { Bundle } from './bundle';
import { listIcons } from './icons';
import { PAGE } from './page';
import { openVaultFolder } from './vault-folder';
import { VaultFailure } from './vault-path';
import { watchVault } from './vault-watch';

export interface ServerOptions {
  /** The folder that is the vault; edited in place. */
  readonly vault: string;
  /** The folder with the plugin's main.js, manifest.json and styles.css. */
  readonly plugin: string;
  readonly bundle: Bundle;
  /** 0 or left out: any free port. */
  readonly port?: number;
}

export interface StandInServer {
  readonly url: string;
  close(): Promise<void>;
}

const ADDRESS = '127.0.0.1';
const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json')),
  'files',
);
/** The themes to choose from: a folder of one's own, or those that are here. */
export const THEMES = process.env.THEMES ?? fileURLToPath(new URL('../themes', import.meta.url));
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  woff2: 'font/woff2',
};

/** Nothing comes from elsewhere or goes there, and no text is run. Styles may stand in the page. */
const POLICY = [
  ...["default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'"],
  ...["img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'none'"],
].join('; ');

/** Serves the stand-in on one vault folder, to this machine alone. */
export async function startServer(options: ServerOptions): Promise<StandInServer> {
  const folder = openVaultFolder(options.vault);
  const pluginId = readPluginId(options.plugin);
  const listeners = new Set<ServerResponse>();
  const stopWatching = watchVault(
    options.vault,
    [`.obsidian/plugins/${pluginId}/data.json`],
    (changes) => announce(listeners, changes),
  );

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      send(response, 500, 'json', JSON.stringify({ failure: 'failed', message: String(error) }));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', url).pathname;
    const bundled = options.bundle.get(path.slice(1));
    // Another site open in the same browser must not reach the vault by a name that leads here.
    if (request.headers.host !== new URL(url).host) {
      send(response, 403, 'html', 'Only for this machine');
    } else if (path === '/') {
      response.setHeader('content-security-policy', POLICY);
      send(response, 200, 'html', PAGE);
    } else if (bundled !== undefined) {
      send(response, 200, endingOf(path), bundled);
    } else if (path === '/icons.json') {
      send(response, 200, 'json', listIcons());
    } else if (path === '/vault-name') {
      send(response, 200, 'json', JSON.stringify(basename(options.vault)));
    } else if (path === '/changes') {
      subscribe(listeners, response);
    } else if (path.startsWith('/vault/')) {
      await operate(path.slice('/vault/'.length), request, response);
    } else if (path === '/plugin/module.js') {
      sendModule(response, join(options.plugin, 'main.js'));
    } else if (path.startsWith('/plugin/')) {
      sendFile(response, join(options.plugin, basename(path)));
    } else if (path.startsWith('/themes/')) {
      sendFile(response, join(THEMES, basename(path)));
    } else if (path.startsWith('/fonts/')) {
      sendFile(response, join(FONTS, basename(path)));
    } else {
      send(response, 404, 'html', 'Not found');
    }
  }

  async function operate(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (request.headers['content-type'] !== 'application/json' || !(name in folder)) {
      send(response, 400, 'html', 'No such operation');
      return;
    }
    const handler = folder[name as OperationName] as (ask: unknown) => unknown;
    try {
      const ask: unknown = JSON.parse(await readBody(request));
      send(response, 200, 'json', JSON.stringify({ answer: handler(ask) }));
    } catch (error) {
      const failure = error instanceof VaultFailure ? error.code : 'failed';
      const message = error instanceof Error ? error.message : String(error);
      // An ordinary failure is no error of the connection, so the browser shouldn't log it as one.
      const status = failure === 'outside' ? 403 : 200;
      send(response, status, 'json', JSON.stringify({ failure, message }));
    }
  }

  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, ADDRESS, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const url = `http://${ADDRESS}:${port}/`;

  return {
    url,
    close: () => {
      stopWatching();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function readPluginId(plugin: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(plugin, 'manifest.json'), 'utf8'));
  return manifest && typeof manifest === 'object' && 'id' in manifest ? String(manifest.id) : '';
}

function subscribe(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function announce(listeners: Set<ServerResponse>, changes: Change[]): void {
  for (const listener of listeners) {
    listener.write(`data: ${JSON.stringify(changes)}\n\n`);
  }
}

function sendFile(response: ServerResponse, path: string): void {
  if (existsSync(path)) {
    send(response, 200, endingOf(path), readFileSync(path));
  } else {
    // A plugin need not have a style sheet.
    send(response, path.endsWith('.css') ? 200 : 404, 'css', '');
  }
}

/** The plugin as the function of a CommonJS module, since the page can't make one of a text. */
function sendModule(response: ServerResponse, path: string): void {
  const source = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const script = `window.pluginModule = (function (module, exports, require) {${source ?? ''}\n});
//# sourceURL=plugin:main.js`;
  send(response, source === null ? 404 : 200, 'js', script);
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': TYPES[type] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}
