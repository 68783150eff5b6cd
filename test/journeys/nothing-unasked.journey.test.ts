import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { journey } from './journey';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const TICKED = '## Psykologisk tryghed\n\n- [x] Tør vi tage chancer i denne ledergruppe?\n';

/** What comes in by a sync: notes new and changed, in all the states they may be in. */
const SYNCED: Readonly<Record<string, string>> = {
  'Ledermøder/Ny.md': `---\ntemaer: [Psykologisk tryghed]\ndrøftet:\n---\n${TICKED}`,
  'Ledermøder/Uden egenskaber.md': TICKED,
  'Ledermøder/I stykker.md': `---\ndrøftet: [\n---\n${TICKED}`,
  'Ledermøder/To gange.md': `---\ndrøftet:\ndrøftet:\n---\n${TICKED}`,
  'Ledermøder/Flettet.md': `---\n<<<<<<< HEAD\ndrøftet:\n=======\n>>>>>>> b\n---\n${TICKED}`,
  'Ledermøder/2026-11-09 Ledermøde.md': `---\ntemaer: [Psykologisk tryghed]\n---\n${TICKED}`,
  'Ledertrivsel/Flere spørgsmål.md':
    '---\nledertrivsel: katalog\nfokus: [Ukendt]\n---\n## A\n\n- B?\n-\n',
};

/** Every file of a folder with its bytes and the time of its last change. */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => {
        const { mtimeMs } = statSync(join(folder, file));
        return [file, `${mtimeMs} ${readFileSync(join(folder, file), 'base64')}`];
      }),
  );
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

journey('opening a vault, syncing notes in and leaving the app idle writes nothing', async (ui) => {
  const { vault } = ui.standIn;
  const atFirst = snapshot(vault);
  await ui.waitFor('.ledertrivsel-theme');
  await ui.openNote(NOTE);
  await ui.mode('reading');
  await ui.openNote('Ledermøder/2026-11-09 Ledermøde.md', 'split');
  expect(snapshot(vault)).toEqual(atFirst);

  for (const [path, text] of Object.entries(SYNCED)) await ui.writeNote(path, text);
  const synced = snapshot(vault);
  await vi.waitFor(async () => expect(await ui.editorText()).toContain(TICKED), 5000);
  await ui.openNote('Ledermøder/To gange.md', 'tab');
  await pause(4000);
  expect(snapshot(vault)).toEqual(synced);

  await ui.standIn.restart();
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
  await ui.standIn.disablePlugin();
  await ui.standIn.enablePlugin();
  await ui.waitFor('.ledertrivsel-theme');
  await pause(3000);
  expect(snapshot(vault)).toEqual(synced);
});
