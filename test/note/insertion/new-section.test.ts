import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findNewSection, planInsertion } from '../../../src/note/insertion/insertion';
import { arbitraryNote } from '../arbitrary-note';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

it('a section is foretold to be new just where inserting the theme makes one', () => {
  fc.assert(
    fc.property(arbitraryNote({ mayHaveTheme: true }), ({ text, cursor }) => {
      const where = { text, cursor, theme: safety, themes };
      const asked = { headingLevel: 'auto', listStyle: 'checklist', properties: null } as const;
      const plan = planInsertion({ ...where, ...asked, readYaml });
      expect(plan).toMatchObject({ ok: true, wasThere: !findNewSection(where).isNew });
    }),
    { numRuns: 200 },
  );
});

it('a new section belongs to the meeting whose heading the cursor is under', () => {
  const text = '# Møder\n\n## 16.09.2026\n\nIntet.\n\n## 20.05.2026\n\nHeller intet.\n';
  const dateAt = (cursor: number | null) =>
    findNewSection({ text, cursor, theme: safety, themes }).date;
  expect(dateAt(text.indexOf('Intet'))).toBe('2026-09-16');
  expect(dateAt(text.indexOf('Heller'))).toBe('2026-05-20');
  expect(dateAt(3)).toBeNull();
  expect(dateAt(null)).toBe('2026-05-20');
});
