import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FOLDER = join(
  dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')),
  'icons',
);

let shapes: string | undefined;

/** All Lucide icons as JSON: the content of each SVG by its name, earlier names too. */
export function listIcons(): string {
  shapes ??= JSON.stringify(
    Object.fromEntries(
      readdirSync(FOLDER).map((file) => [file.replace(/\.svg$/u, ''), readShapes(file)]),
    ),
  );
  return shapes;
}

function readShapes(file: string): string {
  const svg = readFileSync(join(FOLDER, file), 'utf8');
  return svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/gu, '').trim();
}
