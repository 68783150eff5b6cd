import { expect, vi } from 'vitest';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/Ekstra.md';
const TITLE = 'Psykologisk tryghed';
const THEME = `.ledertrivsel-theme:has-text("${TITLE}")`;
const QUESTION = 'Tør vi tage chancer i denne ledergruppe?';
const COVERED = `drøftet:\n  - ${TITLE}\n`;
const HEAD = `---\ndato: 2026-11-20\ngruppe:\n  - Direktionen\n  - Chefgruppen\ntemaer:\n`;
const BODY = `## ${TITLE}\n\n- [ ] ${QUESTION}\n- [ ] Noget andet?\n`;
const OPEN = `${HEAD}  - Udvikling og læring\ndrøftet:\n---\n${BODY}`;
const TICKED = OPEN.replace('[ ]', '[x]').replace('drøftet:\n', COVERED);

const asked = (note: string): string =>
  `.ledertrivsel-waiting li:has-text("${TITLE}"):has-text("${note}")`;

/** What the theme's row says of the note. */
const detail = (ui: StandInUi): Promise<string> =>
  ui.text(`${THEME} .ledertrivsel-meetings li:has-text("Ekstra")`);

/** The note's text is read when it is saved, a while after it was typed. */
async function waitForTold(ui: StandInUi, words: string): Promise<void> {
  await vi.waitFor(async () => expect(await detail(ui)).toContain(words), 5000);
}

async function openTicked(ui: StandInUi): Promise<void> {
  await ui.writeNote(NOTE, OPEN);
  await vi.waitFor(() => ui.openNote(NOTE), 5000);
  await ui.click('.cm-content .task-list-item-checkbox');
  expect(await ui.editorText()).toBe(TICKED);
  await ui.click(`${THEME} .ledertrivsel-theme-head`);
  await waitForTold(ui, 'drøftet · 1 af 1 flueben');
}

/** Changes the note as a leader, or another plugin, does in its editor. */
async function edit(ui: StandInUi, from: string, to: string): Promise<void> {
  await ui.standIn.evaluate(`(() => {
    const { editor } = app.workspace.getMostRecentLeaf().view;
    const at = editor.getValue().indexOf(${JSON.stringify(from)});
    const end = at + ${from.length};
    editor.replaceRange(${JSON.stringify(to)}, editor.offsetToPos(at), editor.offsetToPos(end));
  })()`);
}

for (const filter of ['1', '0']) {
  for (const [what, to] of [
    ['made a plain item', `- ${QUESTION}\n`],
    ['deleted', ''],
  ] as const) {
    journey(
      `a ticked question that is ${what} keeps its theme, and the row tells it (filter: ${filter})`,
      async (ui) => {
        await openTicked(ui);
        await edit(ui, `- [x] ${QUESTION}\n`, to);
        const after = TICKED.replace(`- [x] ${QUESTION}\n`, to);
        expect(await ui.editorText()).toBe(after);
        await waitForTold(ui, 'drøftet · ingen flueben');
        await ui.undo();
        expect(await ui.editorText()).toBe(TICKED);
      },
      { parameters: { filter } },
    );
  }
}

journey('a ticked question that is cancelled takes its theme back', async (ui) => {
  await openTicked(ui);
  await edit(ui, '[x]', '[-]');
  expect(await ui.editorText()).toBe(OPEN.replace('[ ]', '[-]'));
});

journey('a theme whose heading gets another name is told to have no ticks', async (ui) => {
  await openTicked(ui);
  await edit(ui, `## ${TITLE}`, '## Ledelse af andre');
  expect(await ui.editorText()).toContain(COVERED);
  await waitForTold(ui, 'drøftet · ingen flueben');
});

journey('a theme that is taken out of the property by hand is asked about', async (ui) => {
  await openTicked(ui);
  await ui.mode('source');
  await edit(ui, COVERED, 'drøftet:\n');
  await ui.waitFor(asked('Ekstra'));
  await ui.undo();
  await ui.waitUntilGone(asked('Ekstra'));
});

journey('a note that loses the property elsewhere is asked about, renamed too', async (ui) => {
  await openTicked(ui);
  await ui.writeNote(NOTE, TICKED.replace(COVERED, 'drøftet: []\n'));
  await ui.waitFor(asked('Ekstra'));
  await ui.standIn.evaluate(
    `app.vault.rename(app.vault.getAbstractFileByPath(${JSON.stringify(NOTE)}), 'Ledermøder/Omdøbt.md')`,
  );
  await ui.waitFor(asked('Omdøbt'));
  await ui.waitUntilGone(asked('Ekstra'));
  for (const group of ['Chefgruppen', 'Direktionen']) {
    await ui.choose('Gruppe', group);
    await ui.waitFor(asked('Omdøbt'));
  }
});

journey('a property in two spellings is asked about, and shown to be mended', async (ui) => {
  for (const [spelling, name] of [
    ['Drøftet', 'Stort'],
    ['"DRØFTET"', 'Råbt'],
  ] as const) {
    const path = `Ledermøder/${name}.md`;
    const twice = `drøftet:\n${spelling}:\n  - ${TITLE}\n`;
    const text = OPEN.replace('[ ]', '[x]').replace('drøftet:\n', twice);
    await ui.writeNote(path, text);
    await ui.waitFor(`.ledertrivsel-attention li:has-text("${name}")`);
    await ui.waitFor(asked(name));
    expect(await ui.readNote(path)).toBe(text);
  }
});
