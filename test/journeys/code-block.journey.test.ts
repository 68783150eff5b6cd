import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const PAGE = 'Ledertrivsel.md';
const MEETING = 'Ledermøder/2026-11-23 Ledermøde.md';
const CHIEFS = 'Fagchefer/2026-12-02 Chefmøde.md';
const IN_NOTE = '.workspace-leaf.mod-active';
const BLOCK = `${IN_NOTE} .ledertrivsel-block`;
const CARD = `${BLOCK} .ledertrivsel-suggestion`;

/** A note with a block, at the end of it, so that the cursor is not in the block. */
const withBlock = (options: string, before = '# Vores side\n\n') =>
  `${before}\`\`\`ledertrivsel\n${options}\n\`\`\`\n`;

async function addNote(ui: StandInUi, path: string, text: string): Promise<void> {
  await ui.writeNote(path, text);
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate(`app.vault.getFileByPath('${path}') !== null`)).toBe(true),
  );
}

async function openPage(ui: StandInUi, options: string, where?: 'tab' | 'split'): Promise<void> {
  await addNote(ui, PAGE, withBlock(options));
  await ui.openNote(PAGE, where);
}

for (const mode of ['live', 'reading'] as const) {
  journey(`a block shows what it is asked for: ${mode}`, async (ui) => {
    await ui.openNote(MEETING);
    await openPage(ui, 'visning: forslag\ngruppe: direktionen', 'tab');
    await ui.mode(mode);
    await ui.waitFor(CARD);
    expect(await ui.texts(`${CARD} button`)).toEqual([
      'Indsæt i 2026-11-23 Ledermøde',
      'Foreslå et andet',
    ]);
    expect(await ui.text(`${CARD} .ledertrivsel-label`)).toBe(
      'Forslag til næste møde i Direktionen',
    );
    await takePictures(ui, `block-suggestion-${mode}`);

    await ui.writeNote(PAGE, withBlock('visning: oversigt\ngruppe: Direktionen'));
    await ui.waitFor(`${BLOCK} .ledertrivsel-theme-head`);
    expect(await ui.texts(`${BLOCK} select`)).toEqual([]);
    expect(await ui.text(`${BLOCK} > .ledertrivsel-label`)).toBe('Direktionen');
    await takePictures(ui, `block-overview-${mode}`);

    await ui.writeNote(PAGE, withBlock('visning: årshjul\når: 2025'));
    await ui.waitFor(`${BLOCK} svg`);
    await ui.waitFor(`${BLOCK} h2`);
    expect(await ui.text(`${BLOCK} h2`)).toContain('2025');
    await takePictures(ui, `block-wheel-${mode}`);
    // Only where the block says no year can another be chosen.
    expect(await ui.isVisible(`${BLOCK} [aria-label="Næste år"]`)).toBe(false);
    await ui.writeNote(PAGE, withBlock('visning: årshjul'));
    await ui.waitFor(`${BLOCK} [aria-label="Næste år"]`);
  });
}

journey('a wrong option is said in the place of the block, with its line', async (ui) => {
  await openPage(ui, 'visning: kalender\ngrupe: Direktionen\når: 26');
  const messages = () => ui.texts(`${BLOCK}-problems li`);
  await ui.waitFor('Blokken kan ikke vises');
  expect(await messages()).toEqual([
    'Linje 1: »kalender« er ikke en visning. Vælg oversigt, årshjul eller forslag.',
    'Linje 2: »grupe« er ikke en mulighed. Skriv visning, gruppe eller år foran kolonet.',
    'Linje 3: »26« er ikke et årstal. Skriv fx »år: 2026«.',
  ]);
  await takePictures(ui, 'block-problems');

  await ui.writeNote(PAGE, withBlock('\ngruppe: Bestyrelsen'));
  const unknown =
    'Linje 2: Ingen mødenote hører til gruppen »Bestyrelsen«. Vælg mellem Chefgruppen, Direktionen.';
  await vi.waitFor(async () => expect(await messages()).toEqual([unknown]));
  // A group that comes later is shown then.
  await ui.writeNote(
    'Bestyrelse.md',
    '---\ngruppe: Bestyrelsen\ndrøftet: [Psykologisk tryghed]\n---\n',
  );
  await ui.waitFor(`${BLOCK} .ledertrivsel-theme-head`);
  expect(await messages()).toEqual([]);
  await ui.deleteNote('Bestyrelse.md');
  await vi.waitFor(async () => expect(await messages()).toEqual([unknown]));
});

journey('an empty block shows the overview, and follows what happens in the notes', async (ui) => {
  await openPage(ui, '');
  const standing = () =>
    ui.text(`${BLOCK} .ledertrivsel-theme:has-text("Udvikling og læring") .ledertrivsel-standing`);
  await ui.waitFor(`${BLOCK} .ledertrivsel-theme-head`);
  expect(await standing()).toBe('Planlagt');
  const drawn = 'window.drawn = document.querySelector(".ledertrivsel-block .ledertrivsel-theme")';
  await ui.standIn.evaluate(`(${drawn}, null)`);
  await ui.choose('Gruppe', 'Chefgruppen');
  await vi.waitFor(async () => expect(await standing()).toBe('Bør tages op'));
  await ui.writeNote(
    'Ekstra.md',
    '---\ndato: 2026-11-20\ngruppe: Chefgruppen\ndrøftet: [Udvikling og læring]\n---\n',
  );
  await vi.waitFor(async () => expect(await standing()).toBe('Drøftet for nylig'));
  // In place: what is folded out, and the scroll, stay.
  expect(await ui.standIn.evaluate('window.drawn.isConnected')).toBe(true);
});

journey(
  'on a page of its own a block inserts into the note used last beside it, as the sidebar does',
  async (ui) => {
    await openPage(ui, 'visning: forslag');
    await ui.waitFor(CARD);
    await ui.waitFor('Åbn eller opret en mødenote for at indsætte temaet.');
    expect(await ui.texts(`${CARD} button`)).toEqual(['Opret mødenote', 'Foreslå et andet']);

    await ui.openNote(MEETING, 'tab');
    await ui.openNote(CHIEFS, 'tab');
    await ui.waitFor('Indsæt i 2026-12-02 Chefmøde');
    await ui.standIn.evaluate(`(app.workspace.getLeavesOfType('markdown')[0].select(), null)`);
    await vi.waitFor(async () =>
      expect(await ui.text(`${CARD} .ledertrivsel-label`)).toBe(
        'Forslag til næste møde i Chefgruppen',
      ),
    );
    const theme = await ui.text(`${CARD} .ledertrivsel-suggestion-title`);
    await ui.click(`${CARD} .mod-cta`);
    await vi.waitFor(async () => expect(await ui.readNote(CHIEFS)).toContain(`# ${theme}`));
    expect(await ui.readNote(PAGE)).toBe(withBlock('visning: forslag'));
    expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toBe(CHIEFS);
  },
);

for (const mode of ['live', 'reading'] as const) {
  journey(`in a meeting's own note a block inserts into that note: ${mode}`, async (ui) => {
    await ui.openNote(CHIEFS);
    const before = await ui.readNote(MEETING);
    await ui.writeNote(MEETING, withBlock('visning: forslag', before));
    await ui.openNote(MEETING, 'tab');
    await ui.mode(mode);
    await ui.waitFor(`${CARD} .mod-cta`);
    expect(await ui.text(`${CARD} .mod-cta`)).toBe('Indsæt i 2026-11-23 Ledermøde');
    expect(await ui.text(`${CARD} .ledertrivsel-label`)).toBe(
      'Forslag til næste møde i Direktionen',
    );
    const theme = await ui.text(`${CARD} .ledertrivsel-suggestion-title`);
    await ui.click(`${CARD} .mod-cta`);
    await vi.waitFor(async () => expect(await ui.readNote(MEETING)).toContain(`# ${theme}`));
    // It is shown on, with the next one.
    await vi.waitFor(async () =>
      expect(await ui.text(`${CARD} .ledertrivsel-suggestion-title`)).not.toBe(theme),
    );
    if (mode === 'live') await ui.undo();
    else await ui.click('Fortryd');
    await vi.waitFor(async () =>
      expect(await ui.readNote(MEETING)).toBe(withBlock('visning: forslag', before)),
    );
  });
}

journey('another suggestion can be asked for in a block, without changing a note', async (ui) => {
  await ui.openNote(MEETING);
  await openPage(ui, 'visning: forslag', 'tab');
  await ui.waitFor(CARD);
  const first = await ui.text(`${CARD} .ledertrivsel-suggestion-title`);
  await ui.click(`${CARD} button:text-is("Foreslå et andet")`);
  await vi.waitFor(async () =>
    expect(await ui.text(`${CARD} .ledertrivsel-suggestion-title`)).not.toBe(first),
  );
  expect(await ui.readNote(PAGE)).toBe(withBlock('visning: forslag'));
});

journey('a block works in a note that is embedded, and goes with it', async (ui) => {
  await addNote(ui, PAGE, withBlock('visning: forslag'));
  await ui.writeNote(MEETING, `${await ui.readNote(MEETING)}\n![[Ledertrivsel]]\n`);
  await ui.openNote(MEETING);
  await ui.mode('reading');
  await ui.waitFor(`.markdown-embed ${CARD.replace(IN_NOTE, '')}`);
  expect(await ui.text(`${CARD} .mod-cta`)).toBe('Indsæt i 2026-11-23 Ledermøde');
  await ui.standIn.evaluate(
    `document.querySelector('.markdown-embed').scrollIntoView({ block: 'center' })`,
  );
  await takePictures(ui, 'block-embed');
  await ui.writeNote(PAGE, withBlock('visning: oversigt'));
  await ui.waitFor(`.markdown-embed .ledertrivsel-theme-head`);
});

journey('with the cursor in it, a block in Live Preview is its text', async (ui) => {
  await openPage(ui, 'visning: forslag');
  await ui.waitFor(CARD);
  await ui.setCursor(3, 0);
  await ui.waitUntilGone(CARD);
  await ui.press('End');
  await ui.type('et');
  await ui.setCursor(0, 0);
  await ui.waitFor(
    'Linje 1: »forslaget« er ikke en visning. Vælg oversigt, årshjul eller forslag.',
  );
});

journey('a hidden block is not drawn, and one that is shown again is up to date', async (ui) => {
  await openPage(ui, 'visning: oversigt');
  await ui.waitFor(`${BLOCK} .ledertrivsel-theme-head`);
  await ui.openNote(MEETING, 'tab');
  await ui.standIn.evaluate(`(() => {
    window.changes = 0;
    const block = document.querySelector('.ledertrivsel-block');
    new MutationObserver(() => (window.changes += 1)).observe(block, {
      subtree: true, childList: true, attributes: true, characterData: true,
    });
  })()`);
  await ui.writeNote('Ekstra.md', '---\ndato: 2026-11-20\ndrøftet: [Ledelse af andre]\n---\n');
  const inSidebar =
    '.mod-right-split .ledertrivsel-theme:has-text("Ledelse af andre") .ledertrivsel-standing';
  await vi.waitFor(async () => expect(await ui.text(inSidebar)).toBe('Drøftet for nylig'));
  expect(await ui.standIn.evaluate('window.changes')).toBe(0);
  await ui.standIn.evaluate(`(app.workspace.getLeavesOfType('markdown')[0].select(), null)`);
  await vi.waitFor(async () =>
    expect(await ui.text(`${BLOCK} .ledertrivsel-theme:has-text("Ledelse af andre")`)) //
      .toContain('Drøftet for nylig'),
  );
});

/** Counts from now on who begins to listen, to watch or to be called again, less who has ended. */
const COUNT_LISTENERS = `(() => {
  window.listeners = 0;
  const count = (object, name, by) => {
    const original = object[name];
    object[name] = function (...args) {
      window.listeners += by;
      return original.apply(this, args);
    };
  };
  let events = Object.getPrototypeOf(app.workspace);
  while (!Object.hasOwn(events, 'offref')) events = Object.getPrototypeOf(events);
  count(events, 'on', 1);
  count(events, 'offref', -1);
  count(window, 'setInterval', 1);
  count(window, 'clearInterval', -1);
  count(ResizeObserver.prototype, 'observe', 1);
  count(ResizeObserver.prototype, 'disconnect', -1);
})()`;

journey('blocks that come and go leave nothing behind', async (ui) => {
  const empty = 'Her er intet.\n';
  const blocks = ['visning: oversigt\ngruppe: Direktionen', 'visning: forslag', 'visning: årshjul']
    .map((options) => withBlock(options, '\n'))
    .join('');
  const listeners = () => ui.standIn.evaluate('window.listeners');
  await addNote(ui, PAGE, empty);
  await ui.openNote(PAGE);
  await ui.mode('reading');
  await ui.waitFor('Her er intet.');
  await ui.standIn.evaluate(COUNT_LISTENERS);

  await ui.writeNote(PAGE, blocks);
  await ui.waitFor(`${BLOCK} svg`);
  const shown = Number(await listeners());
  expect(shown).toBeGreaterThan(20);
  await ui.standIn.evaluate(`(async () => {
    const view = app.workspace.getLeavesOfType('markdown')[0].view;
    for (let time = 0; time < 30; time++) {
      view.previewMode.rerender();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  })()`);
  await ui.waitFor(`${BLOCK} svg`);
  expect(await ui.texts(BLOCK)).toHaveLength(3);
  expect(await listeners()).toBe(shown);

  await ui.writeNote(PAGE, empty);
  await ui.waitFor('Her er intet.');
  expect(await listeners()).toBe(0);

  await ui.mode('live');
  await ui.writeNote(PAGE, `${empty}${blocks}`);
  await ui.waitFor(`${BLOCK} svg`);
  await ui.writeNote(PAGE, empty);
  await ui.waitUntilGone(BLOCK);
  expect(await listeners()).toBe(0);
});

journey('blocks end with the plugin, and come back with it', async (ui) => {
  await openPage(ui, 'visning: årshjul');
  await ui.waitFor(`${BLOCK} svg`);
  await ui.standIn.disablePlugin();
  await ui.waitUntilGone('.ledertrivsel-block');
  await ui.mode('reading');
  await ui.waitFor('.markdown-rendered pre code');
  await ui.standIn.enablePlugin();
  await ui.waitFor('.ledertrivsel-block svg');
});

journey('blocks speak the language that is chosen, at once', async (ui) => {
  await openPage(ui, 'visning: forslag');
  await ui.waitFor(`${BLOCK} button:text-is("Foreslå et andet")`);
  await ui.openSettings();
  await ui.choose('Sprog', 'English');
  await ui.waitFor('Language');
  await ui.press('Escape');
  await ui.waitFor('.ledertrivsel-block button:text-is("Suggest another")');
});

journey('blocks on a phone have room', async (ui) => {
  await addNote(
    ui,
    PAGE,
    withBlock('visning: forslag') +
      withBlock('visning: årshjul', '\n') +
      withBlock('visning: x', '\n'),
  );
  await ui.phone();
  await ui.openNote(PAGE);
  await ui.mode('reading');
  await ui.waitFor(CARD);
  await ui.screenshot('block-phone');
  const overflow = await ui.standIn.evaluate(
    `(() => { const el = document.querySelector('.workspace-leaf.mod-active .markdown-preview-view'); return el.scrollWidth - el.clientWidth; })()`,
  );
  expect(overflow).toBe(0);
});
