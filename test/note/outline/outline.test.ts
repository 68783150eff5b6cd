import { describe, expect, it } from 'vitest';
import { scanOutline } from '../../../src/note/outline/outline';

const headingsOf = (text: string): string[] =>
  scanOutline(text).headings.map(({ level, text: title }) => `${level} ${title}`);
const itemsOf = (text: string): string[] => scanOutline(text).items.map((item) => item.text);
const marksOf = (text: string): (string | undefined)[] =>
  scanOutline(text).items.map((item) => item.task?.mark);
const opaqueOf = (text: string): string[] =>
  scanOutline(text).opaque.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);

describe('frontmatter', () => {
  it('lies between --- on the first line and the next line with --- alone', () => {
    const text = '---\ndato: 2026-11-23\n---\n# Møde\n';
    const { frontmatter, bodyFrom } = scanOutline(text);
    expect(frontmatter).toEqual({
      from: 0,
      to: 24,
      yaml: { from: 4, to: 21 },
      closed: true,
    });
    expect(text.slice(bodyFrom)).toBe('# Møde\n');
  });

  it('may follow a byte order mark and have CRLF and space after its dashes', () => {
    const text = '\uFEFF--- \r\na: 1\r\n---\t\r\nTekst';
    const { frontmatter, bodyFrom } = scanOutline(text);
    expect(frontmatter?.from).toBe(1);
    expect(text.slice(frontmatter?.yaml.from, frontmatter?.yaml.to)).toBe('a: 1\r\n');
    expect(text.slice(frontmatter?.to)).toBe('\r\nTekst');
    expect(text.slice(bodyFrom)).toBe('Tekst');
  });

  it('may be empty, and end the note', () => {
    const { frontmatter, bodyFrom } = scanOutline('---\n---');
    expect(frontmatter).toEqual({ from: 0, to: 7, yaml: { from: 4, to: 4 }, closed: true });
    expect(bodyFrom).toBe(7);
  });

  it('is not looked for below the first line, nor where the dashes go on', () => {
    expect(scanOutline('\n---\na: 1\n---\n').frontmatter).toBeNull();
    expect(scanOutline('---- \na: 1\n---\n').frontmatter).toBeNull();
    expect(scanOutline(' ---\na: 1\n---\n').frontmatter).toBeNull();
    expect(scanOutline('\n---\n').bodyFrom).toBe(0);
  });

  it('is not closed by dashes with something beside them', () => {
    const { frontmatter } = scanOutline('---\na: |\n  x\n ---\n--- b\n---\n');
    expect(frontmatter?.yaml.to).toBe(24);
  });

  it('is not closed by dashes after a line separator inside a line', () => {
    expect(scanOutline('---\na: x\u2028---\n---\n').frontmatter?.yaml.to).toBe(13);
  });

  it('is unclosed where a key stands below the only ---, and then the body begins at the start', () => {
    const { frontmatter, bodyFrom, headings } = scanOutline('---\ndato: 2026-11-23\n\n# Møde\n');
    expect(frontmatter).toMatchObject({ closed: false, to: 29 });
    expect(bodyFrom).toBe(0);
    expect(headings).toHaveLength(1);
  });

  it('is none where prose stands below the only ---', () => {
    for (const text of ['---\nVi mødtes.\n', '---\n\ndato: nej\n', '---\n# Dato: i dag\n', '---']) {
      expect(scanOutline(text).frontmatter).toBeNull();
    }
  });

  it('is no place for headings and items', () => {
    const text = '---\n# nej: 1\nliste:\n- nej\n---\n# Ja\n- ja\n';
    expect(headingsOf(text)).toEqual(['1 Ja']);
    expect(itemsOf(text)).toEqual(['ja']);
  });

  it('counts towards the lines of what follows', () => {
    const { headings, items } = scanOutline('---\na: 1\n---\n# Ja\n- ja\n');
    expect(headings[0]?.line).toBe(3);
    expect(items[0]?.line).toBe(4);
  });

  it('leaves the byte order mark of a note without frontmatter outside its body', () => {
    expect(scanOutline('\uFEFF# Møde').bodyFrom).toBe(1);
    expect(headingsOf('\uFEFF# Møde')).toEqual(['1 Møde']);
  });
});

describe('headings', () => {
  it('have levels 1 to 6 and a space after their #s', () => {
    expect(headingsOf('# a\n###### b\n####### c\n#tag\n#\n')).toEqual(['1 a', '6 b', '1 ']);
  });

  it('keep their markup and lose closing #s', () => {
    expect(headingsOf('## **Tryghed** [[a|b]] ##\n# C#\n## ##\n')).toEqual([
      '2 **Tryghed** [[a|b]]',
      '1 C#',
      '2 ',
    ]);
  });

  it('span their line without its line break', () => {
    const text = 'x\r\n  ## Møde \r\ny';
    const heading = scanOutline(text).headings[0];
    expect(text.slice(heading?.from, heading?.to)).toBe('## Møde ');
    expect(heading).toMatchObject({ line: 1, text: 'Møde' });
  });

  it('may be underlined, over several lines of text', () => {
    const text = 'Vores\n  møde\n===\n\nIgen\n-\n';
    expect(headingsOf(text)).toEqual(['1 Vores møde', '2 Igen']);
    expect(scanOutline(text).headings[0]).toMatchObject({ from: 0, to: 16, line: 0 });
  });

  it('do not say the link definitions that stand above their text', () => {
    expect(headingsOf('[a]: /url\n[b]:\n  <x> "to"\nMøde\n---\n')).toEqual(['2 Møde']);
    expect(headingsOf('[a]: /url\n---\n[b]: /url\n===\nMøde\n---\n')).toEqual(['2 === Møde']);
    expect(headingsOf('[ ]: /url\n---\n')).toEqual(['2 [ ]: /url']);
  });

  it('are not those in quotes, callouts, list items and indented code', () => {
    expect(headingsOf('> # a\n\n> [!note]\n> ## b\n\n- # c\n\n    # d\n')).toEqual([]);
  });

  it('may follow a paragraph, a list or a table at once', () => {
    expect(headingsOf('tekst\n# a\n- x\n# b\n| c |\n|---|\n# d\n')).toEqual(['1 a', '1 b', '1 d']);
  });
});

describe('list items', () => {
  it('tell their marker, column, depth and text', () => {
    const items = scanOutline('- a\n  1. b\n\t- [x] c\n* d').items;
    expect(items.map(({ marker, indent, depth, text }) => [marker, indent, depth, text])).toEqual([
      ['-', 0, 0, 'a'],
      ['1.', 2, 1, 'b'],
      ['-', 4, 1, 'c'],
      ['*', 0, 0, 'd'],
    ]);
  });

  it('share a number within one list, also across blank lines, and no further', () => {
    const items = scanOutline('- a\n\n- b\n  - c\n- d\n\n* e\n\ntekst\n\n* f\n').items;
    expect(items.map((item) => item.list)).toEqual([0, 0, 1, 0, 2, 3]);
  });

  it('reach from their marker to the end of what belongs to them', () => {
    const text = 'x\n\n- a\n  mere\ndoven\n  - b\n\n  sidst\n\n- c\n';
    const spans = scanOutline(text).items.map(({ from, to }) => text.slice(from, to));
    expect(spans).toEqual(['- a\n  mere\ndoven\n  - b\n\n  sidst', '- b', '- c']);
  });

  it('are not those in quotes and callouts, whether in a list or around one', () => {
    expect(itemsOf('> - [x] a\n\n> [!todo]\n> - [x] b\n\n- c\n  > - d\n')).toEqual(['c']);
  });

  it('are not rules, emphasis, code, or numbers that go on with a sentence', () => {
    expect(itemsOf('***\n*a*\n-x\n\n    - y\n\nI\n2026. var\n')).toEqual([]);
  });
});

describe('tasks', () => {
  it('have any one character in their brackets, and know where it stands', () => {
    const text = '- [ ] a\n* [x] b\n1. [X] c\n+ [/] d\n- [✅] e\n- [🎯] f\n';
    const { items } = scanOutline(text);
    expect(items.map((item) => item.task?.mark)).toEqual([' ', 'x', 'X', '/', '✅', '🎯']);
    for (const { task } of items) expect(text.indexOf(task?.mark ?? '', task?.at)).toBe(task?.at);
    expect(items.map((item) => item.text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('need one character in the brackets and space after them', () => {
    expect(marksOf('- [] a\n- [xx] b\n- [x]c\n- [x](url)\n- [x]\n-     [x] kode\n')).toEqual(
      Array(6).fill(undefined),
    );
  });

  it('are read in CRLF notes', () => {
    const [item] = scanOutline('- [x] a\r\n\r\n').items;
    expect(item).toMatchObject({ text: 'a', to: 7, task: { mark: 'x', at: 3 } });
  });
});

describe('opaque spans', () => {
  it('hide headings and items in fenced code, in lists and quotes too', () => {
    const text = '```\n# a\n- b\n```\n\n- c\n  ~~~~\n  - d\n  ~~~\n  ~~~~\n\n> ```\n> # e\n\n# f\n';
    expect(headingsOf(text)).toEqual(['1 f']);
    expect(itemsOf(text)).toEqual(['c']);
    expect(opaqueOf(text)).toEqual([
      'fence: ```\n# a\n- b\n```',
      'fence: ~~~~\n  - d\n  ~~~\n  ~~~~',
      'fence: ```\n> # e',
    ]);
  });

  it('do not end fenced code where the closing fence is indented like code', () => {
    expect(headingsOf('```\n    ```\n# a\n```\n# b\n')).toEqual(['1 b']);
  });

  it('hide what is in block comments, closed or not', () => {
    const text = 'a\n%%\n# b\n\n- [x] c\n%%\n- d\n<!-- \n# e\n-->\n# f\n%% g\n# h\n';
    expect(headingsOf(text)).toEqual(['1 f']);
    expect(itemsOf(text)).toEqual(['d']);
    expect(opaqueOf(text)).toEqual([
      'comment: %%\n# b\n\n- [x] c\n%%',
      'comment: <!-- \n# e\n-->',
      'comment: %% g\n# h\n',
    ]);
  });

  it('include comments inside a line, but not those in code spans or half ones', () => {
    const text = '- [x] a %%b%% c <!-- d -->\n# `%%` e %% f\n``a ` %%b%%`` %%g%%\n';
    expect(opaqueOf(text)).toEqual(['comment: %%b%%', 'comment: <!-- d -->', 'comment: %%g%%']);
    expect(headingsOf(text)).toEqual(['1 `%%` e %% f']);
  });

  it('do not begin with percent signs in code', () => {
    expect(headingsOf('```\n%%\n```\n\n    %%\n\n# a\n')).toEqual(['1 a']);
  });

  it('hide what is in closed math blocks; a lonely $$ is text', () => {
    expect(headingsOf('$$\n# a\n$$\n# b\n$$ c $$\n# d\n$$\n# e\n')).toEqual(['1 b', '1 d', '1 e']);
    expect(opaqueOf('$$\n# a\n$$\n# b\n')).toEqual(['math: $$\n# a\n$$']);
  });

  it('hide what is in HTML blocks until they end', () => {
    const text = '<details>\n# a\n\n# b\n<script>\n\n# c\n</script>\n# d\n';
    expect(headingsOf(text)).toEqual(['1 b', '1 d']);
    expect(opaqueOf(text)).toEqual(['html: <details>\n# a', 'html: <script>\n\n# c\n</script>']);
  });
});

it('takes a tag below a paragraph for text, and one on its own for an HTML block', () => {
  expect(headingsOf('tekst\n<b>\n# a\n\n<b>\n# b\n')).toEqual(['1 a']);
});

it('reads an empty note', () => {
  expect(scanOutline('')).toEqual({
    bodyFrom: 0,
    frontmatter: null,
    blocks: [],
    endsOpen: false,
    headings: [],
    items: [],
    opaque: [],
  });
});
