import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';
import type { NoteMode } from './ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const THEME = 'Fælles opgave og resultater';
const COVERED = `drøftet:\n  - ${THEME}\n`;

/** What Live Preview does with changes to the frontmatter that it hides. */
const FILTERS = [
  ['where Live Preview rejects changes to frontmatter', '1'],
  ['where it does not', '0'],
] as const;

function journeyWithEachFilter(name: string, steps: (ui: StandInUi) => Promise<void>): void {
  for (const [where, filter] of FILTERS) {
    journey(`${name}, ${where}`, steps, { parameters: { filter } });
  }
}

/** The theme's questions at the end of the meeting of today, with nothing else in `drøftet`. */
async function insertTheme(ui: StandInUi, mode: NoteMode = 'live'): Promise<string> {
  await ui.openNote(NOTE);
  await ui.mode(mode);
  const lines = (await ui.editorText()).split('\n');
  await ui.setCursor(lines.length - 1);
  await ui.runCommand(`Indsæt tema: ${THEME}`);
  await vi.waitFor(async () => expect(await ui.editorText()).toContain(`## ${THEME}`));
  return ui.editorText();
}

journeyWithEachFilter('a click on a checkbox marks the theme in the same undo step', async (ui) => {
  const before = await insertTheme(ui);
  await ui.click('.cm-content .task-list-item-checkbox');
  const after = await ui.editorText();
  expect(after).toContain(COVERED);
  expect(after).toContain('- [x] Er der klarhed');
  await vi.waitFor(async () =>
    expect(await ui.text(`.ledertrivsel-theme:has-text("${THEME}") .ledertrivsel-standing`)).toBe(
      'Drøftet for nylig',
    ),
  );
  await takePictures(ui, 'ticked');
  await ui.undo();
  expect(await ui.editorText()).toBe(before);
  await ui.redo();
  expect(await ui.editorText()).toBe(after);
});
