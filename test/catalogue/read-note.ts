import { expect } from 'vitest';
import { parse } from 'yaml';
import { readBlocks as readByRemark } from '../../scripts/read-blocks';
import type { ReadBlocks } from '../../src/catalogue/block';
import { parseCatalogue } from '../../src/catalogue/parse';
import type { ParsedCatalogue } from '../../src/catalogue/parse';
import { readBody } from '../../src/catalogue/sections';
import { readBlocks } from '../../src/note/catalogue-note/catalogue-blocks';
import { findPropertyLine } from '../../src/note/frontmatter/property-line';
import { scanOutline } from '../../src/note/outline/outline';
import { isRemarkWrong } from '../note/outline/blocks-by-remark';

/** Reads a catalogue note's whole text, as it is read in a vault; the build would read the same. */
export function readNote(text: string, fallbackTitle = 'Note'): ParsedCatalogue {
  const parsed = parseNote(text, fallbackTitle, readBlocks);
  if (!isRemarkWrong(readBody(text, readBlocks).source)) {
    expect(parseNote(text, fallbackTitle, readByRemark)).toEqual(parsed);
  }
  return parsed;
}

export function parseNote(
  text: string,
  fallbackTitle: string,
  readBlocks: ReadBlocks,
): ParsedCatalogue {
  const { bodyFrom, frontmatter } = scanOutline(text);
  const yaml = frontmatter ? text.slice(frontmatter.yaml.from, frontmatter.yaml.to) : '';
  return parseCatalogue({
    frontmatter: (parse(yaml) ?? {}) as Record<string, unknown>,
    body: text.slice(bodyFrom),
    bodyLine: text.slice(0, bodyFrom).split('\n').length,
    origin: 'own',
    readBlocks,
    fallbackTitle,
    lineOf: (key, part) => findPropertyLine(text, key, part),
  });
}

/** The themes of a note in short: titles with the texts of their questions. */
export function questionsOf(text: string): Record<string, string[]> {
  const { themes } = readNote(text).catalogue;
  return Object.fromEntries(
    themes.map(({ title, questions }) => [title, questions.map((question) => question.text)]),
  );
}
