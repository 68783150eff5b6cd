import { expect, vi } from 'vitest';
import { NOTE, goToEndOfNote, insertByPalette } from './inserting';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

const PAGE = 'Side.md';
const BLOCKS = ['oversigt', 'årshjul', 'forslag']
  .map((view) => `\`\`\`ledertrivsel\nvisning: ${view}\n\`\`\`\n`)
  .join('\n');

const VIEWS = ['ledertrivsel-overview', 'ledertrivsel-year-wheel'];

async function openLeaves(ui: StandInUi): Promise<void> {
  await ui.standIn.evaluate(`(async () => {
    const { workspace } = app;
    await workspace.getRightLeaf(false).setViewState({ type: '${VIEWS[0]}' });
    await workspace.getLeaf('tab').setViewState({ type: '${VIEWS[1]}' });
  })()`);
}

/** Waits until there is as much of everything as there was. */
async function expectLeft(ui: StandInUi, before: Record<string, number>): Promise<void> {
  await vi.waitFor(async () => expect(await ui.standIn.countRegistered()).toEqual(before), 3000);
}

async function usePlugin(ui: StandInUi): Promise<void> {
  await ui.waitFor('.ledertrivsel-theme');
  await ui.openNote(NOTE);
  await ui.mode('reading');
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await ui.waitFor('Fortryd');
}

journey(
  'switched off, the plugin leaves nothing behind, after one round and after ten',
  async (ui) => {
    await ui.writeNote(PAGE, BLOCKS);
    await vi.waitFor(() => ui.openNote(PAGE), 5000);
    await ui.openNote(NOTE, 'tab');
    await openLeaves(ui);
    await ui.standIn.evaluate(`app.workspace.getLeavesOfType('markdown')[0].select()`);
    const before = await ui.standIn.countRegistered();
    console.log(before);
    await ui.standIn.enablePlugin();
    await ui.waitFor('.ledertrivsel-block svg');
    const during = await ui.standIn.countRegistered();
    console.log(during);
    await ui.standIn.disablePlugin();
    await expectLeft(ui, before);
    for (let round = 0; round < 10; round++) {
      await ui.standIn.enablePlugin();
      await ui.waitFor('.ledertrivsel-block svg');
      await ui.standIn.disablePlugin();
    }
    await expectLeft(ui, before);
  },
  { parameters: { enabled: 'no', count: '1' } },
);
