import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const OWN = 'Ledertrivsel/Egne spørgsmål.md';
const RENAMES = 'Tidligere navne';

const row = (title: string) => `.ledertrivsel-theme:has-text("${title}")`;

function standingOf(ui: StandInUi, title: string): Promise<string> {
  return ui.text(`${row(title)} .ledertrivsel-standing`);
}

function field(ui: StandInUi, name: string): Promise<unknown> {
  return ui.standIn.evaluate(`[...document.querySelectorAll('.setting-item')]
    .find((item) => item.querySelector('.setting-item-name')?.textContent === ${JSON.stringify(name)})
    ?.querySelector('select, textarea')?.value`);
}

async function expectOwn(ui: StandInUi, check: (text: string) => void): Promise<void> {
  await vi.waitFor(async () => check(await ui.readNote(OWN)), 5000);
}

journey(
  'a theme is paused in the settings, stays in the overview, and is not suggested',
  async (ui) => {
    const before = await ui.readNote(OWN);
    await ui.openNote(NOTE);
    await vi.waitFor(async () =>
      expect(await ui.text('.ledertrivsel-suggestion-title')).toBe('Ledelse af andre'),
    );
    await ui.openSettings();
    await ui.waitFor('Temaernes status');
    expect(await field(ui, 'Psykologisk tryghed')).toBe('focus');
    expect(await field(ui, 'Samspil med det politiske niveau')).toBe('paused');
    await ui.choose('Ledelse af andre', 'På pause');
    await ui.waitFor('Ledelse af andre er sat på pause.');
    await takePictures(ui, 'plan-settings');
    await expectOwn(ui, (text) => {
      const line = '  - Samspil med det politiske niveau\n';
      expect(text).toBe(before.replace(line, `${line}  - Ledelse af andre\n`));
    });
    await ui.press('Escape');
    await vi.waitFor(async () => expect(await standingOf(ui, 'Ledelse af andre')).toBe('På pause'));
    expect(await ui.text('.ledertrivsel-suggestion-title')).not.toBe('Ledelse af andre');
    await ui.screenshot('plan-overview');

    await ui.click('Fortryd');
    await expectOwn(ui, (text) => expect(text).toBe(before));
    await vi.waitFor(async () =>
      expect(await standingOf(ui, 'Ledelse af andre')).toBe('Aldrig drøftet'),
    );
  },
);

journey(
  'a focus theme comes up twice as often, and a regular one stands in no list',
  async (ui) => {
    const before = await ui.readNote(OWN);
    await ui.openSettings();
    await ui.choose('Prioritering og ledelsesrum', 'Fokustema');
    await expectOwn(ui, (text) => expect(text).toContain('  - Prioritering og ledelsesrum\n'));
    await ui.choose('Psykologisk tryghed', 'Almindelig');
    await expectOwn(ui, (text) =>
      expect(text).toBe(
        before.replace('  - Psykologisk tryghed\n', '  - Prioritering og ledelsesrum\n'),
      ),
    );
    await ui.press('Escape');
    // Covered on 15 June: soon due after six months, and due long ago after three.
    await vi.waitFor(async () =>
      expect(await standingOf(ui, 'Prioritering og ledelsesrum')).toBe('Bør tages op'),
    );
    await ui.click(`${row('Prioritering og ledelsesrum')} .ledertrivsel-theme-head`);
    expect(
      await ui.text(`${row('Prioritering og ledelsesrum')} .ledertrivsel-facts >> nth=1`),
    ).toMatch(/Fokustema\s+Hver 3\. måned/);
    await ui.phone();
    await ui.openSettings();
    await ui.waitFor('Temaernes status');
    await ui.standIn.evaluate(`[...document.querySelectorAll('.setting-item-heading')]
      .find(({ textContent }) => textContent === 'Fokus og pause')?.scrollIntoView()`);
    await ui.screenshot('plan-settings-phone');
  },
);

journey('the note is made when the plan is first changed', async (ui) => {
  await ui.deleteNote(OWN);
  await vi.waitFor(async () => expect(await ui.isVisible(row('Hybridarbejde'))).toBe(false));
  await ui.openSettings();
  await ui.choose('Ledelse af andre', 'Fokustema');
  await expectOwn(ui, (text) =>
    expect(text).toMatch(
      /^---\nledertrivsel: katalog\ntitel: Egne spørgsmål\nfokus:\n {2}- Ledelse af andre\n---\n/,
    ),
  );
});

journey('earlier names are typed one a line, checked, and count', async (ui) => {
  const note = 'Ledermøder/2026-11-16 Gammelt.md';
  await ui.writeNote(note, '---\ntemaer: [Ledelse af andre]\ndrøftet: [Om at lede]\n---\n');
  await ui.waitFor('2026-11-16 Gammelt nævner et ukendt tema: Om at lede');
  const before = await ui.readNote(OWN);
  await ui.openSettings();
  const shown = String(await field(ui, RENAMES));
  expect(shown).toBe('Møder og tid → Ledermøder og fælles brug af tid');
  await ui.fill(RENAMES, `${shown}\nOm at lede`);
  await ui.waitFor('Linje 2: Skriv »Gammel titel → Ny titel« i stedet for »Om at lede«.');
  await takePictures(ui, 'plan-renames-refused');
  await ui.fill(RENAMES, `${shown}\nOm at lede -> Ledelse af andre\n`);
  const line = '  - Møder og tid → Ledermøder og fælles brug af tid\n';
  await expectOwn(ui, (text) =>
    expect(text).toBe(before.replace(line, `${line}  - Om at lede → Ledelse af andre\n`)),
  );
  await ui.press('Escape');
  await vi.waitFor(async () =>
    expect(await standingOf(ui, 'Ledelse af andre')).toBe('Drøftet for nylig'),
  );
  await ui.openSettings();
  await ui.fill(RENAMES, shown);
  await expectOwn(ui, (text) => expect(text).toBe(before));
});

journey(
  'what another device writes is shown in the settings, but not over what is typed',
  async (ui) => {
    const before = await ui.readNote(OWN);
    await ui.openSettings();
    await ui.waitFor('Temaernes status');
    await ui.writeNote(OWN, before.replace('  - Psykologisk tryghed\n', '  - Ledelse af andre\n'));
    await vi.waitFor(async () => expect(await field(ui, 'Ledelse af andre')).toBe('focus'));
    expect(await field(ui, 'Psykologisk tryghed')).toBe('regular');

    const half = `${String(await field(ui, RENAMES))}\nOm at le`;
    await ui.fill(RENAMES, half);
    await ui.writeNote(
      OWN,
      before.replace('tidligere navne:\n', 'tidligere navne:\n  - Hyre → Løn\n'),
    );
    await ui.waitFor('Linje 2: Skriv »Gammel titel → Ny titel« i stedet for »Om at le«.');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await field(ui, 'Ledelse af andre')).toBe('focus');
    expect(await field(ui, RENAMES)).toBe(half);
    await ui.type('de → Ledelse af andre');
    await expectOwn(ui, (text) => expect(text).toContain('  - Om at lede → Ledelse af andre\n'));
    expect(await ui.readNote(OWN)).toContain('  - Hyre → Løn\n');
    await ui.press('Tab');
    await vi.waitFor(async () => expect(await field(ui, 'Ledelse af andre')).toBe('regular'));
    expect(await ui.hasFocus('.setting-item input')).toBe(true);
    expect(await field(ui, RENAMES)).toContain('Hyre → Løn');
    expect(await field(ui, RENAMES)).toContain('Om at lede → Ledelse af andre');
  },
);

journey('a name in the plan that no catalogue knows is listed with its line', async (ui) => {
  const before = await ui.readNote(OWN);
  const text = before.replace('  - Psykologisk tryghed\n', '  - Psykologisk tryghed\n  - Trivsl\n');
  await ui.writeNote(OWN, text);
  const line = text.split('\n').indexOf('  - Trivsl') + 1;
  const message = `Egne spørgsmål, linje ${line}: Intet tema hedder »Trivsl«. Ret navnet, eller slet det under »fokus« eller »på pause«.`;
  await ui.waitFor(message);
  await ui.screenshot('plan-unknown');
  await ui.click('.ledertrivsel-attention a:text-is("Egne spørgsmål")');
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toBe(OWN),
  );
  await vi.waitFor(async () => expect((await ui.cursor()).line).toBe(line - 1));
  await ui.writeNote('Mere.md', '---\nledertrivsel: katalog\n---\n## Trivsl\n\n- Hvad?\n');
  await ui.waitUntilGone(message);
});
