import { expect, vi } from 'vitest';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/Ekstra.md';

async function markLeadership(ui: StandInUi): Promise<void> {
  await ui.openNote(NOTE);
  await ui.runCommand('Markér tema som drøftet…');
  await ui.type('Ledelse af andre');
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
}

// The clock in Copenhagen goes forward on 29 March 2026 and back on 25 October.
for (const [when, instant, day] of [
  ['23:30 on a winter evening', '2026-11-23T22:30:00Z', '2026-11-23'],
  ['00:30 on a winter night', '2026-11-23T23:30:00Z', '2026-11-24'],
  ['00:30 on the night when the clock goes forward', '2026-03-28T23:30:00Z', '2026-03-29'],
  ['23:30 on the day when the clock went forward', '2026-03-29T21:30:00Z', '2026-03-29'],
  ['00:30 on the night when the clock goes back', '2026-10-24T22:30:00Z', '2026-10-25'],
  ['23:30 on the day when the clock went back', '2026-10-25T22:30:00Z', '2026-10-25'],
] as const) {
  journey(`a theme that is marked at ${when} gets the day on the wall`, async (ui) => {
    await ui.writeNote(NOTE, '# Ekstra\n');
    await ui.standIn.passTo(instant);
    await vi.waitFor(() => markLeadership(ui));
    await vi.waitFor(async () => {
      expect(await ui.readNote(NOTE)).toBe(
        `---\ndato: ${day}\ndrøftet:\n  - Ledelse af andre\n---\n# Ekstra\n`,
      );
    });
  });
}

journey('the overview goes on to the new day at midnight, as it stands there', async (ui) => {
  const standing = () =>
    ui.text('.ledertrivsel-theme:has-text("Ledelse af andre") .ledertrivsel-standing');
  await ui.writeNote(NOTE, '---\ndato: 2026-11-24\ndrøftet: [Ledelse af andre]\n---\n');
  await ui.waitFor(
    'Ekstra har drøftede temaer, men datoen (24. november 2026) ligger i fremtiden.',
  );
  expect(await standing()).toBe('Planlagt');
  await ui.standIn.evaluate(`(() => {
    window.changes = 0;
    new MutationObserver(() => (window.changes += 1)).observe(
      document.querySelector('.ledertrivsel-overview'),
      { subtree: true, childList: true, attributes: true, characterData: true },
    );
  })()`);
  await ui.standIn.passTo('2026-11-23T22:59:00Z');
  await ui.standIn.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
  );
  expect(await standing()).toBe('Planlagt');
  expect(await ui.standIn.evaluate('window.changes')).toBe(0);
  await ui.standIn.passTo('2026-11-23T23:00:30Z');
  await vi.waitFor(async () => expect(await standing()).toBe('Drøftet for nylig'));
  await ui.waitUntilGone(
    'Ekstra har drøftede temaer, men datoen (24. november 2026) ligger i fremtiden.',
  );
});

journey('dates as leaders write them count, in headings, names and properties', async (ui) => {
  await ui.writeNote(
    'Ledermøder/Alle møder.md',
    [
      '---',
      'drøftet: [Ledelse af andre]',
      '---',
      '## Mandag d. 9. nov. 2026',
      '### Ledelse af andre',
      '- [x] Ja?',
      '## Mandag 2/11-2026',
      '### Ledelse af andre',
      '- [x] Ja?',
      '',
    ].join('\n'),
  );
  await ui.writeNote(
    'Ledermøder/Møde 12. oktober 2026.md',
    '---\ndrøftet: [Ledelse af andre]\n---\n',
  );
  await ui.writeNote(
    'Ledermøder/Seminar.md',
    '---\ndato: 1. juni 2026\ndrøftet: [Ledelse af andre]\n---\n',
  );
  const row = '.ledertrivsel-theme:has-text("Ledelse af andre")';
  await ui.click(`${row} .ledertrivsel-theme-head`);
  await vi.waitFor(async () => {
    expect(await ui.texts(`${row} .ledertrivsel-detail`)).toEqual([
      '9. november 2026 · drøftet · ingen flueben',
      '2. november 2026 · drøftet · ingen flueben',
      '12. oktober 2026 · drøftet · ingen flueben',
      '1. juni 2026 · drøftet · ingen flueben',
      '17. november 2025 · på dagsordenen · 2 af 4 flueben',
      '5. november 2025 · på dagsordenen',
    ]);
  });
});
