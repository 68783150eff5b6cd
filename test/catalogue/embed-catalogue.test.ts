import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { catalogueEsbuildPlugin, embedCatalogue } from '../../scripts/embed-catalogue';
import { shippedCatalogue } from '../../src/catalogue/shipped';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CONTENT = readFileSync(new URL('../../content/ledertrivsel.md', import.meta.url), 'utf8');

const embed = (text: string) => () => embedCatalogue(text, 'content/ledertrivsel.md');

describe('the embedded catalogue', () => {
  it('is the same from esbuild and from Vite, and the same each time', async () => {
    const bundle = async () => {
      const { outputFiles } = await build({
        stdin: {
          contents: `export { default } from './content/ledertrivsel.md'`,
          resolveDir: ROOT,
        },
        bundle: true,
        format: 'esm',
        write: false,
        plugins: [catalogueEsbuildPlugin()],
      });
      return outputFiles[0]?.text ?? '';
    };
    const text = await bundle();
    const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
      default: unknown;
    };
    expect(module.default).toEqual(shippedCatalogue);
    expect(await bundle()).toBe(text);
  });

  it('has no trace of the place it was built in', () => {
    expect(embed(CONTENT)()).not.toContain(ROOT);
  });
});

describe('the build fails, with file and line,', () => {
  const lineOf = (part: string) => CONTENT.slice(0, CONTENT.indexOf(part)).split('\n').length;
  const THEME = '## Psykologisk tryghed';
  const QUESTION = '- Tør vi tage chancer i denne ledergruppe?';

  it.each([
    ['no title', /^titel.*$/m, '', 1, 'Kataloget har ingen titel.'],
    ['a theme without title', THEME, '##', lineOf(THEME), 'En overskrift på niveau 2 er tom'],
    [
      'two themes with one id',
      THEME,
      '## Ledelse  af Andre!',
      lineOf('## Ledelse af andre'),
      'Temaet »Ledelse af andre« står to gange i noten. Saml spørgsmålene under den ene overskrift.',
    ],
    ['an empty question', QUESTION, '-', lineOf(QUESTION), 'Spørgsmålet er tomt.'],
    [
      'a doubled question',
      QUESTION,
      '- Er det trygt at  tale om FEJL i denne ledergruppe – og lærer vi af dem?',
      lineOf(QUESTION),
      'Spørgsmålet står to gange: Er det trygt',
    ],
    [
      'an item outside a theme',
      '\n## Fælles',
      '- Hvad nu?\n\n## Fælles',
      lineOf('\n## Fælles'),
      'Punktet står ikke under et tema (en overskrift på niveau 2): Hvad nu?',
    ],
    ['a wrong property', 'ledertrivsel: katalog', 'hvor ofte: tit', 2, '»hvor ofte« skal være'],
  ])('for %s', (_case, part, replacement, line, message) => {
    const wrong = CONTENT.replace(part, replacement);
    expect(wrong).not.toBe(CONTENT);
    expect(embed(wrong)).toThrow(`content/ledertrivsel.md:${line}: ${message}`);
  });

  it('for everything that is wrong at once', () => {
    const wrong = CONTENT.replace(THEME, '##').replace(/^titel.*\n/m, '');
    expect(embed(wrong)).toThrow(
      /^content\/ledertrivsel\.md:1: .*\ncontent\/ledertrivsel\.md:\d+: /,
    );
  });

  it('for frontmatter that is not YAML, the second time too', () => {
    const wrong = CONTENT.replace('undertitel: ', 'undertitel: to: ');
    for (const attempt of [embed(wrong), embed(wrong)]) {
      expect(attempt).toThrow(/^content\/ledertrivsel\.md:4: /);
    }
  });

  it('for frontmatter that is a mere text', () => {
    expect(embed('---\nkatalog\n---\n')).toThrow(/:1: frontmatter must be YAML/);
  });

  it('for frontmatter that is JSON', () => {
    expect(embed('---json\n{"titel": "T"}\n---\n')).toThrow(/:1: frontmatter must be YAML/);
  });

  it('for no frontmatter', () => {
    expect(embed('')).toThrow('content/ledertrivsel.md:1: Kataloget har ingen titel.');
  });

  it.each(['js', 'javascript', 'JS', 'json', 'coffee', 'toml'])(
    'for frontmatter in %s, which is not run',
    (language) => {
      const text = `---${language}\n{"titel": (globalThis.wasRun = true)}\n---\n## Tema\n`;
      expect(embed(text)).toThrow(/^content\/ledertrivsel\.md:1: /);
      expect(globalThis).not.toHaveProperty('wasRun');
    },
  );
});
