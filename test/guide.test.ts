import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { da } from '../src/i18n/da';

const guide = readFileSync('docs/brugervejledning.md', 'utf8');

test('the guide names every command, as the leader sees it', () => {
  const [, rows = ''] = /^## Kommandoer\n(.*?)^#/ms.exec(guide) ?? [];
  const named = Array.from(rows.matchAll(/^\| ([^|]+) \| [^|]+ \|$/gm), ([, name]) => name);
  const names = Object.values(da.commands).map((name) =>
    typeof name === 'string' ? name : name('TITEL'),
  );
  expect(named.slice(2).sort()).toEqual(names.sort());
});
