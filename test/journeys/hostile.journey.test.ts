import { expect, vi } from 'vitest';
import { NOTE } from './inserting';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

/** Each would leave `window.hacked`, were it read as anything but text. */
const ATTACKS = [
  '<img src=x onerror="hacked=1">',
  '<script>hacked=1</script>',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '[klik](javascript:hacked=1)',
  '{{constructor.constructor("hacked=1")()}}',
  '<% hacked=1 %> ${hacked=1} `= hacked=1`',
  "$= dv.el('b', 'x')",
];
/** Names that every object has, and text that shows in another order than it is written, or not. */
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const HIDDEN = ['\u202Eteksnev\u202C', 'nul\u200Bbredde\u200D\u2060'];

const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
const themeOf = (title: string) =>
  `## ${escaped(title)}\n\n${[...ATTACKS, ...NAMES, ...HIDDEN].map((text) => `- ${escaped(text)}\n`).join('')}`;

const CATALOGUE = 'Ledertrivsel/Fremmed.md';
const TITLES = [...ATTACKS, ...NAMES, ...HIDDEN];
const CATALOGUE_TEXT = `---
ledertrivsel: katalog
titel: "<img src=x onerror=hacked=1>"
fokus: [__proto__, constructor]
på pause: ["<script>hacked=1</script>", ukendt <b>tema</b>]
tidligere navne: ["valueOf → constructor", "<i>før</i> → toString"]
__proto__: {polluted: 1}
constructor: {prototype: {polluted: 1}}
---
${TITLES.map(themeOf).join('\n')}`;

const MEETING = 'Ledermøder/2026-11-16 <b>Fremmed<b>.md'.replace(/[<>]/g, '＜');
const MEETING_TEXT = `---
dato: 2026-11-16
gruppe: __proto__
temaer: [constructor, toString, "<img src=x onerror=hacked=1>", hasOwnProperty, valueOf]
drøftet: [constructor]
__proto__: {polluted: 1}
---
## constructor

- [x] \\_\\_proto\\_\\_

### Aftaler

- [ ] <img src=x onerror="hacked=1"> [klik](javascript:hacked=1) 📅 2026-11-20
- [ ] \u202Eteksnev\u202C

\`\`\`ledertrivsel
visning: constructor
gruppe: <img src=x onerror=hacked=1>
__proto__: 1
\`\`\`
`;

async function addHostileNotes(ui: StandInUi): Promise<void> {
  await ui.writeNote(CATALOGUE, CATALOGUE_TEXT);
  await ui.writeNote(MEETING, MEETING_TEXT);
  await vi.waitFor(async () =>
    expect(await ui.texts('.ledertrivsel-theme-title')).toContain('constructor'),
  );
}

async function expectUnharmed(ui: StandInUi): Promise<void> {
  expect(await ui.standIn.evaluate('window.hacked ?? ({}).polluted ?? null')).toBeNull();
}

journey(
  'HTML, scripts, templates and names of prototypes in notes are shown as text',
  async (ui) => {
    await addHostileNotes(ui);
    await ui.openNote(NOTE);
    const titles = await ui.texts('.ledertrivsel-theme-title');
    for (const title of TITLES) expect(titles).toContain(title);

    const theme = '.ledertrivsel-theme:has-text("hasOwnProperty")';
    await ui.click(`${theme} .ledertrivsel-theme-head`);
    await ui.waitFor(`${theme} .ledertrivsel-questions`);
    const questions = (await ui.texts(`${theme} .ledertrivsel-questions li`)).join('\n');
    for (const text of ATTACKS) expect(questions).toContain(text);
    await takePictures(ui, 'hostile-overview');
    await expectUnharmed(ui);

    await ui.runCommand('Indsæt tema: constructor');
    await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain('## constructor'));
    const written = await ui.readNote(NOTE);
    for (const name of NAMES) expect(written).toContain(name);
    await ui.undo();
    expect(await ui.readNote(NOTE)).not.toContain('## constructor');

    await ui.runCommand('Indsæt tema…');
    await ui.type('proto');
    await ui.waitFor('.suggestion-item.is-selected');
    await ui.screenshot('hostile-picker');
    await ui.press('Escape');

    await ui.runCommand('Vis årshjul');
    await ui.waitFor('.ledertrivsel-wheel');
    await ui.screenshot('hostile-wheel');
    await ui.openNote(MEETING);
    await ui.mode('reading');
    await ui.waitFor('.ledertrivsel-block-problems');
    await ui.screenshot('hostile-block');
    await ui.openSettings();
    await ui.screenshot('hostile-settings');
    await expectUnharmed(ui);
  },
);

/** As the stand-in's own reader of Markdown, too, has to read it all. */
const SLOWLY = { timeout: 30_000 };

/** As many as nobody has: themes, and what is wrong with them. */
const MANY = 10_000;
const NOTES = 20;
const longCatalogue = (note: number) =>
  `---\nledertrivsel: katalog\n---\n${Array.from({ length: MANY / NOTES }, (_, at) => {
    const number = (note * MANY) / NOTES + at;
    return `## Tema ${number}\n\n- Spørgsmål ${number}?\n-\n\n`;
  }).join('')}`;
/** Deeper ones are read by the plugin alone in its tests: the stand-in's own reader takes minutes. */
const NESTED = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('');
const LONG_LINE = '*a `<!-- [x](y |'.repeat(300);

journey('ten thousand themes and a hundred nested lists leave the app usable', async (ui) => {
  const long = 'Ledermøder/2026-11-22 Lang.md';
  await ui.writeNote(
    long,
    `---\ntemaer: [Tema 1]\n---\n## Tema 1\n\n${NESTED}\n## ${LONG_LINE}\n\n- [x] ${LONG_LINE}\n`,
  );
  for (let note = 0; note < NOTES; note++) {
    await ui.writeNote(`Ledertrivsel/Fremmed ${note}.md`, longCatalogue(note));
  }
  const showAll = '.ledertrivsel-show-all';
  // Each theme has an empty item, which should be mended.
  await vi.waitFor(
    async () => expect((await ui.texts(showAll)).join()).toMatch(/\(10\.0\d\d\).*\(10\.0\d\d\)/),
    SLOWLY,
  );
  expect(await ui.texts('.ledertrivsel-theme')).toHaveLength(100);
  expect(await ui.texts('.ledertrivsel-attention li')).toHaveLength(10);
  const commands = `Object.keys(app.commands.commands).filter((id) => /insert-theme-/.test(id))`;
  expect(await ui.standIn.evaluate(`${commands}.length`)).toBe(100);

  await ui.openNote(NOTE);
  await ui.runCommand('Indsæt tema…');
  await ui.type('tema 9999');
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.screenshot('hostile-many-picker');
  await ui.press('Enter');
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain('## Tema 9999'));
  expect(await ui.readNote(NOTE)).toContain('- [ ] Spørgsmål 9999?');
  await ui.runCommand('Vis årshjul');
  await ui.waitFor('.ledertrivsel-wheel');
  await takePictures(ui, 'hostile-many');
});

/** Five megabytes of minutes, as a transcript. */
const MANY_LINES = 'Vi talte om budgettet, og vi aftalte, at Anne følger op\n'.repeat(90_000);
const THEME = 'Fælles opgave og resultater';
const OTHER = 'Psykologisk tryghed';
const LONG_TEXT = `---
dato: 2026-11-23
temaer:
  - ${THEME}
drøftet:
---
## ${THEME}

- [ ] Er der klarhed over, hvilke opgaver og resultater, vi skal lykkes med i vores ledergruppe?

## Udskrift

\`\`\`
${MANY_LINES}\`\`\`
`;

journey(
  'a note of five megabytes takes a tick and a theme, and the overview follows',
  async (ui) => {
    const long = 'Ledermøder/2026-11-23 Udskrift.md';
    const standing = (theme: string) =>
      ui.text(`.ledertrivsel-theme:has-text("${theme}") .ledertrivsel-standing`);
    await ui.writeNote(long, LONG_TEXT);
    await vi.waitFor(async () => expect(await standing(THEME)).toBe('Planlagt'), SLOWLY);
    await ui.openNote(long);
    await ui.click('.cm-content .task-list-item-checkbox');
    const ticked = LONG_TEXT.replace('- [ ]', '- [x]').replace(
      'drøftet:',
      `drøftet:\n  - ${THEME}`,
    );
    expect((await ui.editorText()) === ticked).toBe(true);
    await vi.waitFor(async () => expect(await standing(THEME)).toBe('Drøftet for nylig'), SLOWLY);
    await ui.undo();
    expect((await ui.editorText()) === LONG_TEXT).toBe(true);

    await ui.setCursor(9);
    await ui.runCommand(`Indsæt tema: ${OTHER}`);
    const begun = async () => (await ui.editorText()).slice(0, 1_000);
    await vi.waitFor(async () => expect(await begun()).toContain(`\n\n## ${OTHER}\n\n`), SLOWLY);
    expect(await begun()).toContain(`temaer:\n  - ${THEME}\n  - ${OTHER}\ndrøftet:\n---\n`);
    expect((await ui.editorText()).endsWith(LONG_TEXT.slice(LONG_TEXT.indexOf('\n\n## U')))).toBe(
      true,
    );
    await vi.waitFor(async () => expect(await standing(OTHER)).toBe('Planlagt'), SLOWLY);
    await ui.screenshot('hostile-long');

    await ui.openNote(NOTE);
    await ui.runCommand('Indsæt tema…');
    await ui.type('psykologisk');
    await ui.waitFor('.suggestion-item.is-selected');
    await ui.press('Escape');
  },
);
