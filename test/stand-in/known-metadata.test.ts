import { describe, expect, it } from 'vitest';
import { parseMetadata } from './app/metadata/parse-metadata';
import { knownMetadata } from './server/known-metadata';

const NOTE = '---\ndato: 2026-11-23\nantal: 4.5\n---\n# Møde\n\n- [x] Tør vi? #ledelse\n';

describe('what the stand-in’s server tells of a text', () => {
  it('is what the page itself would find in it, every time', () => {
    const told = JSON.stringify(knownMetadata(NOTE));
    expect(JSON.parse(told)).toEqual(parseMetadata(NOTE));
    expect(JSON.stringify(knownMetadata(NOTE))).toBe(told);
  });

  it('is nothing where JSON would tell another value', () => {
    expect(knownMetadata('---\nantal: .nan\n---\n')).toBeNull();
    expect(knownMetadata('---\nantal: -.inf\n---\n')).toBeNull();
  });
});
