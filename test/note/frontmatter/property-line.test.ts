import { expect, test } from 'vitest';
import { findPropertyLine } from '../../../src/note/frontmatter/property-line';

const NOTE = `---
# aftalt
titel: På pause
"Fokus": # nu
  - Trivsel
  - "[[Temaer/Retning|vej]]"
  - A: b
På pause: [Ro,
  Tid]
---
fokus: i teksten
`;

test('the line of a property is found in any spelling of its key', () => {
  expect(findPropertyLine(NOTE, 'titel')).toBe(3);
  expect(findPropertyLine(NOTE, 'fokus')).toBe(4);
  expect(findPropertyLine(NOTE, 'på pause'.normalize('NFD'))).toBe(8);
});

test('the line of a part of a value is found, and else that of the property', () => {
  expect(findPropertyLine(NOTE, 'fokus', 'Retning')).toBe(6);
  expect(findPropertyLine(NOTE, 'fokus', 'trivsel')).toBe(5);
  expect(findPropertyLine(NOTE, 'på pause', 'Tid')).toBe(9);
  expect(findPropertyLine(NOTE, 'fokus', 'Tid')).toBe(4);
});

test('what is nowhere is on the first line, and lines end as Windows ends them too', () => {
  expect(findPropertyLine(NOTE, 'kilder')).toBe(1);
  expect(findPropertyLine('fokus: x\n', 'fokus')).toBe(1);
  expect(findPropertyLine(NOTE.replaceAll('\n', '\r\n'), 'fokus', 'Retning')).toBe(6);
});
