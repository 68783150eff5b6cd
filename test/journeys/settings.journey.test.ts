import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { FOLLOW_UP } from './inserting';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const OWN = 'Ledertrivsel/Egne spørgsmål.md';

function storedSettings(ui: StandInUi): unknown {
  const file = join(ui.standIn.vault, '.obsidian/plugins/ledertrivsel/data.json');
  return JSON.parse(readFileSync(file, 'utf8'));
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
  await ui.waitFor('Begynd med et bogstav, og brug ellers kun bogstaver, tal, mellemrum, - og _.');
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

journey('a broken data.json gives the defaults, and the plugin runs', async (ui) => {
  await ui.writeNote(
    '.obsidian/plugins/ledertrivsel/data.json',
    '{"properties": {"agenda": 7}, "listStyle": "bullets", "fremtid": 1',
  );
  await ui.standIn.restart();
  await ui.openNote(NOTE);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain('- [ ] Er det trygt'));
});
