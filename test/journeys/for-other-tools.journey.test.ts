import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { FOLLOW_UP, NOTE, QUESTION } from './inserting';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

const DOCUMENT = join(import.meta.dirname, '../../docs/for-other-tools.md');
const EXAMPLE = /^```(js|sh)\n([^]*?)^```\n\n```(?:json|text)\n([^]*?)^```$/gm;

/** What a script gives that has the app, as the console would run it. */
function run(ui: StandInUi, script: string): Promise<unknown> {
  return ui.standIn.evaluate(`(async () => {${script}})()`);
}

const ask = (ui: StandInUi, question: string): Promise<unknown> =>
  run(ui, `return app.plugins.plugins.ledertrivsel.api.${question};`);

const cli = (ui: StandInUi, line: string): Promise<unknown> =>
  ui.standIn.evaluate(`standIn.runCli(${JSON.stringify(line)})`);

journey('each example of the document gives what stands under it', async (ui) => {
  const document = readFileSync(DOCUMENT, 'utf8');
  const examples = [...document.matchAll(EXAMPLE)];
  // One of them would be passed over, were its output left out.
  expect(examples).toHaveLength(document.match(/^```(?:js|sh)$/gm)?.length ?? 0);
  expect(examples.length).toBeGreaterThan(8);
  for (const [, language, source = '', output = ''] of examples) {
    if (language === 'js') {
      expect(await run(ui, source)).toEqual(JSON.parse(output));
    } else {
      expect(`${String(await cli(ui, source.replace(/^obsidian /, '').trim()))}\n`).toBe(output);
    }
  }
});

journey(
  'a theme goes into an open note in one step of its undo, the cursor as it was',
  async (ui) => {
    await ui.openNote(NOTE);
    await ui.setCursor(3, 2);
    const before = await ui.editorText();
    expect(await ask(ui, `insert('${NOTE}', 'Psykologisk tryghed')`)).toMatchObject({
      value: { added: 7 },
    });
    const text = await ui.editorText();
    expect(text).toMatch(/## 5\. Eventuelt\n\n### Psykologisk tryghed\n\n/);
    expect(text).toContain(`### Psykologisk tryghed\n\n${FOLLOW_UP}\n\n${QUESTION}\n`);
    expect(await ui.notices()).toEqual([]);
    await ui.press('Mod+Z');
    expect(await ui.editorText()).toBe(before);
  },
);

journey('two tools that insert at once double nothing', async (ui) => {
  const insert = `insert('${NOTE}', 'psykologisk-tryghed')`;
  const both = await run(
    ui,
    `const { api } = app.plugins.plugins.ledertrivsel; return Promise.all([api.${insert}, api.${insert}]);`,
  );
  expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  expect((await ui.readNote(NOTE)).match(/^#+ Psykologisk tryghed$/gm)).toHaveLength(1);
});

journey('what can’t be done is said and changes nothing, whatever is asked', async (ui) => {
  const broken = 'Ledermøder/Ødelagt.md';
  await ui.writeNote(broken, '---\ndato: 2026-12-01\ntemaer: [a\n---\n# Ledermøde\n');
  await ui.writeNote('Tom.md', '---\nledertrivsel: katalog\n---\n## Uden spørgsmål\n');
  await vi.waitFor(async () =>
    expect(await ask(ui, `insert('${NOTE}', 'Uden spørgsmål')`)).toMatchObject({
      code: 'no-questions',
      message: 'Ingen spørgsmål endnu',
    }),
  );
  expect(await ask(ui, `insert('${broken}', 'psykologisk-tryghed')`)).toMatchObject({
    code: 'refused',
    message: expect.stringMatching(/^Ødelagt er ikke ændret\. Linje \d: /) as string,
  });
  const own = 'Ledertrivsel/Egne spørgsmål.md';
  for (const path of [own, 'Ledermøder', '../data.md', 'data.json']) {
    expect(await ask(ui, `insert('${path}', 'psykologisk-tryghed')`)).toMatchObject({
      code: 'no-note',
    });
  }
  for (const question of [
    'themes(null)',
    'themes({ group: 7 })',
    `themes('Direktionen')`,
    'history()',
    'history({})',
    'insert()',
    `insert(7, 'psykologisk-tryghed')`,
  ]) {
    expect(await ask(ui, question)).toMatchObject({ ok: false, code: 'failed' });
  }
  expect(await ui.readNote(broken)).toContain('temaer: [a\n---\n');
});

journey('what is given is frozen, and groups count in any spelling', async (ui) => {
  const isFrozen = await run(
    ui,
    `const { api } = app.plugins.plugins.ledertrivsel;
    const frozen = (it) => Object.isFrozen(it) && (typeof it !== 'object' || it === null || Object.values(it).every(frozen));
    return frozen(await api.themes()) && frozen(await api.themes({ group: 'x' })) && frozen(api);`,
  );
  expect(isFrozen).toBe(true);
  const ofGroup = (name: string) => ask(ui, `themes({ group: '${name}' })`);
  expect(await ofGroup('[[direktionen]]')).toEqual(await ofGroup('Direktionen'));
  expect(await ofGroup('Chefgruppen')).not.toEqual(await ofGroup('Direktionen'));
  // The sidebar's choice is the leader's alone.
  const all = await ask(ui, 'themes()');
  expect(await ask(ui, 'themes({ group: undefined })')).toEqual(all);
  await ui.choose('Gruppe', 'Chefgruppen');
  expect(await ask(ui, 'themes()')).toEqual(all);
});

journey('it waits until the vault is read, and says when the plugin is off', async (ui) => {
  await ui.standIn.disablePlugin();
  const early = await run(
    ui,
    `const { plugins } = app;
    const enabled = plugins.enable(false);
    await Promise.race([enabled, new Promise((resolve) => {
      const look = () => (plugins.plugins.ledertrivsel?.api ? resolve() : setTimeout(look));
      look();
    })]);
    window.kept = plugins.plugins.ledertrivsel.api;
    const answer = window.kept.history('psykologisk-tryghed');
    await enabled;
    return (await answer).value.length;`,
  );
  expect(early).toBeGreaterThan(3);
  await ui.standIn.disablePlugin();
  expect(await run(ui, 'return window.kept.themes();')).toEqual({
    ok: false,
    code: 'unloaded',
    message: 'Ledertrivsel er slået fra.',
  });
  await expect(cli(ui, 'ledertrivsel')).rejects.toThrow('No such CLI command');
});

journey('the command line says what there is, and what is wrong', async (ui) => {
  expect(await ui.standIn.evaluate('standIn.cliHelp()')).toBe(
    ['ledertrivsel', 'ledertrivsel:status']
      .map((command) => `${command}  Vis temaerne, og hvornår de sidst blev drøftet\n`)
      .concat('ledertrivsel:suggestion  Vis det tema, der foreslås til næste møde\n')
      .map((help) => `${help}  group=<navn>  Kun den ledergruppes møder\n  json  Svar i JSON`)
      .join('\n'),
  );
  expect(await cli(ui, 'ledertrivsel')).toBe(await cli(ui, 'ledertrivsel:status'));
  expect(await cli(ui, "ledertrivsel:suggestion group='Den nye'")).toBe(
    'Ingen mødenote hører til gruppen »Den nye«.',
  );
  for (const nameless of ['group', 'group=', 'group=" "']) {
    expect(await cli(ui, `ledertrivsel ${nameless}`)).toBe('Skriv gruppens navn: group=<navn>');
  }
  expect(JSON.parse(String(await cli(ui, 'ledertrivsel group json')))).toEqual({
    ok: false,
    code: 'unknown-group',
    message: 'Skriv gruppens navn: group=<navn>',
  });
  const json = await cli(ui, 'ledertrivsel:status group=Bestyrelsen json');
  expect(JSON.parse(String(json))).toMatchObject({ ok: false, code: 'unknown-group' });
  expect(JSON.parse(String(await cli(ui, 'ledertrivsel json')))).toEqual(await ask(ui, 'themes()'));

  // The sidebar passes over what the leader does.
  const suggested = await ui.text('.ledertrivsel-suggestion-title');
  expect(await cli(ui, 'ledertrivsel:suggestion')).toContain(`${suggested}: `);
  await ui.click('Foreslå et andet');
  await vi.waitFor(async () =>
    expect(await cli(ui, 'ledertrivsel:suggestion')).not.toContain(`${suggested}: `),
  );
});

journey(
  'a phone has no command line, and the api as elsewhere',
  async (ui) => {
    expect(await ui.standIn.evaluate('standIn.cliHelp()')).toBe('');
    expect(await ask(ui, 'themes()')).toMatchObject({ ok: true });
  },
  { parameters: { phone: '1' } },
);
