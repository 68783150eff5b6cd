import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { FOLLOW_UP } from './inserting';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const OWN = 'Ledertrivsel/Egne spørgsmål.md';

const DATA = '.obsidian/plugins/ledertrivsel/data.json';
const BAD_NAME = 'Begynd med et bogstav, og brug ellers kun bogstaver, tal, mellemrum, - og _.';

function field(ui: StandInUi, name: string): Promise<unknown> {
  return ui.standIn.evaluate(`[...document.querySelectorAll('.setting-item')]
    .find((item) => item.querySelector('.setting-item-name')?.textContent === ${JSON.stringify(name)})
    ?.querySelector('select, input, textarea')?.value`);
}

function storedSettings(ui: StandInUi): unknown {
  return JSON.parse(readFileSync(join(ui.standIn.vault, DATA), 'utf8'));
}

journey('property names are changed in the settings, and used at once', async (ui) => {
  await ui.openSettings();
  await ui.screenshot('settings-light');
  await ui.theme('dark');
  await ui.screenshot('settings-dark');
  await ui.fill('Temaer på dagsordenen', 'dagsorden');
  await ui.press('Tab');
  await vi.waitFor(() =>
    expect(storedSettings(ui)).toMatchObject({ properties: { agenda: 'dagsorden' } }),
  );
  await ui.press('Escape');
  await ui.openNote(NOTE);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await vi.waitFor(async () =>
    expect(await ui.readNote(NOTE)).toMatch(/dagsorden:\n\s*- Psykologisk tryghed\n/),
  );
});

journey('a name that can’t be used is refused in its row', async (ui) => {
  await ui.openSettings();
  await ui.fill('Temaer på dagsordenen', 'Drøftet');
  await ui.press('Tab');
  await ui.waitFor('Navnet bruges allerede til en anden egenskab.');
  await ui.fill('Temaer på dagsordenen', 'a: b');
  await ui.press('Tab');
  await ui.waitFor(BAD_NAME);
  await ui.screenshot('settings-refused');
});

journey(
  'how often is written into the group’s note and nowhere else, and counts at once',
  async (ui) => {
    const before = await ui.readNote(OWN);
    await ui.openSettings();
    await ui.fill('Hvor ofte (måneder)', '2');
    await ui.press('Tab');
    await vi.waitFor(async () => expect(await ui.readNote(OWN)).toMatch(/^hvor ofte: 2\b/m));
    const after = await ui.readNote(OWN);
    expect(after.replace(/^hvor ofte:.*\n/m, '')).toBe(before.replace(/^hvor ofte:.*\n/m, ''));
    await ui.press('Escape');
    await vi.waitFor(async () => {
      await ui.standIn.evaluate(
        "document.querySelectorAll('.ledertrivsel-theme.is-collapsed .ledertrivsel-theme-head').forEach((head) => head.click())",
      );
      expect((await ui.texts('.ledertrivsel-facts')).join('\n')).toContain('Hver anden måned');
    });
  },
);

journey('the heading level and the kind of list are those of the settings', async (ui) => {
  await ui.openSettings();
  await ui.standIn.evaluate(`(() => {
    const choose = (name, value) => {
      const rows = [...document.querySelectorAll('.setting-item')];
      const select = rows.find((row) => row.querySelector('.setting-item-name')?.textContent === name).querySelector('select');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    choose('Overskriftens niveau', '4');
    choose('Spørgsmålene indsættes som', 'bullets');
  })()`);
  await vi.waitFor(() =>
    expect(storedSettings(ui)).toMatchObject({ headingLevel: 4, listStyle: 'bullets' }),
  );
  await ui.press('Escape');
  await ui.openNote(NOTE);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await vi.waitFor(async () => {
    expect(await ui.readNote(NOTE)).toContain(
      `#### Psykologisk tryghed\n\n${FOLLOW_UP}\n\n- Er det trygt`,
    );
  });
});

journey('notes in an excluded folder stop counting as meetings', async (ui) => {
  await vi.waitFor(async () =>
    expect(await ui.texts('.ledertrivsel-standing')).toContain('Drøftet for nylig'),
  );
  await ui.openSettings();
  await ui.fill('Mapper uden mødenoter', 'Skabeloner\nLedermøder\nFagchefer');
  await ui.press('Tab');
  await ui.press('Escape');
  await vi.waitFor(async () => {
    const standings = new Set(await ui.texts('.ledertrivsel-standing'));
    expect([...standings].sort()).toEqual(['Aldrig drøftet', 'På pause']);
  });
});

journey('a number typed digit by digit is written when it is whole', async (ui) => {
  const seen: string[] = [];
  await ui.openSettings();
  await ui.fill('Hvor ofte (måneder)', '');
  for (const digit of ['1', '2']) {
    await ui.type(digit);
    seen.push(await ui.readNote(OWN));
  }
  await vi.waitFor(async () => expect(await ui.readNote(OWN)).toMatch(/^hvor ofte: 12\b/m));
  expect(seen.join()).not.toMatch(/^hvor ofte: 1\b/m);
});

journey('a broken data.json is told of, and kept until a setting changes', async (ui) => {
  const broken = '{"properties": {"agenda": "emner"}, "listStyle": "bullets", "fremtid": 1';
  await ui.writeNote(DATA, broken);
  await ui.standIn.restart();
  await ui.waitFor('.notice:has-text("filen data.json er beskadiget")');
  await takePictures(ui, 'settings-broken');
  await ui.openNote(NOTE);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain('- [ ] Er det trygt'));
  expect(await ui.readNote(DATA)).toBe(broken);
  await ui.openSettings();
  await ui.choose('Spørgsmålene indsættes som', 'Punktliste');
  await vi.waitFor(() => expect(storedSettings(ui)).toEqual({ listStyle: 'bullets' }));
  expect(await ui.readNote(DATA.replace('data', 'data.broken-1'))).toBe(broken);
  await ui.standIn.restart();
  await ui.openSettings();
  expect(await field(ui, 'Spørgsmålene indsættes som')).toBe('bullets');
  expect(await ui.notices()).toEqual([]);
});

journey('what another device sets is kept and shown, and what is typed is too', async (ui) => {
  await ui.openSettings();
  await ui.fill('Mødets dato', 'mødedat');
  await ui.writeNote(
    DATA,
    '{ "listStyle": "bullets", "properties": { "group": "hold" }, "fremtid": 1 }',
  );
  await ui.type('o');
  await vi.waitFor(() =>
    expect(storedSettings(ui)).toEqual({
      listStyle: 'bullets',
      properties: { group: 'hold', date: 'mødedato' },
      fremtid: 1,
    }),
  );
  expect(await field(ui, 'Mødets dato')).toBe('mødedato');
  expect(await field(ui, 'Gruppe')).toBe('gruppe');
  await ui.press('Tab');
  await vi.waitFor(async () => expect(await field(ui, 'Gruppe')).toBe('hold'));
  expect(await ui.hasFocus('.setting-item:has([placeholder="gruppe"])')).toBe(true);
  expect(await field(ui, 'Spørgsmålene indsættes som')).toBe('bullets');
  expect(await field(ui, 'Mødets dato')).toBe('mødedato');
});

journey(
  'what can’t be used yet stays as it is typed when another device sets something',
  async (ui) => {
    await ui.openSettings();
    await ui.fill('Mødets dato', 'møde: dato');
    await ui.waitFor(BAD_NAME);
    await ui.writeNote(DATA, '{ "listStyle": "bullets" }');
    await ui.press('Tab');
    await vi.waitFor(async () =>
      expect(await field(ui, 'Spørgsmålene indsættes som')).toBe('bullets'),
    );
    expect(await field(ui, 'Mødets dato')).toBe('møde: dato');
    await ui.waitFor(BAD_NAME);
    expect(storedSettings(ui)).toEqual({ listStyle: 'bullets' });
    await ui.press('Escape');
    await ui.openSettings();
    expect(await field(ui, 'Mødets dato')).toBe('dato');
  },
);

journey('folders that two devices add are both kept', async (ui) => {
  await ui.openSettings();
  await ui.fill('Mapper uden mødenoter', 'Skabeloner\nTemplates\nArkiv');
  await ui.writeNote(DATA, '{ "excludedFolders": ["Skabeloner", "Templates", "Privat"] }');
  await vi.waitFor(() =>
    expect(storedSettings(ui)).toEqual({
      excludedFolders: ['Skabeloner', 'Templates', 'Arkiv', 'Privat'],
    }),
  );
  await ui.press('Tab');
  await vi.waitFor(async () =>
    expect(await field(ui, 'Mapper uden mødenoter')).toContain('Privat'),
  );
});

journey('a name that another device has just given to a property is refused', async (ui) => {
  await ui.openSettings();
  await ui.fill('Mødets dato', 'emner');
  // Too late for the row to know: the stand-in tells of it after the name is written.
  await ui.standIn.evaluate(`(() => {
    const { plugins } = app;
    const { dir } = plugins.manifest;
    const path = dir + '/data.json';
    const text = '{ "properties": { "agenda": "emner" } }';
    plugins.rememberData(path, text);
    return app.vault.adapter.write(path, text);
  })()`);
  await ui.waitFor('Navnet bruges allerede til en anden egenskab.');
  expect(await field(ui, 'Temaer på dagsordenen')).toBe('emner');
  expect(storedSettings(ui)).toEqual({ properties: { agenda: 'emner' } });
});

/** Types into rows of the settings by name, each as soon as the one before has been looked at. */
async function typeAtOnce(ui: StandInUi, typed: readonly (readonly string[])[]): Promise<void> {
  await ui.standIn.evaluate(`(async () => {
    for (const [name, value] of ${JSON.stringify(typed)}) {
      const rows = [...document.querySelectorAll('.setting-item')];
      const row = rows.find((row) => row.querySelector('.setting-item-name')?.textContent === name);
      const field = row.querySelector('select, input');
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await sleep(0);
    }
  })()`);
}

journey('settings changed one right after the other are all stored', async (ui) => {
  await ui.openSettings();
  await typeAtOnce(ui, [
    ['Mødets dato', 'mødedato'],
    ['Overskriftens niveau', '3'],
    ['Gruppe', 'hold'],
    ['Spørgsmålene indsættes som', 'bullets'],
  ]);
  await ui.press('Escape');
  await vi.waitFor(
    () =>
      expect(storedSettings(ui)).toEqual({
        headingLevel: 3,
        listStyle: 'bullets',
        properties: { date: 'mødedato', group: 'hold' },
      }),
    5000,
  );
});

journey('what was typed on the way to what can’t be used is not stored', async (ui) => {
  await ui.openSettings();
  await typeAtOnce(ui, [
    ['Mødets dato', 'drøft'],
    ['Mødets dato', 'drøftet'],
    ['Gruppe', 'hold'],
  ]);
  await ui.press('Escape');
  await vi.waitFor(
    () => expect(storedSettings(ui)).toEqual({ properties: { group: 'hold' } }),
    5000,
  );
});

journey('on a phone the groups stand below each other', async (ui) => {
  await ui.phone();
  await ui.openSettings();
  await ui.waitFor('Hvor ofte (måneder)');
  await ui.screenshot('settings-phone');
});
