import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePhonePictures, takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';

async function toggleCovered(ui: StandInUi): Promise<void> {
  await ui.runCommand('Markér tema som drøftet…');
  await ui.type('fælles opgave');
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
}

function standing(ui: StandInUi): Promise<string> {
  return ui.text(
    '.ledertrivsel-theme:has-text("Fælles opgave og resultater") .ledertrivsel-standing',
  );
}

journey('a theme is marked as covered and back, and the overview follows', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await toggleCovered(ui);
  await ui.waitFor('Fælles opgave og resultater er markeret som drøftet i 2026-11-23 Ledermøde.');
  expect(await ui.readNote(NOTE)).toMatch(/drøftet:\n\s*- Fælles opgave og resultater\n/);
  await vi.waitFor(async () => expect(await standing(ui)).toBe('Drøftet for nylig'));
  await takePictures(ui, 'covered');
  await takePhonePictures(ui, 'covered', NOTE);

  await ui.standIn.restart();
  await ui.openNote(NOTE);
  await toggleCovered(ui);
  await ui.waitFor(
    'Fælles opgave og resultater er ikke længere markeret som drøftet i 2026-11-23 Ledermøde.',
  );
  expect(await ui.readNote(NOTE)).toBe(before.replace(/^---\n[^]*?(?=---)/, '$&drøftet:\n'));
});

journey('marking a theme is one undo step', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await toggleCovered(ui);
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).not.toBe(before));
  await ui.undo();
  expect(await ui.readNote(NOTE)).toBe(before);
});

journey(
  'taking back a theme with ticked questions asks first, and a no changes nothing',
  async (ui) => {
    await ui.openNote(NOTE);
    const text = await ui.editorText();
    await ui.setCursor(text.split('\n').length - 1);
    await ui.runCommand('Indsæt tema: Fælles opgave og resultater');
    // The tick marks it.
    await ui.click('.cm-content .task-list-item-checkbox');
    await vi.waitFor(async () =>
      expect(await ui.readNote(NOTE)).toMatch(/drøftet:\n\s*- Fælles opgave og resultater\n/),
    );
    const covered = await ui.readNote(NOTE);

    await toggleCovered(ui);
    await ui.waitFor('1 spørgsmål har flueben. Fluebenet fjernes også.');
    await ui.screenshot('uncover-dialog');
    await ui.press('Escape');
    expect(await ui.readNote(NOTE)).toBe(covered);

    await toggleCovered(ui);
    await ui.click('Fjern');
    await ui.waitFor(
      'Fælles opgave og resultater er ikke længere markeret som drøftet i 2026-11-23 Ledermøde.',
    );
    const after = await ui.readNote(NOTE);
    expect(after).not.toContain('- [x]');
    expect(after).not.toMatch(/drøftet:\n\s*- /);
    await ui.undo();
    expect(await ui.readNote(NOTE)).toBe(covered);
  },
);

journey('in reading view marking a theme can be undone from its message', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await ui.mode('reading');
  await toggleCovered(ui);
  await ui.waitFor('Fortryd');
  expect(await ui.readNote(NOTE)).not.toBe(before);
  await ui.click('Fortryd');
  await ui.waitFor('Ændringen er fortrudt.');
  expect(await ui.readNote(NOTE)).toBe(before);
});

journey(
  'marking and unmarking right after each other is taken from the note as it is',
  async (ui) => {
    await ui.openNote(NOTE);
    await toggleCovered(ui);
    await toggleCovered(ui);
    await ui.waitFor(
      'Fælles opgave og resultater er ikke længere markeret som drøftet i 2026-11-23 Ledermøde.',
    );
    expect(await ui.editorText()).not.toContain('- Fælles opgave og resultater');
  },
);
