import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { countParts, fillIn, pairTexts } from './i18n/texts';

/*
 * What the community directory's reviewers ask for, as far as it can be looked up in the files: from
 * docs.obsidian.md, Manifest, Submission requirements for plugins, Plugin guidelines, Frequently
 * asked questions. native.test.ts and build.test.ts have the rest, and lint has the reviewers' own.
 */

type Json = Record<string, unknown>;

/** Of a workflow; what else it has is not asked for. */
interface Job {
  readonly permissions?: Json;
}

function readJson(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8')) as Json;
}

const manifest = readJson('manifest.json');
const packageJson = readJson('package.json');
const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

describe('the manifest', () => {
  test('has what it must have, and nothing else', () => {
    expect(Object.keys(manifest).sort()).toEqual(
      ['author', 'description', 'id', 'isDesktopOnly', 'minAppVersion', 'name', 'version'].sort(),
    );
    expect(manifest.isDesktopOnly).toBe(false);
  });

  test('has an id and a name that the directory takes', () => {
    expect(manifest.id).toMatch(/^(?!.*obsidian)[a-z-]+(?<!plugin)$/);
    expect(manifest.name).toMatch(/^(?!.*(?:obsi|dian|plugin))[a-z0-9 +()-]+$/i);
  });

  test('describes the plugin in a short sentence that begins with what it does', () => {
    expect(manifest.description).toMatch(/^[A-Z][a-z]+ [\w\s.,!?'"-]{1,240}\.$/);
    expect(manifest.description).not.toMatch(/obsidian|plugin/i);
  });

  test('names an author, and no address', () => {
    expect(manifest.author).toMatch(/^[^@]+$/);
  });

  test('asks for a version of the app that there are types of', () => {
    expect(manifest.minAppVersion).toMatch(VERSION);
    const { version } = readJson('node_modules/obsidian/package.json');
    const order = new Intl.Collator('en', { numeric: true });
    expect(order.compare(String(manifest.minAppVersion), String(version))).toBeLessThanOrEqual(0);
  });
});

describe('the versions', () => {
  test('agree in package, lockfile, manifest and versions.json', () => {
    const { version, minAppVersion, description } = manifest;
    expect(version).toMatch(VERSION);
    expect(packageJson).toMatchObject({ version, description });
    expect(readJson('package-lock.json')).toMatchObject({ version, packages: { '': { version } } });
    expect(readJson('versions.json')).toMatchObject({ [String(version)]: minAppVersion });
  });

  test('are numbers alone, and so are the tags', () => {
    for (const [version, app] of Object.entries(readJson('versions.json'))) {
      expect(version).toMatch(VERSION);
      expect(app).toMatch(VERSION);
    }
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^tag-version-prefix=""$/m);
    expect(readFileSync('.github/workflows/release.yml', 'utf8')).toContain(
      "tags: ['[0-9]+.[0-9]+.[0-9]+']",
    );
  });
});

describe('the repository', () => {
  test('has a licence that GitHub knows: the text of MIT, with nothing added', () => {
    const paragraphs = (file: string): string[] => {
      const [title = '', copyright = '', ...terms] = readFileSync(file, 'utf8').split('\n\n');
      expect([title, copyright.slice(0, 13)]).toEqual(['MIT License', 'Copyright (c)']);
      return terms.map((term) => term.replace(/\s+/g, ' ').trim());
    };
    expect(paragraphs('LICENSE')).toEqual(paragraphs('node_modules/esbuild/LICENSE.md'));
    expect(packageJson.license).toBe('MIT');
  });

  test.each([
    'no network request',
    'no telemetry',
    'no account',
    'no ads',
    'costs nothing',
    'no file outside of the vault',
  ])('has a readme that discloses: %s', (what) => {
    expect(readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')).toContain(what);
  });

  test('is linted by the reviewers’ own rules, and switches none of them off', async () => {
    const severities = async (options: ESLint.Options): Promise<Record<string, number>> => {
      const eslint = new ESLint(options);
      const config = (await eslint.calculateConfigForFile('src/main.ts')) as { rules: Json };
      return Object.fromEntries(
        Object.entries(config.rules).map(([rule, setting]) => [rule, Number([setting].flat()[0])]),
      );
    };
    const theirs = await severities({
      overrideConfigFile: true,
      overrideConfig: obsidianmd.configs.recommended,
    });
    const ours = await severities({});
    const weaker = Object.keys(theirs).filter((rule) => (theirs[rule] ?? 0) > (ours[rule] ?? 0));
    expect(Object.keys(theirs).length).toBeGreaterThan(100);
    expect(weaker).toEqual([]);
  });

  test('does not hold what is built', () => {
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('/main.js');
    expect(spawnSync('git', ['ls-files', 'main.js', 'data.json', 'node_modules']).stdout).toEqual(
      Buffer.from(''),
    );
  });

  test('builds by `npm run build` from exact versions that a lockfile holds', () => {
    expect(packageJson).toHaveProperty('scripts.build');
    const { dependencies, devDependencies } = packageJson as Record<string, Record<string, string>>;
    for (const version of Object.values({ ...dependencies, ...devDependencies })) {
      expect(version).toMatch(VERSION);
    }
    const { packages } = readJson('package-lock.json') as { packages: Record<string, Json> };
    for (const [folder, { integrity, resolved, link }] of Object.entries(packages)) {
      if (folder === '' || link === true) continue;
      expect(integrity).toMatch(/^sha512-/);
      // By no registry's address: it is whatever npm is set to.
      expect(resolved).toBeUndefined();
    }
  });

  test('releases what Obsidian downloads, from actions that nobody can change', () => {
    const folder = '.github/workflows';
    const workflows = readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    const used = workflows.flatMap((text) => text.match(/(?<=uses: ).*/g) ?? []);
    expect(used.length).toBeGreaterThan(4);
    for (const action of used)
      expect(action).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
    for (const text of workflows) expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
    const release = readFileSync(`${folder}/release.yml`, 'utf8');
    expect(release).toMatch(/gh release create \S+ main\.js manifest\.json styles\.css/);
    expect(release).toMatch(/actions\/attest@/);
    for (const file of ['manifest.json', 'styles.css', 'LICENSE'])
      expect(existsSync(file)).toBe(true);
  });

  test('may be written to by one job alone, which runs nothing of npm’s, and no more than it needs', () => {
    const mayWrite = readdirSync('.github/workflows').flatMap((file) => {
      const text = readFileSync(`.github/workflows/${file}`, 'utf8');
      const { jobs } = parse(text) as { jobs: Record<string, Job> };
      return Object.values(jobs).filter(({ permissions }) => permissions);
    });
    expect(mayWrite).toHaveLength(1);
    expect(mayWrite[0]?.permissions).toEqual({
      contents: 'write',
      'id-token': 'write',
      attestations: 'write',
    });
    expect(JSON.stringify(mayWrite[0])).not.toMatch(/npm|npx|node|checkout/);
  });
});

describe('the commands', () => {
  const ids = Array.from(
    readFileSync('src/commands.ts', 'utf8').matchAll(/\bid: ['`]([^'`]+)['`]/g),
    ([, id = '']) => id,
  );

  test('have ids without the name of the plugin, which Obsidian puts before them', () => {
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => !/^[a-z-]+(?:\$\{id\})?$/.test(id))).toEqual([]);
    expect(ids.filter((id) => id.includes(String(manifest.id)) || id.includes('command'))).toEqual(
      [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('have names without the name of the plugin', () => {
    const names = said().filter(({ name }) => name.startsWith('commands.'));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter(({ text }) => /ledertrivsel|command|kommando/i.test(text))).toEqual([]);
  });
});

describe('the texts', () => {
  test('are in sentence case', () => {
    // Names of the app, of languages, of keys and of buttons. What is all in capitals is a name.
    const names = /^(?:Obsidians?|Bases|Baser|Ledertrivsel|Danish|English|Enter|Fortryd|Undo)$/;
    const capital = /(?<![.?!:…→] |[“»(/]|^)\b\p{Lu}\p{Ll}\p{L}*/gu;
    const found = said().flatMap(({ name, text }) =>
      (text.match(capital) ?? [])
        .filter((word) => !names.test(word))
        .map((word) => `${name}: ${word} in “${text}”`),
    );
    expect(found).toEqual([]);
  });

  test('of the settings have no heading that says they are settings', () => {
    const groups = readdirSync('src/views/settings').map((file) => `src/views/settings/${file}`);
    const source = groups.map((file) => readFileSync(file, 'utf8')).join('\n');
    const headings = source.match(/(?<=heading: t\.)\w+/g);
    expect(headings?.length).toBeGreaterThan(1);
    const shown = said().filter(({ name }) => headings?.includes(name.replace('settings.', '')));
    expect(shown.length).toBe(2 * (headings?.length ?? 0));
    expect(
      shown.filter(({ text }) => /indstilling|setting|option|ledertrivsel/i.test(text)),
    ).toEqual([]);
  });
});

/** Everything that is shown, in both languages, with an x where something is filled in. */
function said(): { name: string; text: string }[] {
  return pairTexts().flatMap((pair) => {
    const parts = Array<string>(countParts(pair)).fill('x');
    return [pair.da, pair.en].map((text) => ({ name: pair.name, text: fillIn(text, parts) }));
  });
}
