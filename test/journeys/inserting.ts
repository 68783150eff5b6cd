import { vi } from 'vitest';
import type { StandInUi } from './stand-in-ui';

/** The note that the example vault has ready for today's meeting. */
export const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
export const QUESTION =
  '- [ ] Er det trygt at tale om fejl i denne ledergruppe – og lærer vi af dem?';

/** What the section of »Psykologisk tryghed« begins with in that note. */
export const FOLLOW_UP = `> Sidst drøftet [[2026-11-09 Ledermøde]]
> - [[2026-11-09 Ledermøde#3. Psykologisk tryghed|Strukturen på som åbent punkt den 23. – Jens]]
> - [[2026-11-09 Ledermøde#3. Psykologisk tryghed|Vi siger det, når vi er uenige, før der er besluttet – alle]]`;

export async function insertByPalette(ui: StandInUi): Promise<void> {
  await ui.runCommand('Indsæt tema…');
  await ui.type('psykologisk');
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
}

export async function goToEndOfNote(ui: StandInUi): Promise<void> {
  const lines = (await ui.editorText()).split('\n');
  await ui.setCursor(lines.length - 1, lines.at(-1)?.length);
}

/** Waits until the note on disk is as it should be. */
export async function expectOnDisk(ui: StandInUi, check: (text: string) => void): Promise<void> {
  await vi.waitFor(async () => check(await ui.readNote(NOTE)), 5000);
}
