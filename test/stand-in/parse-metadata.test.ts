import { describe, expect, it } from 'vitest';
import { parseMetadata } from './app/metadata/parse-metadata';
import { mergeTexts } from './app/views/merge-texts';

describe('what the stand-in’s cache says of a note', () => {
  it('has the frontmatter, and where it stands', () => {
    const { frontmatter, frontmatterPosition } = parseMetadata('---\ndato: 2026-11-23\n---\nTekst');
    expect(frontmatter).toEqual({ dato: '2026-11-23' });
    expect(frontmatterPosition).toEqual({
      start: { line: 0, col: 0, offset: 0 },
      end: { line: 2, col: 3, offset: 24 },
    });
  });

  it('has no frontmatter where it is not valid YAML', () => {
    for (const yaml of ['a: [1', 'a: 1\na: 2', '- a']) {
      const cache = parseMetadata(`---\n${yaml}\n---\n# Titel\n`);
      expect(cache.frontmatter).toBeUndefined();
      expect(cache.headings?.map(({ heading }) => heading)).toEqual(['Titel']);
    }
  });

  it('has headings with their level and place, none from code', () => {
    const text = '---\na: 1\n---\n# Et\n\n```\n# kode\n```\n\n### Tre ###\r\n\nTo\n---\n';
    expect(parseMetadata(text).headings).toMatchObject([
      { heading: 'Et', level: 1, position: { start: { line: 3, offset: 13 } } },
      { heading: 'Tre', level: 3, position: { start: { line: 9 } } },
      { heading: 'To', level: 2, position: { start: { line: 11 } } },
    ]);
  });

  it('has list items with their task, and the line of the item above them', () => {
    const text = 'Før\n\n- [ ] a\n  - [x] b\n- c\n\nMellem\n\n1. [/] d\n';
    const items = parseMetadata(text).listItems?.map(({ task, parent, position }) => ({
      task,
      parent,
      text: text.slice(position.start.offset, position.end.offset),
    }));
    expect(items).toEqual([
      { task: ' ', parent: -2, text: '- [ ] a' },
      { task: 'x', parent: 2, text: '- [x] b' },
      { task: undefined, parent: -2, text: '- c' },
      { task: '/', parent: -8, text: '1. [/] d' },
    ]);
    expect(parseMetadata('- a').listItems?.[0]?.parent).toBe(-1);
  });

  it('tells sections by their kind', () => {
    const text =
      '# H\n\ntekst\n\n| a |\n| - |\n\n> [!tip] x\n\n> citat\n\n- a\n\n```\n```\n\n***\n';
    expect(parseMetadata(text).sections?.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'table',
      'callout',
      'blockquote',
      'list',
      'code',
      'thematicBreak',
    ]);
  });

  it('has links, embeds and tags, none from code', () => {
    const text =
      '---\nsted: "[[A]]"\n---\nSe [[Note#Del|her]] ![[billede.png]] #møde/nyt `[[x]] #y` [b](c.md)';
    const { links, embeds, tags, frontmatterLinks } = parseMetadata(text);
    expect(links?.map(({ link, displayText }) => [link, displayText])).toEqual([
      ['Note#Del', 'her'],
      ['c.md', 'b'],
    ]);
    expect(embeds?.map(({ link }) => link)).toEqual(['billede.png']);
    expect(tags?.map(({ tag }) => tag)).toEqual(['#møde/nyt']);
    expect(frontmatterLinks).toMatchObject([{ key: 'sted', link: 'A' }]);
  });
});

describe('two changes to one note', () => {
  it('are both kept where they do not touch', () => {
    expect(mergeTexts('a b c', 'A b c', 'a b C')).toBe('A b C');
    expect(mergeTexts('a b c', 'a b C!', 'A! b c')).toBe('A! b C!');
    expect(mergeTexts('a', 'a', 'b')).toBe('b');
  });

  it('leave what is typed where they do', () => {
    expect(mergeTexts('a b c', 'a X c', 'a Y c')).toBe('a X c');
  });
});
