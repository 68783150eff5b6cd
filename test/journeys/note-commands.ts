import { expect, vi } from 'vitest';
import type { StandInUi } from './stand-in-ui';

/** A command that asks for something and then writes into the note that was in use. */
export interface NoteCommand {
  readonly name: string;
  /** Up to where one more step writes. */
  readonly begin: (ui: StandInUi) => Promise<void>;
  readonly end: (ui: StandInUi) => Promise<void>;
  /** What the note has then. */
  readonly written: string | RegExp;
  /** Whether its dialog has words of the leader's: it stays with them, and says what is wrong. */
  readonly isTyped?: true;
}

async function chooseTheme(ui: StandInUi, command: string, words: string): Promise<void> {
  await ui.runCommand(command);
  await ui.waitFor('.prompt');
  await ui.type(words);
  await ui.waitFor('.suggestion-item.is-selected');
}

export const NOTE_COMMANDS: readonly NoteCommand[] = [
  {
    name: 'Indsæt tema…',
    begin: (ui) => chooseTheme(ui, 'Indsæt tema…', 'psykologisk'),
    end: (ui) => ui.click('.suggestion-item.is-selected'),
    written: '- [ ] Er det trygt at tale om fejl',
  },
  {
    name: 'Indsæt udvalgte spørgsmål…',
    begin: async (ui) => {
      await chooseTheme(ui, 'Indsæt udvalgte spørgsmål…', 'psykologisk');
      await ui.press('Enter');
      await ui.waitFor('.ledertrivsel-choice');
    },
    end: (ui) => ui.click('.modal .mod-cta'),
    written: '- [ ] Tør vi tage chancer i denne ledergruppe?',
  },
  {
    name: 'Markér tema som drøftet…',
    begin: (ui) => chooseTheme(ui, 'Markér tema som drøftet…', 'fælles opgave'),
    end: (ui) => ui.click('.suggestion-item.is-selected'),
    written: /drøftet:\n\s*- Fælles opgave og resultater\n/,
  },
  {
    name: 'Tilføj aftale…',
    begin: async (ui) => {
      await ui.runCommand('Tilføj aftale…');
      await ui.waitFor('.modal textarea');
      await ui.fill('Aftale', 'Ring til revisoren');
      await ui.choose('Tema', 'Psykologisk tryghed');
    },
    end: (ui) => ui.click('Tilføj'),
    written: '- [ ] Ring til revisoren',
    isTyped: true,
  },
];

/** Waits for a message, and for it to be the only one. */
export async function expectOneMessage(ui: StandInUi, message: string): Promise<void> {
  await vi.waitFor(async () => expect(await ui.notices()).toEqual([message]), 5000);
}

/** Waits until a command says why it wrote nothing, once. */
export async function expectRefused(
  ui: StandInUi,
  { isTyped }: NoteCommand,
  message: string,
): Promise<void> {
  if (!isTyped) return expectOneMessage(ui, message);
  await vi.waitFor(
    async () => expect(await ui.texts('.modal .ledertrivsel-form-error')).toEqual([message]),
    5000,
  );
  expect(await ui.notices()).toEqual([]);
}

/** Waits until the app knows of a note at a path, or that there is none. */
export async function expectKnown(ui: StandInUi, path: string, isThere: boolean): Promise<void> {
  const there = `app.vault.getFileByPath(${JSON.stringify(path)}) !== null`;
  await vi.waitFor(async () => expect(await ui.standIn.evaluate(there)).toBe(isThere), 5000);
}
