import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePhonePictures, takePictures } from './pictures';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';

journey('what the notes leave open is asked, newest first', async (ui) => {
  await ui.openNote(NOTE);
  await ui.waitFor('.ledertrivsel-waiting');
  await vi.waitFor(async () => expect(await ui.texts('.ledertrivsel-waiting li')).toEqual([]));
  await takePictures(ui, 'waiting');
  await ui.click('.ledertrivsel-theme:has-text("Psykologisk tryghed") .ledertrivsel-theme-head');
  await takePictures(ui, 'questions');
  await takePhonePictures(ui, 'waiting', NOTE);
});
