import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

it('the types of the api stand alone, so that they can be copied', () => {
  const source = readFileSync(path.join(import.meta.dirname, '../src/api.ts'), 'utf8');
  expect(source).not.toMatch(/\bimport\b/);
});
