import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

const manifest = readJson('manifest.json');

test('the manifest is as the community list wants it', () => {
  expect(Object.keys(manifest).sort()).toEqual(
    ['author', 'description', 'id', 'isDesktopOnly', 'minAppVersion', 'name', 'version'].sort(),
  );
  expect(manifest.id).toMatch(/^(?!.*obsidian)[a-z-]+(?<!plugin)$/);
  expect(manifest.description).toMatch(/^[A-Z][a-z]+ [\x20-\x7e]{1,240}\.$/);
  expect(manifest.isDesktopOnly).toBe(false);
});

test('package, manifest and versions agree', () => {
  const { version, minAppVersion, description } = manifest;
  expect(readJson('package.json')).toMatchObject({ version, description });
  expect(readJson('versions.json')).toMatchObject({ [String(version)]: minAppVersion });
});
