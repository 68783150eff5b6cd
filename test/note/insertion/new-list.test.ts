import { describe, expect, test } from 'vitest';
import { chooseBullet } from '../../../src/note/insertion/new-list';
import { scanOutline } from '../../../src/note/outline/outline';

/** The bullet of a new list where the mark `|` stands in a text. */
function bulletAt(marked: string): string {
  const text = marked.replace('|', '');
  return chooseBullet(text, marked.indexOf('|'), scanOutline(text).items);
}

describe('a new list of questions has', () => {
  test('a dash where no other list stands next to it', () => {
    expect(bulletAt('|')).toBe('-');
    expect(bulletAt('- Nyt\n\nTekst\n\n|\n\nTekst\n\n- Budget\n')).toBe('-');
    expect(bulletAt('1. Nyt\n\n|')).toBe('-');
  });

  test('another bullet than the lists above and below, so that they stay apart', () => {
    expect(bulletAt('- Nyt\n\n|\n\nTekst\n')).toBe('*');
    expect(bulletAt('Tekst\n\n|\n\n- Nyt\n')).toBe('*');
    expect(bulletAt('- Nyt\n\n|\n\n* Budget\n')).toBe('+');
    expect(bulletAt('* Nyt\n\n|\n\n+ Budget\n')).toBe('-');
  });

  test('another bullet than a list that begins at its very place', () => {
    expect(bulletAt('\n|- Nyt\n- Budget\n')).toBe('*');
  });

  test('another bullet than the list above it, whatever that list’s last item holds', () => {
    expect(bulletAt('- Nyt\n  * nested\n\n|')).toBe('*');
  });
});
