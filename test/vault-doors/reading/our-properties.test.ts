import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { makeOursFilter } from '../../../src/vault/reading/our-properties';

describe('whether a note has a property that the plugin reads', () => {
  const hasOurs = makeOursFilter(() => DEFAULT_SETTINGS.properties);

  test.each(['temaer', 'Temaer', 'drøftet', 'drøftet'.normalize('NFD'), 'Ledertrivsel'])(
    'it has, as %s',
    (key) => expect(hasOurs({ tags: [], [key]: null })).toBe(true),
  );

  test.each([{}, { tags: [] }, { dato: '2026-11-23', gruppe: 'A' }, { __proto__: { temaer: 1 } }])(
    'it has not: %j',
    (frontmatter) => expect(hasOurs(frontmatter)).toBe(false),
  );

  test('follows the names that the settings give them', () => {
    let properties = DEFAULT_SETTINGS.properties;
    const filter = makeOursFilter(() => properties);
    expect(filter({ emner: [] })).toBe(false);
    properties = { ...properties, agenda: 'emner' };
    expect(filter({ emner: [] })).toBe(true);
    expect(filter({ temaer: [] })).toBe(false);
  });
});
