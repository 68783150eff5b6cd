import { expect, test } from 'vitest';
import { foreseeNotCovered } from '../../../src/note/covering/foresee-not-covered';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const foresee = (text: string, basename = 'Møder') =>
  foreseeNotCovered({
    text,
    basename,
    theme: safety,
    themes,
    properties: { agenda: 'temaer', covered: 'drøftet', date: 'dato' },
    today: '2026-11-23',
    readYaml,
  });

const HEAD = '---\ntemaer: [Psykologisk tryghed]\n---\n';
const ON_THREE_DAYS = [
  ...['## 2026-12-20', '### Psykologisk tryghed', '## 2026-11-23', '### Psykologisk tryghed'],
  ...['- [x] Tør vi tage chancer?', '## 2026-11-22', '### Psykologisk tryghed', ''],
].join('\n');

test('a theme that was not covered leaves the coming agendas of a rolling note, and its ticks', () => {
  expect(foresee(HEAD + ON_THREE_DAYS)).toEqual({
    ticks: 1,
    isOnAgenda: true,
    planned: ['2026-11-23', '2026-12-20'],
  });
});

test('a section that no heading dates is planned for the day of its note', () => {
  expect(foresee(`${HEAD}## Psykologisk tryghed\n`, '2026-12-07 Møde').planned).toEqual([
    '2026-12-07',
  ]);
  expect(foresee(`${HEAD}## Psykologisk tryghed\n`, '2026-11-22 Møde').planned).toEqual([]);
  expect(foresee(`${HEAD}## 2026-12-20\n### Andet\n`).planned).toEqual([]);
});

test('a theme that is on no agenda leaves none', () => {
  const nothing = { ticks: 1, isOnAgenda: false, planned: [] };
  expect(foresee(ON_THREE_DAYS)).toEqual(nothing);
  expect(foresee(`---\ntemaer: [\n---\n${ON_THREE_DAYS}`)).toEqual(nothing);
});
