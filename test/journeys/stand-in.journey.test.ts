import { readFileSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { journey as journeyOn } from './journey';
import { NOT_STOOD_IN_FOR, documentedApi } from './documented-api';
import type { StandInUi } from './stand-in-ui';

const TOY = join(import.meta.dirname, '../stand-in/toy');
const NOTE = 'Møder/2026-11-23 Ledermøde.md';

/** A journey of the stand-in itself, with a plugin that only tries things. */
function journey(
  name: string,
  steps: (ui: StandInUi) => Promise<void>,
  parameters: Record<string, string> = {},
): void {
  journeyOn(name, steps, { vault: join(TOY, 'vault'), plugin: TOY, parameters });
}

journey('types into a note, undoes it and saves it', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await ui.setCursor(7, '- [ ] Første spørgsmål'.length);
  await ui.type(' om tillid');
  expect(await ui.readNote(NOTE)).toBe(before.replace('Første spørgsmål', '$& om tillid'));
  await ui.undo();
  expect(await ui.readNote(NOTE)).toBe(before);
});

journey('saves by itself a while after the last change', async (ui) => {
  await ui.openNote('Velkommen.md');
  await ui.setCursor(0, 0);
  await ui.type('Hej ');
  const path = join(ui.standIn.vault, 'Velkommen.md');
  await vi.waitFor(() => expect(readFileSync(path, 'utf8')).toMatch(/^Hej # /u), 5000);
});

journey('keeps two panes on a note in step', async (ui) => {
  await ui.openNote(NOTE);
  await ui.openNote(NOTE, 'split');
  await ui.setCursor(5, '# Ledermøde'.length);
  await ui.type(' i november');
  await vi.waitFor(async () => {
    const headings = await ui.texts('.HyperMD-header-1');
    expect(headings.map((text) => text.replace(/^# /u, ''))).toEqual([
      'Ledermøde i november',
      'Ledermøde i november',
    ]);
  });
});

journey('keeps what can be undone when the mode or the name of a note changes', async (ui) => {
  await ui.openNote('Velkommen.md');
  await ui.setCursor(0, '# Velkommen'.length);
  await ui.type('!');
  await ui.mode('source');
  expect(await ui.text('.cm-content')).toContain('# Velkommen!');
  await ui.mode('reading');
  expect(await ui.text('.markdown-rendered h1')).toBe('Velkommen!');
  await ui.mode('live');
  await ui.standIn.evaluate(
    `app.fileManager.renameFile(app.vault.getFileByPath('Velkommen.md'), 'Hej.md')`,
  );
  await vi.waitFor(async () => expect(await ui.text('.inline-title')).toBe('Hej'));
  await ui.undo();
  expect(await ui.readNote('Hej.md')).toMatch(/^# Velkommen\n/u);
});

journey('lets the plugin add to the editor’s menu', async (ui) => {
  await ui.openNote('Velkommen.md');
  await ui.setCursor(0, 2);
  await ui.standIn.evaluate(`document.querySelector('.cm-content').dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, clientX: 500, clientY: 300 }))`);
  await ui.waitFor('Fortryd');
  await ui.screenshot('stand-in-menu');
  await ui.click('Råb');
  expect(await ui.editorText()).toMatch(/^# HEJVelkommen\n/u);
});

journey('ticks a task in Live Preview by a click', async (ui) => {
  await ui.openNote(NOTE);
  await ui.click('.cm-content .task-list-item-checkbox');
  expect(await ui.readNote(NOTE)).toContain('- [x] Første spørgsmål');
});

journey('swallows changes to the frontmatter in Live Preview', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await ui.runCommand('Skriv i frontmatter');
  expect(await ui.readNote(NOTE)).toBe(before);

  await ui.runCommand('Skriv i frontmatter uden filter');
  const after = await ui.readNote(NOTE);
  expect(after).toBe(`${before.replace('---\n', '---\nny: ja\n')}Nederst\n`);
  await ui.undo();
  expect(await ui.readNote(NOTE)).toBe(before);
});

journey('lets changes to the frontmatter through as source, and without the filter', async (ui) => {
  await ui.openNote(NOTE);
  await ui.mode('source');
  await ui.runCommand('Skriv i frontmatter');
  expect(await ui.readNote(NOTE)).toContain('---\nny: ja\n');
  await ui.undo();

  await ui.mode('live');
  await ui.standIn.filterFrontmatter(false);
  await ui.runCommand('Skriv i frontmatter');
  expect(await ui.readNote(NOTE)).toContain('---\nny: ja\n');
});

journey('takes in what another program writes, as a transaction that says so', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await ui.writeNote(NOTE, before.replace('Mette', 'Søren'));
  await vi.waitFor(async () => expect(await ui.editorText()).toContain('Søren'));
  expect(await ui.standIn.evaluate('app.plugins.loaded.userEvents')).toEqual(['set']);
});

journey('keeps what is typed when another program writes elsewhere in the note', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await ui.setCursor(7, '- [ ] Første spørgsmål'.length);
  await ui.type('!');
  await ui.writeNote(NOTE, before.replace('Mette', 'Søren'));
  await vi.waitFor(async () => expect(await ui.editorText()).toContain('Søren'));
  const both = before.replace('Mette', 'Søren').replace('Første spørgsmål', '$&!');
  expect(await ui.readNote(NOTE)).toBe(both);
});

journey('changes a file only if it is what was read, else asks again', async (ui) => {
  const result = await ui.standIn.evaluate(`(async () => {
    const file = app.vault.getFileByPath('Velkommen.md');
    const seen = [];
    const write = app.vault.disk.call.bind(app.vault.disk);
    // Another program writes between the reading and the writing.
    app.vault.disk.call = async (name, ask) => {
      if (name === 'write' && seen.length === 1) {
        await write('write', { path: file.path, text: 'fra en anden\\n' });
      }
      return write(name, ask);
    };
    const text = await app.vault.process(file, (before) => {
      seen.push(before.split('\\n')[0]);
      return before + 'føjet til\\n';
    });
    return { seen, text };
  })()`);
  expect(result).toEqual({
    seen: ['# Velkommen', 'fra en anden'],
    text: 'fra en anden\nføjet til\n',
  });
  expect(await ui.readNote('Velkommen.md')).toBe('fra en anden\nføjet til\n');
});

journey('keeps Windows line breaks and a byte order mark', async (ui) => {
  await ui.writeNote('Windows.md', '\uFEFF# Titel\r\n\r\nTekst\r\n');
  await vi.waitFor(() => ui.openNote('Windows.md'));
  expect(await ui.editorText()).toBe('# Titel\n\nTekst\n');
  await ui.setCursor(2, 5);
  await ui.type('!');
  expect(await ui.readNote('Windows.md')).toBe('\uFEFF# Titel\r\n\r\nTekst!\r\n');
});

journey('runs commands from the palette, and offers only those that make sense', async (ui) => {
  expect(await ui.offersCommand('Skriv i frontmatter')).toBe(false);
  expect(await ui.offersCommand('Aldrig')).toBe(false);
  await ui.openNote(NOTE);
  expect(await ui.offersCommand('Skriv i frontmatter')).toBe(true);
  await ui.mode('reading');
  expect(await ui.offersCommand('Skriv i frontmatter')).toBe(false);
});

journey('offers a choice by typing, arrows and Enter', async (ui) => {
  await ui.runCommand('Vælg frugt…');
  await ui.type('an');
  expect(await ui.texts('.suggestion-item')).toEqual(['Banan']);
  await ui.press('Enter');
  await ui.waitFor('Valgt: Banan');

  await ui.runCommand('Vælg frugt…');
  await ui.press('ArrowDown');
  await ui.press('ArrowDown');
  await ui.press('Enter');
  await ui.waitFor('Valgt: Citron');
  expect(await ui.notices()).toEqual(['Valgt: Banan', 'Valgt: Citron']);

  await ui.runCommand('Vælg frugt…');
  await ui.press('Escape');
  await ui.waitUntilGone('.prompt');
});

journey('shows a dialog, and gives the focus back', async (ui) => {
  await ui.openNote(NOTE);
  await ui.setCursor(5);
  await ui.runCommand('Spørg…');
  await ui.fill('Tekst', 'Hvordan går det?');
  await ui.screenshot('stand-in-dialog');
  await ui.click('Gem');
  await ui.waitFor('Gemt: Hvordan går det?');
  expect(await ui.hasFocus('.cm-content')).toBe(true);
});

journey('draws declared settings, refuses what is wrong and stores what is right', async (ui) => {
  await ui.openSettings();
  expect(await ui.isVisible('Måneder')).toBe(false);
  await ui.click('.checkbox-container');
  await ui.waitFor('Måneder');
  await ui.fill('Måneder', '0');
  await ui.waitFor('Mindst 1');
  expect(await ui.standIn.evaluate('app.plugins.loaded.settings.months')).toBe(6);
  await ui.fill('Måneder', '4');
  await ui.waitUntilGone('Mindst 1');
  await ui.waitFor('Ingen navne');
  await ui.click('Tilføj navn');
  await ui.waitFor('Navn 1');
  await ui.screenshot('stand-in-settings');
  await ui.click('Mere');
  await ui.fill('Sti', 'velk');
  await ui.click('Velkommen.md');
  const path = '.obsidian/plugins/toy/data.json';
  await vi.waitFor(async () =>
    expect(JSON.parse(await ui.readNote(path))).toMatchObject({
      on: true,
      months: 4,
      path: 'Velkommen.md',
    }),
  );
});

journey('renders a note to read, and writes a click on a checkbox to it', async (ui) => {
  await ui.openNote(NOTE);
  await ui.mode('reading');
  expect(await ui.texts('.markdown-rendered td')).toEqual(['Mette', 'Leder']);
  expect(await ui.text('.callout-title')).toBe('Husk');
  await ui.screenshot('stand-in-reading');
  await ui.click('.markdown-rendered .task-list-item-checkbox');
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain('- [x] Første spørgsmål'));
});

journey('hands code blocks to the plugin', async (ui) => {
  await ui.writeNote('Blok.md', 'Før\n\n```toy\nhej\n```\n');
  await vi.waitFor(() => ui.openNote('Blok.md'));
  await ui.mode('reading');
  await ui.waitFor('Toy: hej');
});

journey('opens a link, in the pane in use', async (ui) => {
  await ui.openNote('Velkommen.md');
  await ui.mode('reading');
  await ui.click('.internal-link');
  await ui.waitFor('Aktiv: 2026-11-23 Ledermøde');
});

journey('follows what is active in a sidebar view', async (ui) => {
  await ui.openNote(NOTE);
  await ui.waitFor('Aktiv: 2026-11-23 Ledermøde');
  await ui.click('Velkommen');
  await ui.waitFor('Aktiv: Velkommen');
});

journey('opens what the plugin opens for its user once, not at each start', async (ui) => {
  await ui.waitFor('.toy-view');
  await ui.standIn.restart();
  expect(await ui.isVisible('.toy-view')).toBe(false);
  await ui.standIn.disablePlugin();
  expect(await ui.offersCommand('Vis toy')).toBe(false);
  await ui.standIn.enablePlugin();
  await ui.waitFor('.toy-view');
});

journey(
  'tells who listens from the start of every file there is, who waits for the layout of none',
  async (ui) => {
    const all = await ui.standIn.evaluate(
      `app.vault.getAllLoadedFiles().map(({ path }) => path).filter((path) => path !== '/')`,
    );
    const created = 'app.plugins.loaded.created';
    expect(await ui.standIn.evaluate(created)).toEqual({ early: all, ready: [] });
    await ui.writeNote('Ny.md', '# Ny\n');
    await vi.waitFor(async () =>
      expect(await ui.standIn.evaluate(`${created}.ready`)).toEqual(['Ny.md']),
    );
  },
  { enabled: 'before' },
);

journey('makes a view that waits when its tab is shown', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.editorText();
  await ui.openNote('Velkommen.md', 'tab');
  await ui.standIn.deferHidden();
  const leaves = `app.workspace.getLeavesOfType('markdown')`;
  const made = `${leaves}.map(({ isDeferred, view }) => [isDeferred, 'editor' in view])`;
  expect(await ui.standIn.evaluate(made)).toEqual([
    [true, false],
    [false, true],
  ]);
  await ui.click('[role=tab][aria-label="2026-11-23 Ledermøde"]');
  await ui.waitFor('.workspace-leaf.mod-active .HyperMD-header-1');
  expect(await ui.standIn.evaluate(`${leaves}.some(({ isDeferred }) => isDeferred)`)).toBe(false);
  expect(await ui.editorText()).toBe(before);
});

journey(
  'has no windows of their own on a phone',
  async (ui) => {
    await ui.openNote(NOTE);
    for (const way of ['moveLeafToPopout(app.workspace.getMostRecentLeaf())', 'openPopoutLeaf()'])
      await expect(ui.standIn.evaluate(`(app.workspace.${way}, null)`)).rejects.toThrow('phone');
    expect(await ui.editorText()).toContain('# Ledermøde');
  },
  { phone: '1' },
);

journey('hears of notes that come, change and go on disk', async (ui) => {
  await ui.standIn.evaluate(`(() => {
    window.heard = [];
    for (const name of ['changed', 'deleted']) {
      app.metadataCache.on(name, (file) => heard.push(name + ' ' + file.path));
    }
  })()`);
  await ui.writeNote('Ny mappe/Ny.md', '# Ny\n');
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate('heard')).toContain('changed Ny mappe/Ny.md'),
  );
  await ui.waitFor('Ny mappe');
  await ui.deleteNote('Ny mappe/Ny.md');
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate('heard')).toContain('deleted Ny mappe/Ny.md'),
  );
});

journey('looks light, dark and like a phone', async (ui) => {
  await ui.openNote(NOTE);
  await ui.screenshot('stand-in-light');
  await ui.theme('dark');
  expect(await ui.standIn.evaluate('app.isDarkMode()')).toBe(true);
  await ui.screenshot('stand-in-dark');
  await ui.phone();
  await ui.openNote(NOTE);
  expect(await ui.standIn.evaluate('app.workspace.rightSplit.collapsed')).toBe(true);
  await ui.screenshot('stand-in-phone');
  await ui.click('Højre sidepanel');
  expect(await ui.standIn.evaluate('app.workspace.rightSplit.collapsed')).toBe(false);
});

journey('has every function, class and method that the API documents', async (ui) => {
  const missing = await ui.standIn.evaluate(`(() => {
    const { api } = app.plugins.loaded;
    return Object.entries(${JSON.stringify(documentedApi())}).flatMap(([name, methods]) => {
      const value = api[name];
      return value === undefined
        ? [name]
        : methods.filter((one) => !(one in value.prototype)).map((one) => name + '.' + one);
    });
  })()`);
  expect(missing).toEqual(NOT_STOOD_IN_FOR);
});

journey('refuses a path outside the vault', async (ui) => {
  const ask = async (path: string): Promise<number> => {
    const response = await fetch(new URL('/vault/read', ui.standIn.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ paths: [path] }),
    });
    return response.status;
  };
  symlinkSync('/etc', join(ui.standIn.vault, 'ud'));
  expect(await ask('Velkommen.md')).toBe(200);
  for (const path of ['../x.md', '..', '/etc/passwd', 'a/../../x', '..\\x', 'ud/passwd', 'a\0b']) {
    expect([path, await ask(path)]).toEqual([path, 403]);
  }
  const encoded = await fetch(new URL('/plugin/..%2f..%2fpackage.json', ui.standIn.url));
  expect(encoded.status).toBe(404);
});

journey('answers nobody who reached it by another name', async (ui) => {
  const status = await new Promise((resolve, reject) => {
    const headers = { host: 'et-andet-sted.example' };
    request(ui.standIn.url, { headers }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});
