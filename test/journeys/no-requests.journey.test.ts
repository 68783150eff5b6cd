import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { NOTE, expectOnDisk, insertByPalette } from './inserting';
import { journey } from './journey';

const MAIN = join(import.meta.dirname, '../../main.js');

/** All by which a page reaches beyond itself, and Obsidian's own ways. */
const WAYS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'WebTransport'];
const OBSIDIANS = ['requestUrl', 'request'];

/**
 * Keeps who asks for what. The stand-in itself asks its server for the vault's files: what counts is
 * the plugin's own code.
 */
const TRAP = `(() => {
  window.asked = [];
  window.heard = 0;
  const keep = (name) => {
    window.heard += 1;
    const [, , , caller = ''] = new Error().stack.split('\\n');
    if (/plugin:|blob:|eval/.test(caller)) window.asked.push(name + caller);
  };
  const trap = (owner, name) => {
    const real = owner[name];
    if (!real) return;
    owner[name] = real.prototype
      ? new Proxy(real, { construct(...parts) { keep(name); return Reflect.construct(...parts); } })
      : function (...parts) { keep(name); return real.apply(this, parts); };
  };
  for (const name of ${JSON.stringify(WAYS)}) trap(name === 'sendBeacon' ? navigator : window, name);
  for (const name of ['Worker', 'SharedWorker', 'RTCPeerConnection', 'Image']) trap(window, name);
})()`;

journey('the plugin makes no request, whatever is done with it', async (ui) => {
  await ui.standIn.disablePlugin();
  await ui.standIn.evaluate(TRAP);
  await ui.standIn.enablePlugin();
  await ui.openNote(NOTE);
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) => expect(text).toContain('## Psykologisk tryghed'));
  await ui.runCommand('Tilføj eget spørgsmål');
  await ui.press('Escape');
  await ui.runCommand('Vis temaoversigt');
  await ui.click('.ledertrivsel-theme-head');
  await ui.runCommand('Vis årshjul');
  await ui.waitFor('.ledertrivsel-wheel');
  await ui.runCommand('Opret mødeoversigt (Base)');
  await ui.openSettings();
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate('window.heard')).toBeGreaterThan(0),
  );
  expect(await ui.standIn.evaluate('window.asked')).toEqual([]);
});

test('main.js has no name by which a request could be made, and runs no text', () => {
  const source = readFileSync(MAIN, 'utf8');
  const names = [...WAYS, ...OBSIDIANS, 'importScripts', 'RTCPeerConnection', 'eval', 'Function'];
  const found = names.filter((name) => new RegExp(`(?<![\\w$])${name}\\s*\\(`).test(source));
  expect(found).toEqual([]);
  expect(source).not.toMatch(/innerHTML|insertAdjacentHTML|outerHTML|document\.write/);
});

journey('a request from the page beyond the stand-in is stopped', async (ui) => {
  // By what the stand-in's server says of its pages.
  expect(ui.standIn.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  const tried = await ui.standIn.evaluate(
    `fetch('https://example.org/').then(() => 'made', () => 'stopped')`,
  );
  expect(tried).toBe('stopped');
  const code = await ui.standIn.evaluate(
    `new Promise((done) => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.head.append(script);
      done(window.hacked ?? 'not run');
    })`,
  );
  expect(code).toBe('not run');
  expect(ui.errors.join('\n')).toMatch(/connect-src[^]*script-src/);
  ui.forgetErrors();
});
