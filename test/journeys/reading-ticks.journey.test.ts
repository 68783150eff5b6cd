import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/Ekstra.md';
const HEAD = '---\ndato: 2026-11-23\ntemaer:\n  - Psykologisk tryghed\ndrøftet:\n---\n';
const COVERED_HEAD = HEAD.replace('drøftet:\n', 'drøftet:\n  - Psykologisk tryghed\n');
const SECTION = `## Psykologisk tryghed

- [ ] Tør vi tage chancer i denne ledergruppe?
  - [ ] En note under spørgsmålet
- [ ] Videndeler og hjælper vi hinanden i denne ledergruppe?

> - [ ] Citeret

### Aftaler

- [ ] Bo bestiller lokale
`;
const TICKED = SECTION.replace('[ ]', '[x]');
const OTHER = `
## Ledelse af andre

- [ ] Lykkes vi i vores ledergruppe med sammen at lede på tværs?
`;

async function openToRead(ui: StandInUi, text: string): Promise<void> {
  await ui.writeNote(NOTE, text);
  await vi.waitFor(() => ui.openNote(NOTE), 5000);
  await ui.mode('reading');
  await ui.waitFor('.markdown-preview-view .task-list-item-checkbox');
}

/** Clicks the checkbox of the task with these words. */
async function clickTask(ui: StandInUi, words: string): Promise<void> {
  await ui.click(`.markdown-preview-view li:has-text("${words}") >> nth=-1 >> input >> nth=0`);
}

/** Waits until what follows from what was done would have happened. */
async function settle(ui: StandInUi): Promise<void> {
  await ui.standIn.evaluate('standIn.flush()');
  await new Promise((resolve) => setTimeout(resolve, 500));
}

journey('a click in reading view marks the theme, and Fortryd takes back both', async (ui) => {
  await openToRead(ui, HEAD + SECTION);
  await ui.click('.markdown-preview-view .task-list-item-checkbox');
  await ui.waitFor('Psykologisk tryghed er markeret som drøftet i Ekstra.');
  expect(await ui.readNote(NOTE)).toBe(COVERED_HEAD + TICKED);
  await takePictures(ui, 'reading-tick');
  await ui.click('Fortryd');
  await ui.waitFor('Ændringen er fortrudt.');
  expect(await ui.readNote(NOTE)).toBe(HEAD + SECTION);
});

journey('the last tick that is taken off in reading view takes the theme with it', async (ui) => {
  await openToRead(ui, COVERED_HEAD + TICKED);
  await ui.click('.markdown-preview-view .task-list-item-checkbox');
  await ui.waitFor('Psykologisk tryghed er ikke længere markeret som drøftet i Ekstra.');
  expect(await ui.readNote(NOTE)).toBe(HEAD + SECTION);
});

journey(
  'clicks in reading view that say nothing of the theme change the mark alone',
  async (ui) => {
    await openToRead(ui, HEAD + SECTION);
    await clickTask(ui, 'En note under');
    await settle(ui);
    await clickTask(ui, 'Bo bestiller');
    await settle(ui);
    const after = SECTION.replace('[ ] En note', '[x] En note').replace('[ ] Bo', '[x] Bo');
    expect(await ui.readNote(NOTE)).toBe(HEAD + after);
  },
);

journey('a sync at the moment of a click in reading view marks nothing of its own', async (ui) => {
  await openToRead(ui, HEAD + SECTION + OTHER);
  await ui.click('.markdown-preview-view .task-list-item-checkbox');
  const text = await ui.readNote(NOTE);
  await ui.writeNote(NOTE, text.replace('[ ] Lykkes', '[x] Lykkes'));
  await ui.waitFor('Psykologisk tryghed er markeret som drøftet i Ekstra.');
  await vi.waitFor(async () => {
    const after = COVERED_HEAD + TICKED + OTHER.replace('[ ]', '[x]');
    expect(await ui.readNote(NOTE)).toBe(after);
  }, 5000);
});

journey(
  'a click that another took back counts no more, whatever a sync brings then',
  async (ui) => {
    await openToRead(ui, HEAD + SECTION);
    await ui.standIn.holdMetadata();
    for (const text of [TICKED, SECTION]) {
      await ui.click('.markdown-preview-view .task-list-item-checkbox');
      await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toBe(HEAD + text), 5000);
    }
    await ui.standIn.releaseMetadata();
    await settle(ui);
    await ui.writeNote(NOTE, HEAD + TICKED);
    await ui.waitFor('.markdown-preview-view .task-list-item-checkbox:checked');
    await settle(ui);
    expect(await ui.readNote(NOTE)).toBe(HEAD + TICKED);
  },
);

journey('a sync without a click in reading view changes no property', async (ui) => {
  await openToRead(ui, HEAD + SECTION);
  await ui.writeNote(NOTE, HEAD + TICKED);
  await ui.waitFor('.markdown-preview-view input:checked');
  await settle(ui);
  expect(await ui.readNote(NOTE)).toBe(HEAD + TICKED);
});

journey('a click in a template’s reading view changes the mark alone', async (ui) => {
  const path = 'Skabeloner/Trivsel.md';
  await ui.writeNote(path, HEAD + SECTION);
  await vi.waitFor(() => ui.openNote(path), 5000);
  await ui.mode('reading');
  await ui.click('.markdown-preview-view .task-list-item-checkbox');
  await settle(ui);
  expect(await ui.readNote(path)).toBe(HEAD + TICKED);
});

journey(
  'a click counts where another plugin has put its own items in place of the app’s',
  async (ui) => {
    await openToRead(ui, HEAD + SECTION);
    await ui.standIn.evaluate(`document
      .querySelectorAll('.markdown-preview-view li.task-list-item')
      .forEach((li) => li.replaceWith(li.cloneNode(true)))`);
    await ui.click('.markdown-preview-view .task-list-item-checkbox');
    await ui.waitFor('Psykologisk tryghed er markeret som drøftet i Ekstra.');
    expect(await ui.readNote(NOTE)).toBe(COVERED_HEAD + TICKED);
  },
);

journey('a click counts in a note that was renamed while it is read', async (ui) => {
  const renamed = 'Ledermøder/Omdøbt.md';
  await openToRead(ui, HEAD + SECTION);
  await ui.standIn.evaluate(
    `app.fileManager.renameFile(app.vault.getFileByPath('${NOTE}'), '${renamed}')`,
  );
  await ui.click('.markdown-preview-view .task-list-item-checkbox');
  await ui.waitFor('Psykologisk tryghed er markeret som drøftet i Omdøbt.');
  expect(await ui.readNote(renamed)).toBe(COVERED_HEAD + TICKED);
});

journey('a click counts in a note that was read when the plugin was switched on', async (ui) => {
  await ui.standIn.disablePlugin();
  await openToRead(ui, HEAD + SECTION);
  await ui.standIn.enablePlugin();
  await ui.waitFor('.ledertrivsel-theme');
  await ui.click('.markdown-preview-view .task-list-item-checkbox');
  await ui.waitFor('Psykologisk tryghed er markeret som drøftet i Ekstra.');
  expect(await ui.readNote(NOTE)).toBe(COVERED_HEAD + TICKED);
});

journey('Fortryd gives a line back as it was, with what a plugin wrote into it', async (ui) => {
  await openToRead(ui, HEAD + SECTION);
  await ui.standIn.evaluate(`(() => {
    const { view } = app.workspace.getMostRecentLeaf();
    const edit = view.edit.bind(view);
    view.edit = (text) => edit(text.replace(/- \\[x\\] .*/, '$& ✅ 2026-11-23'));
  })()`);
  await ui.click('.markdown-preview-view .task-list-item-checkbox');
  await ui.waitFor('Psykologisk tryghed er markeret som drøftet i Ekstra.');
  expect(await ui.readNote(NOTE)).toContain('ledergruppe? ✅ 2026-11-23\n');
  await ui.click('Fortryd');
  await ui.waitFor('Ændringen er fortrudt.');
  expect(await ui.readNote(NOTE)).toBe(HEAD + SECTION);
});
