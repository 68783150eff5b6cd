import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePhonePictures, takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const PROSE = 'Ledermøder/2026-08-24 Ledermøde.md';
const TICKED = 'Ledermøder/2025-11-17 Ledermøde.md';
const BROKEN = 'Ledermøder/2026-02-23 Ledermøde.md';
const QUESTION = 'Er det trygt at tale om fejl i denne ledergruppe – og lærer vi af dem?';

/** The question about a theme in a note. */
function item(theme: string, note: string): string {
  return `.ledertrivsel-waiting li:has-text("${theme}"):has-text("${note}")`;
}

function button(theme: string, note: string, answer: 'yes' | 'no'): string {
  return `${item(theme, note)} [data-answer="${answer}"]`;
}

/** An answer to the question at a place in the list, counted from 1. */
function nth(place: number, answer: 'yes' | 'no'): string {
  return `.ledertrivsel-waiting li:nth-child(${place}) [data-answer="${answer}"]`;
}

async function titles(ui: StandInUi): Promise<string[]> {
  const items = await ui.texts('.ledertrivsel-waiting li');
  return items.map((text) => text.split('\n').slice(0, 2).join(' · '));
}

const FIRST = [
  'Fælles opgave og resultater · 2026-08-24 Ledermøde',
  'Udvikling og læring · 2026-06-15 Ledermøde',
  'Psykologisk tryghed · 2026-02-23 Ledermøde',
];
const FOURTH = 'Ledelse af andre · 2025-11-17 Ledermøde';

/** Folds out what is asked beyond the first questions. */
async function showAll(ui: StandInUi): Promise<void> {
  await ui.click('Vis alle (7)');
  await ui.waitFor(item('Ledelse af andre', 'Chefmøde'));
}

journey('what the notes leave open is asked, newest first, with what speaks for it', async (ui) => {
  await ui.openNote(NOTE);
  await ui.waitFor('.ledertrivsel-show-all:text-is("Vis alle (7)")');
  expect(await titles(ui)).toEqual(FIRST);
  expect(await ui.text(item('Fælles opgave', '2026-08-24'))).toContain(
    'ingen flueben, 1 linje referat',
  );
  await takePictures(ui, 'waiting');

  await showAll(ui);
  await ui.waitFor('2 af 4 spørgsmål har flueben');
  expect(await titles(ui)).toHaveLength(7);
  expect((await titles(ui)).slice(0, 4)).toEqual([...FIRST, FOURTH]);
  expect(await ui.text(item('Ledelse af andre', 'Chefmøde'))).toContain('intet afsnit om temaet');
  await ui.waitFor('Ja, Ledelse af andre blev drøftet: 2025-11-17 Ledermøde');
  await ui.waitFor('Nej, Ledelse af andre blev ikke drøftet: 2025-11-17 Ledermøde');
  await ui.click('Vis færre');
  expect(await titles(ui)).toEqual(FIRST);
  await takePhonePictures(ui, 'waiting', NOTE);
  await ui.screenshot('waiting-phone-overview');
});

journey('a yes to minutes in prose writes the property, and Fortryd asks again', async (ui) => {
  const before = await ui.readNote(PROSE);
  await ui.click(button('Fælles opgave', '2026-08-24', 'yes'));
  await ui.waitFor('Fælles opgave og resultater er markeret som drøftet i 2026-08-24 Ledermøde.');
  await ui.waitUntilGone(item('Fælles opgave', '2026-08-24'));
  expect(await ui.readNote(PROSE)).toBe(
    before.replace('drøftet: []', 'drøftet: [Fælles opgave og resultater]'),
  );
  await vi.waitFor(async () =>
    expect(
      await ui.text('.ledertrivsel-theme:has-text("Fælles opgave") .ledertrivsel-theme-head'),
    ).toContain('24. aug. 2026'),
  );
  await ui.click('Fortryd');
  await ui.waitFor(item('Fælles opgave', '2026-08-24'));
  expect(await ui.readNote(PROSE)).toBe(before);
});

journey(
  'an answer is one undo step in the note that is open, and undoing it asks again',
  async (ui) => {
    await ui.openNote(TICKED);
    const before = await ui.readNote(TICKED);
    await showAll(ui);
    await ui.click(button('Ledelse af andre', '2025-11-17', 'yes'));
    await ui.waitUntilGone(item('Ledelse af andre', '2025-11-17'));
    expect(await ui.readNote(TICKED)).toBe(
      before.replace('drøftet:\r\n', 'drøftet:\r\n  - Ledelse af andre\r\n'),
    );
    // The ticks are what an undo leaves over.
    await ui.setCursor(8);
    await ui.undo();
    expect(await ui.readNote(TICKED)).toBe(before);
    await ui.waitFor(item('Ledelse af andre', '2025-11-17'));

    await ui.click(button('Ledelse af andre', '2025-11-17', 'no'));
    await ui.click('Fjern flueben');
    await ui.waitUntilGone(item('Ledelse af andre', '2025-11-17'));
    expect(await ui.readNote(TICKED)).not.toContain('[x]');
    await ui.setCursor(8);
    await ui.undo();
    expect(await ui.readNote(TICKED)).toBe(before);
    await ui.waitFor(item('Ledelse af andre', '2025-11-17'));
  },
);

journey('a no where questions are ticked asks first, and takes the ticks off too', async (ui) => {
  const before = await ui.readNote(TICKED);
  await showAll(ui);
  const no = button('Ledelse af andre', '2025-11-17', 'no');
  await ui.click(no);
  await ui.waitFor(
    '2 spørgsmål har flueben i 2025-11-17 Ledermøde. Fluebenene fjernes. Temaet tages også af dagsordenen.',
  );
  await ui.screenshot('not-covered-dialog');
  await ui.press('Escape');
  await vi.waitFor(async () => expect(await ui.hasFocus(nth(4, 'no'))).toBe(true));
  expect(await ui.readNote(TICKED)).toBe(before);
  await ui.waitFor(item('Ledelse af andre', '2025-11-17'));

  await ui.click(no);
  await ui.click('Fjern flueben');
  await ui.waitFor(
    'Ledelse af andre er taget af dagsordenen i 2025-11-17 Ledermøde. Fluebenene er fjernet.',
  );
  await ui.waitUntilGone(item('Ledelse af andre', '2025-11-17'));
  expect(await ui.readNote(TICKED)).toBe(
    before.replace('- Ledelse af andre\r\n', '').replaceAll('[x]', '[ ]'),
  );
  await ui.click('Fortryd');
  await ui.waitFor(item('Ledelse af andre', '2025-11-17'));
  expect(await ui.readNote(TICKED)).toBe(before);
});

journey('a no where nothing is ticked takes the theme off the agenda unasked', async (ui) => {
  const before = await ui.readNote(PROSE);
  await ui.click(button('Fælles opgave', '2026-08-24', 'no'));
  await ui.waitFor('Fælles opgave og resultater er taget af dagsordenen i 2026-08-24 Ledermøde.');
  await ui.waitUntilGone(item('Fælles opgave', '2026-08-24'));
  expect(await ui.readNote(PROSE)).toBe(before.replace('  - Fælles opgave og resultater\n', ''));
  await ui.click('Fortryd');
  await ui.waitFor(item('Fælles opgave', '2026-08-24'));
  expect(await ui.readNote(PROSE)).toBe(before);
});

journey('a no that takes a coming meeting off the agenda too asks first', async (ui) => {
  const path = 'Møder.md';
  const text = `---
temaer: [Psykologisk tryghed]
---
## 2026-12-20
### Psykologisk tryghed
## 2026-11-02
### Psykologisk tryghed
`;
  await ui.waitFor('.ledertrivsel-waiting');
  await ui.writeNote(path, text);
  const no = button('Psykologisk tryghed', 'Møder', 'no');
  await ui.click(no);
  await ui.waitFor('Temaet tages også af dagsordenen den 20. december 2026.');
  await ui.click('Annullér');
  expect(await ui.readNote(path)).toBe(text);
  await ui.click(no);
  await ui.click('Tag af dagsordenen');
  await ui.waitFor('Psykologisk tryghed er taget af dagsordenen i Møder.');
  expect(await ui.readNote(path)).toBe(text.replace('[Psykologisk tryghed]', '[]'));
});

journey(
  "ticks from elsewhere are asked about, in today's note too, until they are gone",
  async (ui) => {
    const before = await ui.readNote(NOTE);
    const withTask = (mark: string, heading = 'Psykologisk tryghed'): string =>
      `${before}\n## ${heading}\n\n- [${mark}] ${QUESTION}\n- [x] Kaffe\n`;
    const asked = item('Psykologisk tryghed', '2026-11-23');
    await ui.waitFor('.ledertrivsel-waiting');
    await ui.writeNote(NOTE, withTask('x'));
    await ui.waitFor(asked);
    expect(await ui.text(asked)).toContain('1 spørgsmål har flueben');
    // A ticked task that is no question says nothing.
    await ui.writeNote(NOTE, withTask(' '));
    await ui.waitUntilGone(asked);
    await ui.writeNote(NOTE, withTask('X', '5. **PSYKOLOGISK tryghed** (30 min)'));
    await ui.waitFor(asked);
    await ui.click(button('Psykologisk tryghed', '2026-11-23', 'yes'));
    await ui.waitUntilGone(asked);
    expect(await ui.readNote(NOTE)).toMatch(/drøftet:\n {2}- Psykologisk tryghed\n---/);
  },
);

journey(
  'minutes from before the plugin are found, and a yes does not make up a date',
  async (ui) => {
    const path = 'Gamle referater/Seminar.md';
    const text = `# Seminar\n\n## Psykologisk tryghed\n\n- [x] ${QUESTION}\n`;
    const asked = item('Psykologisk tryghed', 'Seminar');
    await showAll(ui);
    await ui.writeNote('Skabeloner/Seminar.md', text);
    await ui.writeNote(path, text);
    await ui.waitFor(asked);
    expect(await ui.texts(asked)).toHaveLength(1);
    expect(await ui.text(asked)).toContain('uden dato');
    await ui.click(button('Psykologisk tryghed', 'Seminar', 'yes'));
    await ui.waitUntilGone(asked);
    expect(await ui.readNote(path)).toBe(`---\ndrøftet:\n  - Psykologisk tryghed\n---\n${text}`);
    await ui.waitFor('Seminar har drøftede temaer, men ingen dato. Skriv datoen i noten.');
  },
);

journey('a theme that the group adds is looked for in notes that were there before', async (ui) => {
  await ui.writeNote('Referat.md', '## Humor\n\n- [x] Griner vi nok?\n');
  await ui.writeNote(
    'Katalog.md',
    '---\nledertrivsel: katalog\n---\n## Humor\n\n- Griner vi nok?\n',
  );
  await ui.waitFor('.ledertrivsel-theme:has-text("Humor")');
  await ui.waitFor('.ledertrivsel-show-all:text-is("Vis alle (8)")');
  await ui.click('Vis alle (8)');
  await ui.waitFor(item('Humor', 'Referat'));
});

journey('an answer to a note that can not be changed says why, and changes nothing', async (ui) => {
  const before = await ui.readNote(BROKEN);
  const yes = button('Psykologisk tryghed', '2026-02-23', 'yes');
  await ui.click(yes);
  await vi.waitFor(async () =>
    expect((await ui.notices()).join()).toContain('2026-02-23 Ledermøde er ikke ændret. Linje '),
  );
  expect(await ui.readNote(BROKEN)).toBe(before);
  expect(await ui.hasFocus(nth(3, 'yes'))).toBe(true);
});

journey(
  'by keyboard the focus goes on to the next question, and then to the themes',
  async (ui) => {
    const focus = (selector: string): Promise<unknown> =>
      ui.standIn.evaluate(`document.querySelector('${selector}').focus()`);
    const answer = async (place: number, kind: 'yes' | 'no', left: number): Promise<void> => {
      await focus(nth(place, kind));
      await ui.press('Enter');
      await vi.waitFor(async () =>
        expect(await ui.texts('.ledertrivsel-waiting li')).toHaveLength(left),
      );
    };
    // This one can't be answered before it is mended.
    await ui.writeNote(BROKEN, (await ui.readNote(BROKEN)).replace('[x]', '[ ]'));
    await ui.click('Vis alle (6)');
    await answer(1, 'no', 5);
    await vi.waitFor(async () => expect(await ui.hasFocus(nth(1, 'no'))).toBe(true));
    // The last in the list: the focus goes to the one before it.
    await answer(5, 'yes', 4);
    await vi.waitFor(async () => expect(await ui.hasFocus(nth(4, 'yes'))).toBe(true));
    for (const left of [3, 2, 1, 0]) await answer(left + 1, 'yes', left);
    await vi.waitFor(async () => expect(await ui.hasFocus('.ledertrivsel-theme-head')).toBe(true));
    expect(await ui.isVisible('.ledertrivsel-waiting')).toBe(false);
  },
);

journey('the focus goes on where the note is deleted while the dialog asks', async (ui) => {
  await showAll(ui);
  await ui.click(button('Ledelse af andre', '2025-11-17', 'no'));
  await ui.waitFor('Fjern flueben');
  await ui.deleteNote(TICKED);
  await vi.waitFor(async () => expect(await titles(ui)).not.toContain(FOURTH));
  await ui.click('Fjern flueben');
  await vi.waitFor(async () => expect(await ui.hasFocus(nth(4, 'no'))).toBe(true));
});
