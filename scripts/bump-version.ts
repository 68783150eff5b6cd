/**
 * Run by `npm version`: gives the new version to manifest.json, versions.json and CHANGELOG.md. Run
 * before it, too, as a trial that writes nothing, so that what can't be released changes no file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { closeUnreleased } from './changelog';

type Texts = Record<string, string>;

function readJson(file: string): Texts {
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

/** The new text of each file. */
function bump(): Texts {
  const { npm_new_version: version = '' } = process.env;
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`Obsidian takes x.y.z, not ${version}`);
  const manifest: Texts = { ...readJson('manifest.json'), version };
  const { minAppVersion = '' } = manifest;
  const versions: Texts = { ...readJson('versions.json'), [version]: minAppVersion };
  const today = new Date().toISOString().slice(0, 10);
  return {
    'manifest.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'versions.json': `${JSON.stringify(versions, null, 2)}\n`,
    'CHANGELOG.md': closeUnreleased(readFileSync('CHANGELOG.md', 'utf8'), version, today),
  };
}

try {
  const isTrial = process.env.npm_lifecycle_event === 'preversion';
  for (const [file, text] of Object.entries(bump())) if (!isTrial) writeFileSync(file, text);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
