import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, vi } from 'vitest';
import { journey } from './journey';
import { takePhonePictures, takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const emptyVault = join(mkdtempSync(join(tmpdir(), 'empty-')), 'Tom boks');
mkdirSync(emptyVault);
afterAll(() => rmSync(join(emptyVault, '..'), { recursive: true }));

const OTHERS_HEAD = '.ledertrivsel-theme:nth-child(1) .ledertrivsel-theme-head';

function row(title: string): string {
  return `.ledertrivsel-theme:has-text("${title}")`;
}

function activeNote(ui: StandInUi): Promise<unknown> {
  return ui.standIn.evaluate('app.workspace.getActiveFile()?.basename');
}

async function unfold(ui: StandInUi, title: string): Promise<void> {
  await ui.click(`${row(title)} .ledertrivsel-theme-head`);
}

journey(
  'the overview opens by itself when the plugin is first enabled, and never again',
  async (ui) => {
    await ui.waitFor('Forslag til næste møde');
    await ui.standIn.evaluate("app.workspace.detachLeavesOfType('ledertrivsel-overview')");
    await ui.standIn.restart();
    await vi.waitFor(async () => expect(await ui.offersCommand('Vis temaoversigt')).toBe(true));
    expect(
      await ui.standIn.evaluate("app.workspace.getLeavesOfType('ledertrivsel-overview').length"),
    ).toBe(0);
    await ui.runCommand('Vis temaoversigt');
    await ui.waitFor('Forslag til næste møde');
  },
);

journey(
  'every theme is listed with its standing in words, and folds out to facts and meetings',
  async (ui) => {
    await ui.openNote(NOTE);
    await ui.waitFor('.ledertrivsel-theme');
    const standings = await ui.texts('.ledertrivsel-standing');
    expect(standings.length).toBeGreaterThanOrEqual(7);
    expect(new Set(standings).size).toBeGreaterThan(2);
    expect(standings).not.toContain('');

    expect(await ui.isVisible('.ledertrivsel-fold svg')).toBe(true);
    await unfold(ui, 'Psykologisk tryghed');
    expect(await ui.text(`${row('Psykologisk tryghed')} .ledertrivsel-theme-head`)).toMatch(
      /^Psykologisk tryghed\s+Drøftet for nylig\s+9\. nov\. 2026$/,
    );
    expect(await ui.text(`${row('Psykologisk tryghed')} .tree-item-children`)).toMatch(
      /^Sidst drøftet 9\. november 2026, for 2 uger siden\s+Drøftet \d gange\s+Fokustema\s+Hver 3\. måned/,
    );
    await takePictures(ui, 'overview');
    await takePhonePictures(ui, 'overview', NOTE);
  },
);

journey('a meeting in the overview is a link that opens its note', async (ui) => {
  await unfold(ui, 'Psykologisk tryghed');
  const link = `${row('Psykologisk tryghed')} .ledertrivsel-meetings a`;
  const name = await ui.text(link);
  await ui.click(link);
  await vi.waitFor(async () => expect(await activeNote(ui)).toBe(name));
});

journey(
  'the overview follows a note in place: focus, scroll and what is folded out stay',
  async (ui) => {
    const scroller = "document.querySelector('.view-content.ledertrivsel-overview')";
    const path = 'Ledermøder/2026-11-20 Ekstra.md';
    await ui.openNote(NOTE);
    await unfold(ui, 'Ledelse af andre');
    await ui.standIn.evaluate(`${scroller}.scrollTop = 40`);
    expect(await ui.hasFocus(OTHERS_HEAD)).toBe(true);

    await ui.writeNote(path, '---\ndato: 2026-11-20\ndrøftet: [Ledelse af andre]\n---\n');
    const links = `${row('Ledelse af andre')} .ledertrivsel-meetings a`;
    await vi.waitFor(async () => {
      expect(await ui.text(`${row('Ledelse af andre')} .ledertrivsel-standing`)).toBe(
        'Drøftet for nylig',
      );
      expect((await ui.texts(links))[0]).toBe('2026-11-20 Ekstra');
    }, 5000);
    expect(await ui.hasFocus(OTHERS_HEAD)).toBe(true);
    expect(await ui.standIn.evaluate(`${scroller}.scrollTop`)).toBe(40);

    await ui.deleteNote(path);
    await vi.waitFor(
      async () => expect(await ui.texts(links)).not.toContain('2026-11-20 Ekstra'),
      5000,
    );
  },
);

journey('a meeting in an open row shows its note while the pointer rests on it', async (ui) => {
  await unfold(ui, 'Psykologisk tryghed');
  await ui.waitFor('.ledertrivsel-meetings a');
  await ui.standIn.evaluate(`document.querySelector('.ledertrivsel-meetings a')
    .dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))`);
  await ui.waitFor('.hover-popover:has-text("2026-11-09 Ledermøde")');
});

journey('a link under a question keeps the focus when a meeting arrives', async (ui) => {
  const link = `${row('Psykologisk tryghed')} .ledertrivsel-questions a`;
  await ui.openNote(NOTE);
  await unfold(ui, 'Psykologisk tryghed');
  await ui.waitFor(link);
  await ui.standIn.evaluate(
    `([...document.querySelectorAll('.ledertrivsel-questions a')].find((el) => el.isShown()).focus(), null)`,
  );
  expect(await ui.hasFocus('.ledertrivsel-questions a')).toBe(true);
  await ui.writeNote(
    'Ledermøder/2026-11-20 Ekstra.md',
    '---\ndato: 2026-11-20\ndrøftet: [Psykologisk tryghed]\n---\n',
  );
  await ui.waitFor(`${row('Psykologisk tryghed')} a:text-is("2026-11-20 Ekstra")`);
  expect(await ui.hasFocus('.ledertrivsel-questions a')).toBe(true);
});

journey(
  'in a tab the overview lies as a note does, and it says which language it speaks',
  async (ui) => {
    await ui.waitFor('Åbn eller opret en mødenote for at indsætte temaet.');
    expect(await ui.texts('.ledertrivsel-suggestion button')).toEqual([
      'Opret mødenote',
      'Foreslå et andet',
    ]);
    await ui.standIn.evaluate(`(async () => {
      const leaf = app.workspace.getLeaf('tab');
      await leaf.setViewState({ type: 'ledertrivsel-overview', active: true });
    })()`);
    await ui.waitFor('.mod-root .ledertrivsel-theme');
    const measured = (await ui.standIn.evaluate(`(() => {
      const el = document.querySelector('.mod-root .ledertrivsel-overview');
      const card = el.querySelector('.ledertrivsel-suggestion');
      const inset = card.getBoundingClientRect().left - el.getBoundingClientRect().left;
      return { lang: el.lang, inset };
    })()`)) as { lang: string; inset: number };
    expect(measured.lang).toBe('da-DK');
    expect(measured.inset).toBeGreaterThan(8);
    await takePictures(ui, 'overview-tab');
  },
);

journey('a renamed meeting stays in the overview, under its new name', async (ui) => {
  await unfold(ui, 'Psykologisk tryghed');
  const links = `${row('Psykologisk tryghed')} .ledertrivsel-meetings a`;
  const before = await ui.texts(links);
  expect(before).toContain('2026-11-09 Ledermøde');
  await ui.standIn.evaluate(`app.fileManager.renameFile(
    app.vault.getFileByPath('Ledermøder/2026-11-09 Ledermøde.md'),
    'Ledermøder/2026-11-09 Med gæster.md',
  )`);
  const after = before.map((name) => name.replace('2026-11-09 Ledermøde', '2026-11-09 Med gæster'));
  await vi.waitFor(async () => expect(await ui.texts(links)).toEqual(after));
});

journey('the neglected themes come first, and none moves while one is folded out', async (ui) => {
  // Also of those that are out of sight, and so not laid out.
  const titles = async () =>
    (await ui.standIn.evaluate(
      "[...document.querySelectorAll('.ledertrivsel-theme-title')].map((el) => el.textContent)",
    )) as string[];
  await ui.openNote(NOTE);
  await ui.waitFor('.ledertrivsel-theme');
  const before = await titles();
  expect(before[0]).toBe('Ledelse af andre');
  await unfold(ui, 'Egne spørgsmål');
  const note = '---\ndato: 2026-11-20\ndrøftet: [Ledelse af andre]\n---\n';
  await ui.writeNote('Ledermøder/2026-11-20 Ekstra.md', note);
  await ui.waitFor(
    `${row('Ledelse af andre')} .ledertrivsel-strip[aria-label="Drøftet i november 2026"]`,
  );
  expect(await titles()).toEqual(before);
  await unfold(ui, 'Egne spørgsmål');
  await vi.waitFor(async () => expect((await titles())[0]).toBe('Egne spørgsmål'));
  expect((await titles()).slice().sort()).toEqual([...before].sort());
  expect(await ui.standIn.evaluate('document.activeElement.textContent')).toContain(
    'Egne spørgsmål',
  );
});

journey(
  'an open row lists what is agreed and not done, each with a link to its line',
  async (ui) => {
    await ui.openNote(NOTE);
    const path = 'Ledermøder/2026-11-20 Ekstra.md';
    await ui.writeNote(
      path,
      '---\ndrøftet: [Ledelse af andre]\n---\n## Ledelse af andre\n\n### Aftaler\n\n' +
        '- [ ] [[Mette Rønholt|Mette]] taler med alle 📅 2026-11-21\n- [ ] Vi **lytter** 📅 2026-12-01\n- [x] Gjort\n',
    );
    await unfold(ui, 'Ledelse af andre');
    const lines = `${row('Ledelse af andre')} .ledertrivsel-agreements li`;
    await vi.waitFor(async () => {
      const texts = await ui.texts(lines);
      expect(texts.slice(0, 2).map((text) => text.replaceAll(/\s+/g, ' '))).toEqual([
        'Mette taler med alle forsinket, frist 21. november 2026-11-20 Ekstra',
        'Vi lytter frist 1. december 2026-11-20 Ekstra',
      ]);
      expect(texts.join()).not.toContain('Gjort');
    });
    await takePictures(ui, 'agreements');
    await ui.click(`${lines}:has-text("Vi lytter") a`);
    await vi.waitFor(async () => expect(await activeNote(ui)).toBe('2026-11-20 Ekstra'));
    await vi.waitFor(async () => expect((await ui.cursor()).line).toBe(8));
  },
);

journey('what should be mended is listed at the bottom with a link', async (ui) => {
  await ui.writeNote(
    'Ledermøder/Uden dato.md',
    '---\ndrøftet: [Udvikling og læring, Trivsl]\n---\n',
  );
  await ui.waitFor('Uden dato har drøftede temaer, men ingen dato. Skriv datoen i noten.');
  await ui.waitFor('Uden dato nævner et ukendt tema: Trivsl');
  await ui.writeNote(
    'Katalog.md',
    '---\nledertrivsel: katalog\n---\n## Egne vaner\n\n- Holder vi pauser?\n-\n',
  );
  await ui.waitFor('Egne vaner');
  await ui.waitFor('Katalog, linje 7: Spørgsmålet er tomt.');
  await ui.click('.ledertrivsel-attention a:text-is("Katalog")');
  await vi.waitFor(async () => expect(await activeNote(ui)).toBe('Katalog'));
});

journey(
  'an empty vault gets a sentence that says how to begin, and the first suggestion',
  async (ui) => {
    await ui.waitFor('.ledertrivsel-empty');
    expect(await ui.text('.ledertrivsel-reason')).toBe('Aldrig drøftet');
    await ui.screenshot('overview-empty');
  },
  { vault: emptyVault },
);

journey('the keyboard alone folds a theme out and inserts it', async (ui) => {
  await ui.openNote(NOTE);
  await ui.waitFor('.ledertrivsel-theme');
  await ui.standIn.evaluate("document.querySelector('.ledertrivsel-theme-head').focus()");
  const title = await ui.text('.ledertrivsel-theme-title');
  await ui.press('Enter');
  while (!(await ui.hasFocus('.ledertrivsel-theme button:not(.ledertrivsel-theme-head)'))) {
    await ui.press('Tab');
  }
  await ui.press('Enter');
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain(` ${title}\n`));
});

journey(
  'the plugin learns of the vault reading only catalogues and notes of several meetings',
  async (ui) => {
    await ui.waitFor('.ledertrivsel-theme');
    // As when the app starts with the overview out of sight.
    await ui.standIn.evaluate(`(() => {
    window.readPaths = [];
    for (const name of ['read', 'cachedRead', 'process']) {
      const original = app.vault[name].bind(app.vault);
      app.vault[name] = (file, ...more) => {
        window.readPaths.push(file.path);
        return original(file, ...more);
      };
    }
    app.workspace.detachLeavesOfType('ledertrivsel-overview');
    app.workspace.revealLeaf = app.workspace.ensureSideLeaf = () => Promise.resolve();
  })()`);
    await ui.standIn.disablePlugin();
    await ui.standIn.enablePlugin();
    const readPaths = (): Promise<unknown> => ui.standIn.evaluate('[...new Set(readPaths)].sort()');
    await vi.waitFor(async () =>
      expect(await readPaths()).toEqual([
        'Fagchefer/Chefmøder 2026.md',
        'Ledertrivsel/Egne spørgsmål.md',
      ]),
    );
    await ui.openNote(NOTE);
    await ui.standIn.evaluate(
      'delete app.workspace.revealLeaf, delete app.workspace.ensureSideLeaf, (readPaths.length = 0)',
    );

    // Then those that it has a question about, as far as they are shown or may have ticks, and those
    // whose properties may be broken; and what is asked beyond the first when that is to be shown.
    await ui.runCommand('Vis temaoversigt');
    const first = [
      'Ledermøder/2025-11-17 Ledermøde.md',
      'Ledermøder/2026-02-23 Ledermøde.md',
      'Ledermøder/2026-06-15 Ledermøde.md',
      'Ledermøder/2026-08-24 Ledermøde.md',
    ];
    await vi.waitFor(async () => expect(await readPaths()).toEqual(first));
    await ui.click('Vis alle (7)');
    const others = [
      'Fagchefer/Chefmøde 2025-08-20.md',
      'Fagchefer/Chefmøde 2025-11-05.md',
      'Ledermøder/2025-03-10 Ledermøde.md',
    ];
    await vi.waitFor(async () => expect(await readPaths()).toEqual([...others, ...first]));
  },
);
