import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { expect, it } from 'vitest';
import * as whole from 'yaml';
import { yamlEsbuildPlugin } from '../../scripts/trim-yaml';

const SRC = path.resolve('src');

/** What becomes of a module of src/ that imports the two. */
async function build() {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: {
      contents: "export { Lexer, Parser } from 'yaml';",
      resolveDir: SRC,
      sourcefile: path.join(SRC, 'made-up.ts'),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    metafile: true,
    plugins: [yamlEsbuildPlugin()],
  });
  const text = encodeURIComponent(outputFiles[0]?.text ?? '');
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript,${text}`);
  return { module: module as Pick<typeof whole, 'Lexer' | 'Parser'>, metafile };
}

it('takes of yaml its lexer and parser, where nothing else is used', async () => {
  const { metafile } = await build();
  const [output] = Object.values(metafile.outputs);
  const kept = Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => path.basename(file));
  expect(kept).toEqual(['cst.js', 'lexer.js', 'parser.js']);
});

it('gives the same tokens as the whole package', async () => {
  const { module } = await build();
  const notes = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(`test/${file}`, 'utf8'));
  expect(notes.length).toBeGreaterThan(100);
  for (const note of notes) {
    expect([...new module.Parser().parse(note)]).toEqual([...new whole.Parser().parse(note)]);
    expect([...new module.Lexer().lex(note)]).toEqual([...new whole.Lexer().lex(note)]);
  }
});
