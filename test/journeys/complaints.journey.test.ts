/**
 * What users of plugins that write into notes complain of, where no other journey shows that it does
 * not happen here; `test/complaints.test.ts` says which test shows it of each.
 */
import { expect, vi } from 'vitest';
import { NOTE, insertByPalette } from './inserting';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

async function markCovered(ui: StandInUi, theme: string): Promise<void> {
  await ui.runCommand('Markér tema som drøftet…');
  await ui.type(theme);
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
}

async function addNote(ui: StandInUi, path: string, text: string): Promise<void> {
  await ui.writeNote(path, text);
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate(`app.vault.getFileByPath('${path}') !== null`)).toBe(true),
  );
  await ui.openNote(path);
}

journey('what is typed and not yet saved stays when properties are written', async (ui) => {
  await ui.openNote(NOTE);
  await ui.setCursor(10, '# Ledermøde'.length);
  await ui.type(' med ro');
  await markCovered(ui, 'psykologisk');
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain('drøftet:'));
  expect(await ui.readNote(NOTE)).toContain('# Ledermøde med ro\n');
  await ui.undo();
  expect(await ui.editorText()).toContain('# Ledermøde med ro\n');
  expect(await ui.editorText()).not.toContain('drøftet:');
});

journey('properties that are there stay to the byte, and no second block comes', async (ui) => {
  const path = 'Ledermøder/Sjælden.md';
  const head =
    '---\n# vores\n"tal": 010\nliste: [ a,  "b" ] # to\ndato: 2026-11-23\ntekst: >-\n  en\n  to\n';
  const body = '---\n# Møde\n\nVi talte.\n';
  await addNote(ui, path, head + body);
  await insertByPalette(ui);
  await vi.waitFor(async () => expect(await ui.readNote(path)).toContain('## Psykologisk'));
  const text = await ui.readNote(path);
  expect(text.startsWith(`${head}temaer:\n  - Psykologisk tryghed\ndrøftet:\n---\n# Møde\n`)).toBe(
    true,
  );
  expect(text.match(/^---$/gm)).toHaveLength(2);
});

journey('a rule in the body is not taken for frontmatter', async (ui) => {
  const path = 'Ledermøder/Streger.md';
  const text = '# Møde\n\n---\n\ntemaer: dette er tekst\n\n---\n\nVi talte.\n';
  await addNote(ui, path, text);
  await markCovered(ui, 'psykologisk');
  await vi.waitFor(async () => expect(await ui.readNote(path)).not.toBe(text));
  expect(await ui.readNote(path)).toBe(
    `---\ndato: 2026-11-23\ndrøftet:\n  - Psykologisk tryghed\n---\n${text}`,
  );
});

journey('cursor and scroll stay when properties are written', async (ui) => {
  const path = 'Ledermøder/Lang.md';
  const lines = Array.from({ length: 200 }, (_, at) => `Linje ${at}\n`).join('\n');
  await addNote(ui, path, `---\ndato: 2026-11-23\n---\n# Møde\n\n${lines}`);
  await ui.setCursor(205, 3);
  const cursorTop = `(() => {
    const { cm } = app.workspace.getMostRecentLeaf().view.editor;
    return Math.round(cm.coordsAtPos(cm.state.selection.main.head).top);
  })()`;
  await vi.waitFor(async () => expect(await ui.standIn.evaluate(cursorTop)).toBeLessThan(800));
  const before = Number(await ui.standIn.evaluate(cursorTop));
  await markCovered(ui, 'psykologisk');
  await vi.waitFor(async () => expect(await ui.editorText()).toContain('drøftet:'));
  expect(await ui.cursor()).toEqual({ line: 207, ch: 3 });
  const after = Number(await ui.standIn.evaluate(cursorTop));
  expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
});
