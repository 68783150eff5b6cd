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

const HEAD = '---\ndato: 2026-11-23\ntemaer:\n  - Psykologisk tryghed\ndrøftet:\n---\n';
const COVERED_HEAD = HEAD.replace('drøftet:\n', 'drøftet:\n  - Psykologisk tryghed\n');
const QUESTION = 'Tør vi tage chancer i denne ledergruppe?';
const SECOND = 'Videndeler og hjælper vi hinanden i denne ledergruppe?';
const SECTION = `## Psykologisk tryghed\n\n- [ ] ${QUESTION}\n- [ ] ${SECOND}\n`;
const OWN_NOTE = 'Ledermøder/Ekstra.md';

/** Opens a note that another program wrote a moment ago. */
async function openNew(ui: StandInUi, text: string, path = OWN_NOTE): Promise<void> {
  await ui.writeNote(path, text);
  await vi.waitFor(() => ui.openNote(path), 5000);
}

/** Puts the cursor between the brackets of a task. */
async function goIntoBrackets(ui: StandInUi, words: string): Promise<void> {
  const lines = (await ui.editorText()).split('\n');
  const line = lines.findIndex((one) => one.includes(words));
  await ui.setCursor(line, (lines[line] ?? '').indexOf('[') + 1);
}

journey(
  'an x typed into the brackets marks the theme, and typing a space takes it back',
  async (ui) => {
    await openNew(ui, HEAD + SECTION);
    await ui.mode('source');
    await goIntoBrackets(ui, QUESTION);
    await ui.press('Delete');
    await ui.type('x');
    expect(await ui.editorText()).toBe(COVERED_HEAD + SECTION.replace('[ ]', '[x]'));
    await ui.press('Backspace');
    expect(await ui.editorText()).toBe(HEAD + SECTION.replace('[ ]', '[]'));
    await ui.type(' ');
    expect(await ui.readNote(OWN_NOTE)).toBe(HEAD + SECTION);
  },
);

journeyWithEachFilter('the toggle command marks the theme, and takes it back', async (ui) => {
  await openNew(ui, HEAD + SECTION);
  await goIntoBrackets(ui, QUESTION);
  const cursor = await ui.cursor();
  await ui.press('Mod+L');
  expect(await ui.editorText()).toBe(COVERED_HEAD + SECTION.replace('[ ]', '[x]'));
  expect(await ui.cursor()).toEqual({ ...cursor, line: cursor.line + 1 });
  await ui.press('Mod+L');
  expect(await ui.editorText()).toBe(HEAD + SECTION);
});

journeyWithEachFilter('a pasted section with ticks marks its theme', async (ui) => {
  const ticked = SECTION.replace('[ ]', '[x]');
  await openNew(ui, HEAD);
  await ui.setCursor(HEAD.split('\n').length - 1);
  await ui.standIn.paste(ticked);
  expect(await ui.editorText()).toBe(COVERED_HEAD + ticked);
  await ui.undo();
  expect(await ui.editorText()).toBe(HEAD);
});

journeyWithEachFilter('several cursors tick several themes in one step', async (ui) => {
  const more =
    '\n## Ledelse af andre\n\n- [ ] Lykkes vi i vores ledergruppe med sammen at lede på tværs?\n';
  await openNew(ui, HEAD + SECTION + more);
  await ui.standIn.evaluate(`(() => {
    const { editor } = app.workspace.getMostRecentLeaf().view;
    const offsets = [...editor.getValue().matchAll(/\\[ \\]/g)].map(({ index }) => index + 1);
    const place = (at) => editor.offsetToPos(at);
    editor.setSelections(offsets.map((at) => ({ anchor: place(at), head: place(at + 1) })));
    editor.replaceSelection('x');
  })()`);
  expect(await ui.editorText()).toContain('  - Psykologisk tryghed\n  - Ledelse af andre\n---');
});

journeyWithEachFilter('another plugin that writes the line anew marks the theme', async (ui) => {
  await openNew(ui, HEAD + SECTION);
  const line = HEAD.split('\n').length + 1;
  const done = `- [x] ${QUESTION} ✅ 2026-11-23`;
  await ui.standIn.evaluate(
    `app.workspace.getMostRecentLeaf().view.editor.setLine(${line}, ${JSON.stringify(done)})`,
  );
  expect(await ui.editorText()).toBe(COVERED_HEAD + SECTION.replace(`- [ ] ${QUESTION}`, done));
});

const NOT_COUNTED = `- [ ] Før temaet

## Psykologisk tryghed

\`\`\`
- [ ] I kode
\`\`\`

- [ ] ${QUESTION}
  - [ ] I en liste under spørgsmålet
- [ ] Efter det sidste spørgsmål

Også:

* [ ] I en anden liste

### Aftaler

- [ ] Bo bestiller lokale

## Eventuelt

- [ ] ${SECOND}
`;

journey('ticks that say nothing of the theme leave the properties alone', async (ui) => {
  await openNew(ui, HEAD + NOT_COUNTED);
  for (const words of [
    'Før temaet',
    'I kode',
    'I en liste under',
    'Efter det sidste',
    'I en anden liste',
    'Bo bestiller',
    SECOND,
  ]) {
    await goIntoBrackets(ui, words);
    await ui.press('Mod+L');
  }
  const ticked = NOT_COUNTED.replaceAll('[ ]', '[x]').replace(`[x] ${QUESTION}`, `[ ] ${QUESTION}`);
  expect(await ui.readNote(OWN_NOTE)).toBe(HEAD + ticked);
  expect(await ui.notices()).toEqual([]);
});

journey('what is typed in a table’s cell stays in the cell', async (ui) => {
  const table = '| Punkt | Tid |\n| --- | --- |\n| Nyt | 10 |\n';
  await openNew(ui, `${HEAD}${SECTION}\n${table}`);
  await ui.setCursor(HEAD.split('\n').length - 1);
  await ui.click('.cm-table-widget td');
  await ui.press('End');
  await ui.type(` - [x] ${QUESTION}`);
  const after = table.replace('Nyt', `Nyt - [x] ${QUESTION}`);
  expect(await ui.readNote(OWN_NOTE)).toBe(`${HEAD}${SECTION}\n${after}`);
});

journey('ticks in a catalogue note and in a template mark nothing', async (ui) => {
  for (const path of ['Skabeloner/Trivsel.md', 'Katalog.md']) {
    const head = path === 'Katalog.md' ? '---\nledertrivsel: katalog\n---\n' : HEAD;
    await openNew(ui, head + SECTION, path);
    await goIntoBrackets(ui, QUESTION);
    await ui.press('Mod+L');
    expect(await ui.readNote(path)).toBe(head + SECTION.replace('[ ]', '[x]'));
  }
});

journey('a tick that another program sets changes no property, open or closed', async (ui) => {
  const ticked = HEAD + SECTION.replace('[ ]', '[x]');
  await openNew(ui, HEAD + SECTION);
  await ui.writeNote(OWN_NOTE, ticked);
  await vi.waitFor(async () => expect(await ui.editorText()).toBe(ticked), 5000);
  expect(await ui.readNote(OWN_NOTE)).toBe(ticked);
});

journeyWithEachFilter('a tick in a note without properties gives it some', async (ui) => {
  await openNew(ui, SECTION);
  await ui.click('.cm-content .task-list-item-checkbox');
  const head = '---\ndato: 2026-11-23\ndrøftet:\n  - Psykologisk tryghed\n---\n';
  expect(await ui.editorText()).toBe(head + SECTION.replace('[ ]', '[x]'));
  await ui.undo();
  expect(await ui.readNote(OWN_NOTE)).toBe(SECTION);
});

journeyWithEachFilter(
  'where the properties can not be read the tick stands, and one message says why',
  async (ui) => {
    const head = '---\ndrøftet: [\n---\n';
    await openNew(ui, head + SECTION);
    for (const words of [QUESTION, SECOND]) {
      await goIntoBrackets(ui, words);
      await ui.press('Mod+L');
    }
    expect(await ui.readNote(OWN_NOTE)).toBe(head + SECTION.replaceAll('[ ]', '[x]'));
    const notices = await ui.notices();
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(
      /^Fluebenet i Ekstra er ændret, men notens egenskaber er det ikke\. Linje \d/,
    );
    await takePictures(ui, 'tick-not-tracked');
  },
);

journey('a tick that is composed waits for the end of the composition', async (ui) => {
  await openNew(ui, HEAD + SECTION);
  await ui.mode('source');
  await goIntoBrackets(ui, QUESTION);
  await ui.press('Delete');
  await ui.standIn.compose('x');
  const ticked = SECTION.replace('[ ]', '[x]');
  expect(await ui.editorText()).toBe(HEAD + ticked);
  await ui.standIn.endComposition('x');
  await vi.waitFor(async () => expect(await ui.editorText()).toBe(COVERED_HEAD + ticked));
  await ui.undo();
  expect(await ui.editorText()).toBe(HEAD + ticked);
});

journey('the first tick after the start is one undo step with its property too', async (ui) => {
  await ui.standIn.disablePlugin();
  await ui.standIn.enablePlugin();
  await openNew(ui, HEAD + SECTION);
  await ui.click('.cm-content .task-list-item-checkbox');
  expect(await ui.editorText()).toBe(COVERED_HEAD + SECTION.replace('[ ]', '[x]'));
  await ui.undo();
  expect(await ui.editorText()).toBe(HEAD + SECTION);
});
