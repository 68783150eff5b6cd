import { describe, expect, vi } from 'vitest';
import {
  FOLLOW_UP,
  NOTE,
  QUESTION,
  expectOnDisk,
  goToEndOfNote,
  insertByPalette,
} from './inserting';
import { journey } from './journey';
import { takePhonePictures, takePictures } from './pictures';

describe.each([
  ['with the properties shown', { properties: 'visible', filter: '0' }],
  [
    'with the properties hidden, where Live Preview drops changes to them',
    { properties: 'hidden' },
  ],
  ['in source mode', { properties: 'source' }],
])('in Live Preview %s', (situation, parameters) => {
  journey(
    `a theme is inserted by the palette, and one undo takes it back (${situation})`,
    async (ui) => {
      await ui.openNote(NOTE);
      await goToEndOfNote(ui);
      const before = await ui.readNote(NOTE);

      await insertByPalette(ui);
      await expectOnDisk(ui, (text) => {
        expect(text).toContain(`## Psykologisk tryghed\n\n${FOLLOW_UP}\n\n${QUESTION}\n`);
        expect(text).toMatch(
          /^---\n[^]*?temaer:\n\s*- Psykologisk tryghed\n[^]*?drøftet:[^]*?---\n/,
        );
      });
      expect(await ui.hasFocus('.cm-editor')).toBe(true);
      // What came is seen, so nothing is said of it.
      expect(await ui.notices()).toEqual([]);
      const { line, ch } = await ui.cursor();
      expect((await ui.editorText()).split('\n')[line]?.slice(ch)).toBe(QUESTION.slice(6));

      await takePictures(ui, `palette-${parameters.properties}`);
      await ui.press('Mod+Z');
      expect(await ui.readNote(NOTE)).toBe(before);
      await ui.press('Mod+Shift+Z');
      expect(await ui.readNote(NOTE)).toContain(QUESTION);
    },
    { parameters },
  );
});

journey(
  'in a note that was just opened, its cursor nowhere yet, the theme goes to the end',
  async (ui) => {
    await ui.openNote(NOTE);
    await ui.click('Indsæt i 2026-11-23 Ledermøde');
    await expectOnDisk(ui, (text) =>
      expect(text).toMatch(/\n#+ Ledelse af andre\n\n(?:- \[ \] .*\n)+$/),
    );
  },
);

journey('what is typed right after a theme came is an undo step of its own', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  const before = await ui.editorText();
  await insertByPalette(ui);
  await vi.waitFor(async () => expect(await ui.editorText()).toContain(QUESTION), { interval: 10 });
  const inserted = await ui.editorText();
  await ui.type('Ja! ');
  await ui.undo();
  expect(await ui.editorText()).toBe(inserted);
  await ui.undo();
  expect(await ui.editorText()).toBe(before);
});

journey('inserting a theme twice doubles nothing and says so', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) => expect(text).toContain(QUESTION));
  const once = await ui.readNote(NOTE);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await ui.waitFor('Psykologisk tryghed står allerede i noten med alle sine spørgsmål.');
  expect(await ui.readNote(NOTE)).toBe(once);
});

journey('the sidebar names its note, inserts the suggestion and shows it at once', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await ui.waitFor('Indsæt i 2026-11-23 Ledermøde');
  const suggested = await ui.text('.ledertrivsel-suggestion-title');
  await ui.click('Indsæt i 2026-11-23 Ledermøde');
  // Long before the app itself would have saved the note.
  await vi.waitFor(async () => {
    expect(await ui.text('.ledertrivsel-suggestion-title')).not.toBe(suggested);
    expect(
      await ui.text(`.ledertrivsel-theme:has-text("${suggested}") .ledertrivsel-standing`),
    ).toBe('Planlagt');
  });
  expect(await ui.readNote(NOTE)).toContain(`## ${suggested}\n`);
  await takePictures(ui, 'insert-theme');
  await takePhonePictures(ui, 'insert-theme', NOTE);
});

journey(
  'another suggestion can be asked for, and the command inserts the one that is shown',
  async (ui) => {
    await ui.openNote(NOTE);
    await goToEndOfNote(ui);
    const first = await ui.text('.ledertrivsel-suggestion-title');
    await ui.click('Foreslå et andet');
    await vi.waitFor(async () =>
      expect(await ui.text('.ledertrivsel-suggestion-title')).not.toBe(first),
    );
    const second = await ui.text('.ledertrivsel-suggestion-title');
    await ui.runCommand('Indsæt det foreslåede tema');
    await expectOnDisk(ui, (text) => expect(text).toContain(`## ${second}\n`));
  },
);

journey('in reading view a theme goes to the end, and Fortryd takes it back', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await ui.mode('reading');
  await insertByPalette(ui);
  await ui.waitFor('Psykologisk tryghed er indsat i 2026-11-23 Ledermøde.');
  expect(await ui.readNote(NOTE)).toMatch(
    /\n#+ Psykologisk tryghed\n\n(?:> .*\n)+\n(?:- \[ \] .*\n)+$/,
  );
  await takePictures(ui, 'reading-view');
  await ui.click('Fortryd');
  await ui.waitFor('Ændringen er fortrudt.');
  expect(await ui.readNote(NOTE)).toBe(before);
});

journey('words typed just before going to reading view are kept', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await ui.type('Sidste ord.');
  await ui.mode('reading');
  await insertByPalette(ui);
  await ui.waitFor('Fortryd');
  const text = await ui.readNote(NOTE);
  expect(text).toContain('Sidste ord.');
  expect(text).toContain(QUESTION);
});

journey('a note with broken YAML gets a message with the line and is unchanged', async (ui) => {
  const path = 'Ledermøder/2026-12-01 Itu.md';
  const broken = '---\ndato: 2026-12-01\ntemaer: [Psykologisk tryghed\n---\n# Ledermøde\n\n';
  await ui.writeNote(path, broken);
  await vi.waitFor(() => ui.openNote(path), 5000);
  await ui.setCursor(5, 0);
  await insertByPalette(ui);
  await vi.waitFor(async () => {
    expect((await ui.notices()).join()).toMatch(
      /2026-12-01 Itu er ikke ændret\. Linje \d+: Notens egenskaber/,
    );
  });
  await takePictures(ui, 'broken-yaml');
  expect(await ui.editorText()).toBe(broken);
  expect(await ui.readNote(path)).toBe(broken);
});

journey('a template gets the questions and no properties', async (ui) => {
  const path = 'Skabeloner/Prøve.md';
  await ui.writeNote(path, '# {{title}}\n');
  await vi.waitFor(() => ui.openNote(path), 5000);
  await ui.setCursor(1, 0);
  await insertByPalette(ui);
  await vi.waitFor(async () => {
    const text = await ui.readNote(path);
    expect(text).toContain(QUESTION);
    expect(text).not.toContain('temaer');
  });
  expect(await ui.offersCommand('Markér tema som drøftet…')).toBe(false);
});

journey('commands that need a note are offered only where one is open', async (ui) => {
  expect(await ui.offersCommand('Indsæt tema…')).toBe(false);
  expect(await ui.offersCommand('Tilføj eget spørgsmål')).toBe(true);
  await ui.openNote(NOTE);
  expect(await ui.offersCommand('Indsæt tema…')).toBe(true);
});

journey('the editor’s menu inserts a theme', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await ui.standIn.evaluate(`(() => {
    const line = document.querySelector('.cm-line:last-child');
    const { left, top } = line.getBoundingClientRect();
    line.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: left, clientY: top }),
    );
  })()`);
  await ui.click('Indsæt tema…');
  await ui.type('psykologisk');
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
  await expectOnDisk(ui, (text) => expect(text).toContain(QUESTION));
});

journey('a note with Windows line breaks keeps them', async (ui) => {
  const path = 'Ledermøder/2025-11-17 Ledermøde.md';
  await ui.openNote(path);
  const before = await ui.readNote(path);
  expect(before).toContain('\r\n');
  await goToEndOfNote(ui);
  await ui.runCommand('Indsæt tema: Ledelse af andre');
  await vi.waitFor(async () => expect(await ui.readNote(path)).toContain('Ledelse af andre'));
  expect(await ui.readNote(path)).not.toMatch(/[^\r]\n/);
  await ui.undo();
  expect(await ui.readNote(path)).toBe(before);
});

journey('a note that lacks only the agenda gets that, and the message says so', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await insertByPalette(ui);
  await vi.waitFor(async () => expect(await ui.editorText()).toContain(QUESTION));
  const text = await ui.readNote(NOTE);
  await ui.writeNote(NOTE, text.replace(/temaer:\n {2}- Psykologisk tryghed\n/, ''));
  await vi.waitFor(async () => expect(await ui.editorText()).not.toContain('temaer'), 5000);
  await insertByPalette(ui);
  await ui.waitFor(
    'Psykologisk tryghed står allerede i noten med alle sine spørgsmål og er nu på dagsordenen.',
  );
  expect(await ui.readNote(NOTE)).toContain('  - Psykologisk tryghed\n');
});

journey(
  'on a phone the drawer closes after inserting, and in reading view Fortryd is at hand',
  async (ui) => {
    await ui.openNote(NOTE);
    await ui.runCommand('Vis temaoversigt');
    await ui.waitFor('Indsæt i 2026-11-23 Ledermøde');
    await takePictures(ui, 'phone-overview');
    await ui.click('Indsæt i 2026-11-23 Ledermøde');
    await vi.waitFor(async () =>
      expect(await ui.standIn.evaluate('app.workspace.rightSplit.collapsed')).toBe(true),
    );
    await ui.runCommand('Indsæt tema…');
    await ui.waitFor('.suggestion-item.is-selected');
    await takePictures(ui, 'phone-picker');
    await ui.press('Escape');
    await ui.mode('reading');
    await insertByPalette(ui);
    await ui.waitFor('Fortryd');
    await takePictures(ui, 'phone-undo');
    await ui.runCommand('Tilføj eget spørgsmål');
    await ui.waitFor('Gem');
    await takePictures(ui, 'phone-own-question');
  },
  { parameters: { phone: '1' } },
);
