import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePictures } from './pictures';

journey('pictures', async (ui) => {
  await ui.runCommand('Vis årshjul');
  await ui.waitFor('.ledertrivsel-wheel');
  await takePictures(ui, 'wheel');
  await ui.standIn.evaluate("document.querySelectorAll('.ledertrivsel-wheel-mark[tabindex=\"0\"]')[0].focus()");
  await ui.screenshot('wheel-focus');
  await ui.standIn.evaluate("document.querySelector('.ledertrivsel-year').scrollTop = 2000");
  await ui.screenshot('wheel-table');
  await ui.phone();
  await ui.runCommand('Vis årshjul');
  await ui.waitFor('.ledertrivsel-wheel');
  await ui.screenshot('wheel-phone');
  expect(vi).toBeDefined();
});
