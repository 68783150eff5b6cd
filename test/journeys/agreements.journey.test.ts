import { expect, vi } from 'vitest';
import { expectAccessible } from './axe';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const BEFORE = 'Ledermøder/2026-11-09 Ledermøde.md';
const OPEN = '- [ ] Strukturen på som åbent punkt den 23. – Jens';
const THEME = '.ledertrivsel-theme:has-text("Psykologisk tryghed")';
const LINES = `${THEME} .ledertrivsel-agreements li`;

async function expectNote(ui: StandInUi, path: string, check: (text: string) => void) {
  await vi.waitFor(async () => check(await ui.readNote(path)), 5000);
}

/** The cursor goes to the end of a line. */
async function goTo(ui: StandInUi, words: string): Promise<void> {
  const lines = (await ui.editorText()).split('\n');
  const line = lines.findIndex((each) => each.includes(words));
  await ui.setCursor(line, lines[line]?.length);
}

async function chosenTheme(ui: StandInUi): Promise<unknown> {
  return ui.standIn.evaluate("document.querySelector('.modal select').selectedOptions[0].text");
}

/** By Tab, past all that is before it: the day, the month and the year, too. */
async function tabTo(ui: StandInUi, selector: string): Promise<void> {
  for (let tabs = 0; tabs < 9 && !(await ui.hasFocus(selector)); tabs++) await ui.press('Tab');
  expect(await ui.hasFocus(selector)).toBe(true);
}

async function unfold(ui: StandInUi): Promise<void> {
  await ui.waitFor(`${THEME} .ledertrivsel-theme-head`);
  await ui.click(`${THEME} .ledertrivsel-theme-head`);
  await ui.waitFor(LINES);
}

journey('an agreement goes under Aftaler in the theme that the cursor is under', async (ui) => {
  const before = await ui.readNote(BEFORE);
  await ui.openNote(BEFORE);
  await goTo(ui, 'Siger vi tingene på mødet');
  await ui.runCommand('Tilføj aftale…');
  expect(await ui.text('.modal-title')).toBe('Tilføj aftale');
  expect(await ui.hasFocus('.modal textarea')).toBe(true);
  await ui.type('Ring til revisoren');
  await vi.waitFor(async () => expect(await chosenTheme(ui)).toBe('Psykologisk tryghed'));
  await ui.fill('Ansvarlig', 'Mette Rønholt');
  await ui.fill('Frist', '2026-12-01');
  await takePictures(ui, 'agreement-dialog');
  await expectAccessible(ui);
  await ui.click('Tilføj');
  const saved = 'Aftalen er tilføjet under Psykologisk tryghed i 2026-11-09 Ledermøde.';
  await ui.waitFor(saved);
  const wanted = before.replace(
    'der er besluttet – alle\n',
    'der er besluttet – alle\n- [ ] Ring til revisoren – [[Mette Rønholt]] 📅 2026-12-01\n',
  );
  expect(wanted).not.toBe(before);
  await expectNote(ui, BEFORE, (text) => expect(text).toBe(wanted));
  expect(await ui.isVisible('Fortryd')).toBe(false);

  await ui.undo();
  await expectNote(ui, BEFORE, (text) => expect(text).toBe(before));
  await ui.redo();
  await expectNote(ui, BEFORE, (text) => expect(text).toBe(wanted));
});

journey('by keyboard alone: who, when, which theme, and Enter', async (ui) => {
  await ui.openNote(NOTE);
  await goTo(ui, '## 4. Ledertrivsel');
  await ui.runCommand('Tilføj aftale…');
  await ui.type('Kortere dagsorden');
  await ui.press('Tab');
  // Whom the meeting's own properties name come first.
  await vi.waitFor(async () =>
    expect(await ui.texts('.suggestion-container .suggestion-item')).toEqual([
      'Direktionen',
      'Mette Rønholt',
      'Jens Overby',
      'Fatma Yilmaz Holm',
      'Lars Tinggaard',
      'Sofie Brandt',
    ]),
  );
  await ui.screenshot('agreement-owners');
  await ui.type('jens');
  await vi.waitFor(async () =>
    expect(await ui.texts('.suggestion-container .suggestion-item')).toEqual(['Jens Overby']),
  );
  await ui.press('Enter');
  await ui.type(', anj');
  await vi.waitFor(async () =>
    expect(await ui.texts('.suggestion-container .suggestion-item')).toEqual(['Anja Kirkeby']),
  );
  await ui.press('Enter');
  await ui.press('Tab');
  expect(await ui.hasFocus('.modal input[type="date"]')).toBe(true);
  await tabTo(ui, '.modal .ledertrivsel-buttons button');
  await ui.waitFor('Næste møde · 7. december');
  await ui.press('Enter');
  await tabTo(ui, '.modal select');
  await ui.type('Ledelse');
  expect(await chosenTheme(ui)).toBe('Ledelse af andre');
  await tabTo(ui, '.modal .mod-cta');
  await ui.press('Enter');
  await expectNote(ui, NOTE, (text) => {
    expect(text).toContain(
      '## 4. Ledertrivsel\n\n### Ledelse af andre\n\n#### Aftaler\n\n' +
        '- [ ] Kortere dagsorden – [[Jens Overby]], [[Anja Kirkeby]] 📅 2026-12-07\n\n## 5. Eventuelt',
    );
    expect(text).toContain('temaer:\n  - Ledelse af andre\ndrøftet:\n---\n');
  });
});

journey(
  'without words or with half a date the dialog says so, and nothing is written',
  async (ui) => {
    const before = await ui.readNote(BEFORE);
    await ui.openNote(BEFORE);
    await ui.runCommand('Tilføj aftale…');
    await ui.press('Enter');
    await ui.waitFor('Skriv, hvad I har aftalt.');
    expect(await ui.hasFocus('.modal textarea')).toBe(true);
    await ui.type('Ring til revisoren');
    await ui.click('.modal input[type="date"]');
    await ui.type('01');
    await ui.press('Enter');
    await ui.waitFor('Skriv hele datoen, eller vælg »Ingen frist«.');
    expect(await ui.readNote(BEFORE)).toBe(before);
    await ui.click('Ingen frist');
    await ui.click('Tilføj');
    await expectNote(ui, BEFORE, (text) => expect(text).toContain('\n- [ ] Ring til revisoren\n'));

    await ui.runCommand('Tilføj aftale…');
    await ui.type('Læs regnskabet');
    await ui.standIn.evaluate("document.querySelector('.modal input[type=date]').focus()");
    // The same in any order of day and month.
    await ui.type('121226');
    await ui.press('Enter');
    await expectNote(ui, BEFORE, (text) =>
      expect(text).toContain('\n- [ ] Læs regnskabet 📅 2026-12-12\n'),
    );
  },
);

journey('a dialog closed by accident keeps its draft, and Annullér drops it', async (ui) => {
  const fields = `JSON.stringify([...document.querySelectorAll('.modal :is(textarea, input)')].map((el) => el.value))`;
  await ui.openNote(NOTE);
  await ui.runCommand('Tilføj aftale…');
  await ui.type('Ring');
  await ui.fill('Ansvarlig', 'Bo');
  await ui.press('Tab');
  await ui.click('Om en uge');
  await ui.press('Escape');
  await ui.runCommand('Tilføj aftale…');
  expect(await ui.standIn.evaluate(fields)).toBe('["Ring","Bo","2026-11-30"]');
  await ui.click('Annullér');
  await ui.runCommand('Tilføj aftale…');
  expect(await ui.standIn.evaluate(fields)).toBe('["","",""]');
});

journey('what is typed while another agreement is being saved is still there', async (ui) => {
  await ui.openNote(BEFORE);
  await ui.mode('reading');
  await ui.runCommand('Tilføj aftale…');
  await ui.type('Ring til revisoren');
  await vi.waitFor(async () => expect(await chosenTheme(ui)).toBe('Psykologisk tryghed'));
  await ui.standIn.holdPath(BEFORE);
  await ui.press('Enter');
  await ui.press('Escape');
  await ui.runCommand('Tilføj aftale…');
  await ui.type(' og banken');
  await ui.press('Escape');
  await ui.standIn.releasePath(BEFORE);
  await ui.waitFor('Aftalen er tilføjet under Psykologisk tryghed i 2026-11-09 Ledermøde.');
  await ui.runCommand('Tilføj aftale…');
  const typed = "document.querySelector('.modal textarea').value";
  expect(await ui.standIn.evaluate(typed)).toContain(' og banken');
});

journey('in a note about no theme, the leader has to choose one', async (ui) => {
  const before = await ui.readNote(NOTE);
  await ui.openNote(NOTE);
  await ui.runCommand('Tilføj aftale…');
  await ui.type('Ring til revisoren');
  await ui.press('Enter');
  await vi.waitFor(async () =>
    expect(await ui.texts('.ledertrivsel-form-error')).toEqual([
      'Vælg, hvilket tema aftalen hører til.',
    ]),
  );
  expect(await chosenTheme(ui)).toBe('Vælg et tema…');
  expect(await ui.hasFocus('.modal select')).toBe(true);
  await takePictures(ui, 'agreement-no-theme');
  await expectAccessible(ui);
  expect(await ui.readNote(NOTE)).toBe(before);
  await ui.choose('Tema', 'Ledelse af andre');
  expect(await ui.texts('.ledertrivsel-form-error')).toEqual(['']);
  await ui.press('Escape');

  // The theme of a draft may be gone when it is gone on with.
  await ui.openSettings();
  await ui.click('.setting-item:has-text("Brug det indbyggede katalog") .checkbox-container');
  await ui.press('Escape');
  await ui.runCommand('Tilføj aftale…');
  await vi.waitFor(async () => expect(await chosenTheme(ui)).toBe('Vælg et tema…'));
  await ui.choose('Tema', 'Psykologisk tryghed');
  await ui.click('Tilføj');
  await expectNote(ui, NOTE, (text) =>
    expect(text).toContain('# Psykologisk tryghed\n\n#### Aftaler\n\n- [ ] Ring til revisoren\n'),
  );
});

journey('in reading view the message has Fortryd, which gives every byte back', async (ui) => {
  const crlf = (await ui.readNote(BEFORE)).replaceAll('\n', '\r\n');
  await ui.writeNote(BEFORE, crlf);
  await ui.openNote(BEFORE);
  await ui.mode('reading');
  await ui.runCommand('Tilføj aftale…');
  await ui.type('Ring til revisoren');
  await ui.press('Enter');
  await ui.waitFor('Fortryd');
  await expectNote(ui, BEFORE, (text) =>
    expect(text).toContain('– alle\r\n- [ ] Ring til revisoren\r\n'),
  );
  await ui.click('Fortryd');
  await ui.waitFor('Ændringen er fortrudt.');
  await expectNote(ui, BEFORE, (text) => expect(text).toBe(crlf));
});

journey('broken properties keep the dialog open, with a word on the line', async (ui) => {
  const broken = '---\ntemaer: [a\n---\n## Psykologisk tryghed\n';
  await ui.writeNote(NOTE, broken);
  await vi.waitFor(async () => {
    await ui.openNote(NOTE);
    expect(await ui.editorText()).toBe(broken);
  }, 5000);
  await ui.runCommand('Tilføj aftale…');
  await ui.type('Ring');
  await ui.press('Enter');
  await ui.waitFor('.ledertrivsel-form-error:not(:empty)');
  expect(await ui.text('.ledertrivsel-form-error')).toMatch(
    /^2026-11-23 Ledermøde er ikke ændret\. Linje 2: /,
  );
  expect(await ui.readNote(NOTE)).toBe(broken);
});

journey('with the setting for Dataview the date is its field', async (ui) => {
  await ui.openNote(BEFORE);
  await ui.openSettings();
  await ui.choose('Aftalers frist skrives som', 'Dataview: [due:: dato]');
  await ui.press('Escape');
  await ui.runCommand('Tilføj aftale…');
  await ui.type('Ring');
  await ui.fill('Frist', '2026-12-01');
  await ui.click('Tilføj');
  await expectNote(ui, BEFORE, (text) =>
    expect(text).toContain('\n- [ ] Ring [due:: 2026-12-01]\n'),
  );
});

journey('the overview asks for one of its theme, and shows it with owner and date', async (ui) => {
  await ui.openNote(NOTE);
  await unfold(ui);
  await ui.click(`${THEME} [aria-label="Tilføj aftale: Psykologisk tryghed"]`);
  await vi.waitFor(async () => expect(await chosenTheme(ui)).toBe('Psykologisk tryghed'));
  await ui.type('Vi siger det højt');
  await ui.fill('Ansvarlig', 'Sofie Brandt');
  await ui.fill('Frist', '2026-11-20');
  await ui.click('Tilføj');
  await vi.waitFor(async () =>
    expect((await ui.texts(LINES))[0]).toMatch(
      /^Vi siger det højt – Sofie Brandt\s+forsinket, frist 20\. november\s+2026-11-23 Ledermøde$/,
    ),
  );
  await takePictures(ui, 'agreements-open');
  await expectAccessible(ui);
});

journey(
  'a box in the overview ticks the agreement in its closed note, and Fortryd unticks it',
  async (ui) => {
    const before = await ui.readNote(BEFORE);
    await ui.openNote(NOTE);
    await unfold(ui);
    const count = (await ui.texts(LINES)).length;
    await ui.click('Sæt flueben ved aftalen: Strukturen på som åbent punkt den 23. – Jens');
    await ui.waitFor('Fortryd');
    await expectNote(ui, BEFORE, (text) =>
      expect(text).toBe(before.replace(OPEN, OPEN.replace('[ ]', '[x]'))),
    );
    await vi.waitFor(async () => expect(await ui.texts(LINES)).toHaveLength(count - 1), 5000);
    // The focus goes on to the next box.
    expect(await ui.hasFocus(`.ledertrivsel-agreements input`)).toBe(true);
    await ui.click('Fortryd');
    await expectNote(ui, BEFORE, (text) => expect(text).toBe(before));
    await vi.waitFor(async () => expect(await ui.texts(LINES)).toHaveLength(count), 5000);
  },
);

journey(
  'an agreement that comes again is ticked as Tasks does it, and Fortryd takes both lines back',
  async (ui) => {
    const again = OPEN.replace('den 23.', 'hver gang').concat(' 🔁 every week 📅 2026-11-20');
    const before = (await ui.readNote(BEFORE)).replace(OPEN, again);
    await ui.writeNote(BEFORE, before);
    const next = again.replace('2026-11-20', '2026-11-27');
    await ui.standIn.evaluate(`(() => {
      const executeToggleTaskDoneCommand = (line, path) =>
        line.replace('2026-11-20', '2026-11-27') + '\\n' + line.replace('[ ]', '[x]') + ' ✅ ' + path;
      const tasks = { apiV1: { executeToggleTaskDoneCommand } };
      const value = { ...app.plugins.plugins, 'obsidian-tasks-plugin': tasks };
      Object.defineProperty(app.plugins, 'plugins', { value });
    })()`);
    await unfold(ui);
    await ui.click('Sæt flueben ved aftalen: Strukturen på som åbent punkt hver gang – Jens');
    await ui.waitFor('Fortryd');
    const done = `${again.replace('[ ]', '[x]')} ✅ ${BEFORE}`;
    await expectNote(ui, BEFORE, (text) =>
      expect(text).toBe(before.replace(again, `${next}\n${done}`)),
    );
    await vi.waitFor(async () =>
      expect((await ui.texts(LINES)).join()).toContain('frist 27. november'),
    );
    await ui.click('Fortryd');
    await expectNote(ui, BEFORE, (text) => expect(text).toBe(before));
  },
);

journey('a box ticks by keyboard, in a note that an editor shows too', async (ui) => {
  const before = await ui.readNote(BEFORE);
  await ui.openNote(BEFORE);
  await unfold(ui);
  await ui.standIn.evaluate(
    "(document.querySelector('.ledertrivsel-agreements input').focus(), null)",
  );
  await ui.press('Space');
  await ui.waitFor('Fortryd');
  const ticked = before.replace(OPEN, OPEN.replace('[ ]', '[x]'));
  await expectNote(ui, BEFORE, (text) => expect(text).toBe(ticked));
  expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toBe(BEFORE);
  await ui.undo();
  await expectNote(ui, BEFORE, (text) => expect(text).toBe(before));
});

journey(
  'where the note changed meanwhile the agreement is found by its words, or is said to be gone',
  async (ui) => {
    const before = await ui.readNote(BEFORE);
    await ui.openNote(NOTE);
    await unfold(ui);
    // The app hears of nothing: as where a sync has just written the note.
    await ui.standIn.evaluate('(app.metadataCache.trigger = () => undefined, null)');
    const moved = before.replace('### Aftaler\n', '### Aftaler\n\nVi aftalte:\n');
    await ui.writeNote(BEFORE, moved);
    await ui.click('Sæt flueben ved aftalen: Strukturen på som åbent punkt den 23. – Jens');
    await ui.waitFor('Fortryd');
    await expectNote(ui, BEFORE, (text) =>
      expect(text).toBe(moved.replace(OPEN, OPEN.replace('[ ]', '[x]'))),
    );
    const other = before.replace('før* der er besluttet – alle', 'før* mødet – alle');
    expect(other).not.toBe(before);
    await ui.writeNote(BEFORE, other);
    await ui.click(
      'Sæt flueben ved aftalen: Vi siger det, når vi er uenige, før der er besluttet – alle',
    );
    await ui.waitFor(
      '2026-11-09 Ledermøde er ikke ændret. Linje 37: Aftalen er ændret eller fjernet i mellemtiden.',
    );
    expect(await ui.readNote(BEFORE)).toBe(other);
    expect(
      await ui.standIn.evaluate(
        "[...document.querySelectorAll('.ledertrivsel-agreements input')].filter((el) => el.checked).length",
      ),
    ).toBe(1);
  },
);

journey(
  'on a phone it is added and ticked by touch, with nothing hidden by the keyboard',
  async (ui) => {
    await ui.standIn.evaluate('app.workspace.rightSplit.collapse()');
    await ui.openNote(NOTE);
    await ui.click('Højre sidepanel');
    await unfold(ui);
    await ui.screenshot('agreements-phone');
    await expectAccessible(ui);
    await ui.click(`${THEME} [aria-label="Tilføj aftale: Psykologisk tryghed"]`);
    await ui.waitFor('Næste møde · 7. december');
    expect(await ui.hasFocus('textarea')).toBe(false);
    await ui.screenshot('agreement-dialog-phone');
    await expectAccessible(ui);
    await ui.click('.modal textarea');
    await ui.standIn.keyboard(true);
    await ui.type('Ring');
    await ui.screenshot('agreement-dialog-phone-keyboard');
    await ui.click('Om en uge');
    await ui.click('Tilføj');
    await expectNote(ui, NOTE, (text) => expect(text).toContain('\n- [ ] Ring 📅 2026-11-30\n'));
    await ui.standIn.keyboard(false);
    await ui.click('Sæt flueben ved aftalen: Ring');
    await expectNote(ui, NOTE, (text) => expect(text).toContain('\n- [x] Ring 📅 2026-11-30\n'));
  },
  { parameters: { phone: '1' } },
);
