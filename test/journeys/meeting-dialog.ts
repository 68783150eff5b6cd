import { expect, vi } from 'vitest';
import type { StandInUi } from './stand-in-ui';

export const COMMAND = 'Opret mødenote';

/** Settings as another hand may have written them, bad ones too. */
export async function withSettings(ui: StandInUi, meetings: object): Promise<void> {
  const file = '.obsidian/plugins/ledertrivsel/data.json';
  await ui.writeNote(file, JSON.stringify({ meetings }));
  await ui.standIn.restart();
}

/** Opens the dialog, and answers some of what it asks. */
export async function ask(ui: StandInUi, date?: string, group?: string): Promise<void> {
  await ui.runCommand(COMMAND);
  await ui.waitFor('.modal .mod-cta');
  if (group !== undefined) await ui.choose('Gruppe', group);
  if (date !== undefined) await ui.fill('Dato', date);
}

/** Takes no theme along. */
export async function leaveTheme(ui: StandInUi): Promise<void> {
  await ui.click('.modal .checkbox-container');
}

const active = (ui: StandInUi) => ui.standIn.evaluate('app.workspace.getActiveFile()?.path');

/** Waits until a note is the one in use, and the dialog gone. */
export async function expectOpen(ui: StandInUi, path: string): Promise<void> {
  await vi.waitFor(async () => expect(await active(ui)).toBe(path), 5000);
  await ui.waitUntilGone('.modal');
}

export const allNotes = (ui: StandInUi) =>
  ui.standIn.evaluate('app.vault.getFiles().map(({ path }) => path).sort()');
