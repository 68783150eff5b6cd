import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, vi } from 'vitest';
import { goToEndOfNote } from './inserting';
import { journey } from './journey';
import { takePhonePictures, takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const FIRST = 'Ledermøder/2026-11-23 Ledermøde.md';
const SECOND = 'Ledermøder/2026-12-07 Ledermøde.md';
const THIRD = 'Ledermøder/2027-03-08 Ledermøde.md';
const TASKS = 'Fælles opgave og resultater';
const SAFETY = 'Psykologisk tryghed';

const vault = join(mkdtempSync(join(tmpdir(), 'three-')), 'Ledergruppen');
mkdirSync(join(vault, 'Personer'), { recursive: true });
for (const name of ['Mette Rønholt', 'Jens Overby']) {
  writeFileSync(join(vault, 'Personer', `${name}.md`), `# ${name}\n`);
}
afterAll(() => rmSync(join(vault, '..'), { recursive: true }));

async function expectNote(ui: StandInUi, path: string, text: string): Promise<void> {
  await vi.waitFor(async () => expect(await ui.readNote(path)).toBe(text), 5000);
}

async function expectOpen(ui: StandInUi, path: string): Promise<void> {
  await vi.waitFor(
    async () => expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toBe(path),
    5000,
  );
  await ui.waitUntilGone('.modal');
}

async function createMeeting(ui: StandInUi, withTheme: boolean, date?: string): Promise<void> {
  await ui.runCommand('Opret mødenote');
  await ui.waitFor('.modal .mod-cta');
  if (date !== undefined) await ui.fill('Dato', date);
  if (!withTheme) await ui.click('.modal .checkbox-container');
  await ui.click('Opret');
}

async function tick(ui: StandInUi, question: string): Promise<void> {
  await ui.click(`.cm-content .cm-line:has-text("${question}") .task-list-item-checkbox`);
}

async function write(ui: StandInUi, minutes: string): Promise<void> {
  await goToEndOfNote(ui);
  await ui.type(minutes);
}

async function agree(ui: StandInUi, text: string, owner: string, due: string): Promise<void> {
  await ui.runCommand('Tilføj aftale…');
  await ui.type(text);
  await ui.fill('Ansvarlig', owner);
  await ui.press('Tab');
  if (/^\d/.test(due)) await ui.fill('Frist', due);
  else await ui.click(due);
  await ui.press('Tab');
  await ui.click('Tilføj');
  await ui.waitUntilGone('.modal');
}

const row = (theme: string) => `.ledertrivsel-theme:has-text("${theme}")`;

async function expectRow(ui: StandInUi, theme: string, says: RegExp): Promise<void> {
  await vi.waitFor(
    async () =>
      expect(
        (await ui.text(`${row(theme)} .ledertrivsel-theme-head`)).replace(/\s+/g, ' '),
      ).toMatch(says),
    5000,
  );
}

async function expectAgreements(ui: StandInUi, theme: string, says: string[]): Promise<void> {
  await vi.waitFor(async () => {
    const lines = await ui.texts(`${row(theme)} .ledertrivsel-agreements li`);
    expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual(says);
  }, 5000);
}

/** The year's marks, as they are read out. */
async function marks(ui: StandInUi): Promise<unknown> {
  await ui.runCommand('Vis årshjul');
  await ui.waitFor('.ledertrivsel-wheel-mark');
  return ui.standIn.evaluate(
    "[...document.querySelectorAll('.ledertrivsel-wheel a')].map((el) => el.textContent)",
  );
}

journey(
  'a group prepares, holds and follows up three meetings, and the notes read well without the plugin',
  async (ui) => {
    // The first meeting: prepared with the suggested theme, and the next one put in the calendar.
    await createMeeting(ui, false, '2026-12-07');
    await expectOpen(ui, SECOND);
    await createMeeting(ui, true);
    await expectOpen(ui, FIRST);
    await takePictures(ui, 'three-1-prepared');
    await tick(ui, 'Er der klarhed over');
    await tick(ui, 'Forholder vi os løbende');
    await write(ui, 'Vi er enige om retningen, men ikke om rækkefølgen.\n');
    await agree(ui, 'Skriv kerneopgaven på én side', 'Mette Rønholt', 'Næste møde · 7. december');
    await agree(ui, 'Inviter de andre områder til et fælles møde', 'Jens Overby', '2027-02-01');
    const first = `---
dato: 2026-11-23
temaer:
  - Fælles opgave og resultater
drøftet:
  - Fælles opgave og resultater
---
# Ledermøde

## Fælles opgave og resultater

- [x] Er der klarhed over, hvilke opgaver og resultater, vi skal lykkes med i vores ledergruppe?
- [x] Forholder vi os løbende til de resultater, vi skaber sammen?
- [ ] Bidrager vores ledergruppe til et godt samarbejde med resten af organisationen?

Vi er enige om retningen, men ikke om rækkefølgen.

### Aftaler

- [ ] Skriv kerneopgaven på én side – [[Mette Rønholt]] 📅 2026-12-07
- [ ] Inviter de andre områder til et fælles møde – [[Jens Overby]] 📅 2027-02-01
`;
    await expectNote(ui, FIRST, first);
    await expectRow(ui, TASKS, /Drøftet for nylig/);
    await ui.click(`${row(TASKS)} .ledertrivsel-theme-head`);
    await expectAgreements(ui, TASKS, [
      'Skriv kerneopgaven på én side – Mette Rønholt frist 7. december 2026-11-23 Ledermøde',
      'Inviter de andre områder til et fælles møde – Jens Overby frist 1. februar 2027 2026-11-23 Ledermøde',
    ]);
    await takePictures(ui, 'three-1-held');

    // A fortnight later: the note is there, another theme is chosen, and the first agreement is kept.
    await ui.standIn.passTo('2026-12-07T09:00:00+01:00');
    await ui.runCommand('Opret mødenote');
    await ui.waitFor(`Mødet har allerede en note: ${SECOND}.`);
    await ui.click('Åbn');
    await expectOpen(ui, SECOND);
    // Said when the note is open, and the cursor is where it was put.
    await ui.waitFor('Mødet har allerede en note: 2026-12-07 Ledermøde. Den er åbnet.');
    await goToEndOfNote(ui);
    await ui.runCommand('Indsæt udvalgte spørgsmål…');
    await ui.type('psykologisk');
    await ui.waitFor('.suggestion-item.is-selected');
    await ui.press('Enter');
    await ui.waitFor('.ledertrivsel-choice');
    // The first four are chosen already.
    await ui.click('Taler vi åbent og konstruktivt sammen om tvivl, udfordringer og problemer?');
    await ui.click(
      'Er vi gode til at tale om forskellige interesser – og undgå skjulte dagsordener?',
    );
    await takePictures(ui, 'three-2-chosen');
    await ui.click('.modal .mod-cta');
    await ui.waitUntilGone('.modal');
    await tick(ui, 'Er det trygt at tale om fejl');
    await ui.click('Sæt flueben ved aftalen: Skriv kerneopgaven på én side – Mette Rønholt');
    await expectNote(ui, FIRST, first.replace('- [ ] Skriv', '- [x] Skriv'));
    await expectAgreements(ui, TASKS, [
      'Inviter de andre områder til et fælles møde – Jens Overby frist 1. februar 2027 2026-11-23 Ledermøde',
    ]);
    await expectNote(
      ui,
      SECOND,
      `---
dato: 2026-12-07
temaer:
  - Psykologisk tryghed
drøftet:
  - Psykologisk tryghed
---
# Ledermøde

## Psykologisk tryghed

- [x] Er det trygt at tale om fejl i denne ledergruppe – og lærer vi af dem?
- [ ] Tør vi tage chancer i denne ledergruppe?
`,
    );
    await expectRow(ui, SAFETY, /Drøftet for nylig/);
    await takePictures(ui, 'three-2-held');
    expect(await marks(ui)).toEqual([
      'Fælles opgave og resultater, drøftet 23. november 2026',
      'Psykologisk tryghed, drøftet 7. december 2026',
    ]);

    // Three months later: the first theme again, which begins with what is left.
    await ui.standIn.passTo('2027-03-08T09:00:00+01:00');
    await createMeeting(ui, false);
    await expectOpen(ui, THIRD);
    await goToEndOfNote(ui);
    await ui.runCommand(`Indsæt tema: ${TASKS}`);
    await vi.waitFor(async () => expect(await ui.editorText()).toContain('> Sidst drøftet'));
    await expectAgreements(ui, TASKS, [
      'Inviter de andre områder til et fælles møde – Jens Overby forsinket, frist 1. februar 2026-11-23 Ledermøde',
    ]);
    await takePictures(ui, 'three-3-prepared');
    await tick(ui, 'Bidrager vores ledergruppe');
    await ui.click(
      'Sæt flueben ved aftalen: Inviter de andre områder til et fælles møde – Jens Overby',
    );
    await expectNote(
      ui,
      FIRST,
      first.replaceAll('- [ ] Skriv', '- [x] Skriv').replace('- [ ] Inviter', '- [x] Inviter'),
    );
    await agree(ui, 'Tag de andre områders svar op', 'Jens Overby, Mette Rønholt', 'Om en uge');
    await expectNote(
      ui,
      THIRD,
      `---
dato: 2027-03-08
temaer:
  - Fælles opgave og resultater
drøftet:
  - Fælles opgave og resultater
---
# Ledermøde

## Fælles opgave og resultater

> Sidst drøftet [[2026-11-23 Ledermøde]]
> - [[2026-11-23 Ledermøde#Fælles opgave og resultater|Inviter de andre områder til et fælles møde – Jens Overby]] – frist 2027-02-01

- [ ] Er der klarhed over, hvilke opgaver og resultater, vi skal lykkes med i vores ledergruppe?
- [ ] Forholder vi os løbende til de resultater, vi skaber sammen?
- [x] Bidrager vores ledergruppe til et godt samarbejde med resten af organisationen?

### Aftaler

- [ ] Tag de andre områders svar op – [[Jens Overby]], [[Mette Rønholt]] 📅 2027-03-15
`,
    );
    await expectAgreements(ui, TASKS, [
      'Tag de andre områders svar op – Jens Overby, Mette Rønholt frist 15. marts 2027-03-08 Ledermøde',
    ]);
    await expectRow(ui, TASKS, /Drøftet for nylig/);
    await expectRow(ui, SAFETY, /Drøftet for nylig/);
    await takePictures(ui, 'three-3-held');
    await ui.mode('reading');
    await takePictures(ui, 'three-3-reading');
    expect(await marks(ui)).toEqual(['Fælles opgave og resultater, drøftet 8. marts 2027']);
    await takePictures(ui, 'three-wheel');
    await takePhonePictures(ui, 'three', THIRD);
    expect(
      await ui.standIn.evaluate('app.vault.getFiles().map(({ path }) => path).sort()'),
    ).toEqual([FIRST, SECOND, THIRD, 'Personer/Jens Overby.md', 'Personer/Mette Rønholt.md']);
  },
  { vault },
);
