import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { catalogueEsbuildPlugin } from '../../scripts/embed-catalogue';

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Bundles a file of the bench into a temporary one, with the parser that main.js has. */
export async function bundle(entry: string, name: string, options: BuildOptions): Promise<string> {
  const outfile = path.join(folder, name);
  await esbuild.build({
    entryPoints: [fileOf(entry)],
    outfile,
    bundle: true,
    target: 'es2022',
    plugins: [catalogueEsbuildPlugin()],
    logLevel: 'warning',
    ...options,
  });
  return outfile;
}
