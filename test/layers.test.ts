import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test, vi } from 'vitest';
import { catalogueEsbuildPlugin } from '../scripts/embed-catalogue';

/** Folders of src/ in the order in which data flows; each may import from itself and those before. */
const FLOW = ['catalogue', 'note', 'coverage', 'i18n', 'vault', 'views'];

vi.mock('obsidian', () => {
  throw new Error('the pure core must not load obsidian');
});

const pureModules = ['catalogue', 'note', 'coverage', 'i18n'].flatMap((folder) =>
  readdirSync(`src/${folder}`).map((file) => `../src/${folder}/${file}`),
);

describe('the pure core', () => {
  test.each(pureModules)('%s loads without Obsidian', async (path) => {
    await expect(import(path)).resolves.toBeDefined();
  });
});

describe('the source', () => {
  test('imports only along the flow catalogue, note, coverage, texts, vault, views', async () => {
    const against = (await localImports()).filter(({ from, to }) => {
      const importer = FLOW.indexOf(folderOf(from));
      const imported = FLOW.indexOf(folderOf(to));
      return importer !== -1 && (imported > importer || isTop(to));
    });
    expect(against).toEqual([]);
  });

  test('has no import cycle', async () => {
    const imports = await localImports();
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[][] = [];
    const visit = (file: string, trail: string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file]);
        return;
      }
      state.set(file, 'open');
      for (const { from, to } of imports) if (from === file) visit(to, [...trail, file]);
      state.set(file, 'done');
    };
    for (const { from } of imports) visit(from, []);
    expect(cycles).toEqual([]);
  });
});

/** Files directly in src/ that join the parts; the value types beside them are everybody's. */
function isTop(file: string): boolean {
  return ['src/main.ts', 'src/actions.ts', 'src/commands.ts', 'src/settings-tab.ts'].includes(file);
}

function folderOf(file: string): string {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
}

async function localImports(): Promise<{ from: string; to: string }[]> {
  const { metafile } = await build({
    entryPoints: ['src/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    format: 'cjs',
    platform: 'browser',
    external: ['obsidian', '@codemirror/*'],
    plugins: [catalogueEsbuildPlugin()],
    logLevel: 'silent',
  });
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports
      .map(({ path }) => path)
      .filter((to) => from.startsWith('src/') && to.startsWith('src/'))
      .map((to) => ({ from, to })),
  );
}
