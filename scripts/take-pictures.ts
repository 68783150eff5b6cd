/** Takes the pictures of the documents from the stand-in: `npm run pictures`. */
import path from 'node:path';

// Read by the harness when it is loaded.
process.env.SHOTS = path.resolve('docs');
const { closeBrowser, openStandIn } = await import('../test/journeys/stand-in-ui');

const ui = await openStandIn({ vault: path.resolve('test/vault'), plugin: path.resolve('.') });
try {
  await ui.openNote('Ledermøder/2026-11-23 Ledermøde.md');
  const lines = (await ui.editorText()).split('\n');
  await ui.setCursor(lines.indexOf('## 4. Ledertrivsel') + 1);
  await ui.click('Indsæt i 2026-11-23 Ledermøde');
  await ui.waitFor('.ledertrivsel-suggestion-title:text-is("Egne spørgsmål")');
  await ui.standIn.evaluate(
    "document.querySelector('.ledertrivsel-themes').scrollIntoView({ block: 'end' })",
  );
  await ui.screenshot('overview');
} finally {
  await ui.close();
  await closeBrowser();
}
