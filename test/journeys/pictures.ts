import type { StandInUi } from './stand-in-ui';

/** Pictures of where a journey ended: light, dark, and as on a phone, note and overview. */
export async function takePictures(ui: StandInUi, name: string, note: string): Promise<void> {
  await ui.theme('light');
  await ui.screenshot(`${name}-light`);
  await ui.theme('dark');
  await ui.screenshot(`${name}-dark`);
  await ui.phone();
  await ui.openNote(note);
  await ui.theme('light');
  await ui.screenshot(`${name}-phone`);
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
  await ui.screenshot(`${name}-phone-overview`);
}
