import { parse } from 'yaml';
import { parseCatalogue } from '../../src/catalogue/parse';
import type { ParsedCatalogue } from '../../src/catalogue/parse';
import { readBlocks } from '../../src/note/catalogue-blocks';
import { scanOutline } from '../../src/note/outline';
import { findPropertyLine } from '../../src/note/property-line';

/** Reads a catalogue note's whole text, as it is read in a vault. */
export function readNote(text: string, fallbackTitle = 'Note'): ParsedCatalogue {
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
