import type { StandInUi } from './stand-in-ui';

/** Pictures of the window as it is, light and dark. */
export async function takePictures(ui: StandInUi, name: string): Promise<void> {
  await ui.theme('dark');
  await ui.screenshot(`${name}-dark`);
  await ui.theme('light');
  await ui.screenshot(`${name}-light`);
}

/** Pictures of a note and of the overview, as on a phone; begins the window anew. */
export async function takePhonePictures(ui: StandInUi, name: string, note: string): Promise<void> {
  await ui.phone();
  await ui.openNote(note);
  await ui.screenshot(`${name}-phone`);
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
  await ui.screenshot(`${name}-phone-overview`);
}
