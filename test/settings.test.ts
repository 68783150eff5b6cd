import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isInFolders,
  isNotePath,
  isPropertyName,
  mergeSettings,
  parseFolders,
  parseSettings,
} from '../src/settings';

describe('stored settings', () => {
  test('keep the parts of a part that don’t change, known or not', () => {
    const stored = { meetings: { folder: 'A', later: 1 }, properties: { agenda: 'x' }, other: 2 };
    expect(mergeSettings(stored, { meetings: { name: '{{date}}' } })).toEqual({
      ...stored,
      meetings: { folder: 'A', later: 1, name: '{{date}}' },
    });
    expect(mergeSettings({ meetings: 7 }, { meetings: { folder: 'B' } })).toEqual({
      meetings: { folder: 'B' },
    });
  });

  test('of new meeting notes fall back one by one; a name that can’t be used is told of later', () => {
    const groupTemplates = [{ group: 'A', path: 'B' }, { group: 1, path: 'C' }, 'D'];
    const stored = { meetings: { folder: 7, name: '{{nej}}', groupTemplates } };
    expect(parseSettings(stored).meetings).toEqual({
      ...DEFAULT_SETTINGS.meetings,
      name: '{{nej}}',
      groupTemplates: [{ group: 'A', path: 'B' }],
    });
  });

  test('are the defaults where nothing is stored, and the language is Danish', () => {
    expect(parseSettings(null)).toEqual(DEFAULT_SETTINGS);
    expect(parseSettings(null).language).toBe('da');
  });

  test('are taken over where they are usable', () => {
    const stored = {
      language: 'obsidian',
      properties: { agenda: 'themes', covered: 'discussed', date: 'date', group: 'team' },
      useShippedCatalogue: false,
      ownQuestionsPath: 'Egne.md',
      headingLevel: 3,
      listStyle: 'bullets',
      followUp: false,
      timePlan: true,
      timeSteps: [{ name: 'Dialog', minutes: 30 }],
      agreementFormat: 'dataview',
      excludedFolders: ['Arkiv'],
      meetings: {
        folder: '',
        name: 'Møde {{date:W}}',
        template: 'Skabeloner/Møde.md',
        groupTemplates: [{ group: 'Direktionen', path: 'Skabeloner/D.md' }],
      },
    };
    expect(parseSettings(stored)).toEqual(stored);
  });

  test('fall back one by one where they are wrong', () => {
    const settings = parseSettings({
      language: 'sv',
      properties: { agenda: 7, covered: 'discussed' },
      useShippedCatalogue: 'nej',
      ownQuestionsPath: '../outside.md',
      headingLevel: 9,
      listStyle: 'bullets',
      followUp: 'nej',
      timePlan: 'ja',
      timeSteps: [{ name: 'Dialog', minutes: 0 }],
      agreementFormat: 'emoji',
      excludedFolders: 'Arkiv',
    });
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      properties: { ...DEFAULT_SETTINGS.properties, covered: 'discussed' },
      listStyle: 'bullets',
    });
  });

  test('never give two properties one name, whatever its letter case', () => {
    const { properties } = parseSettings({ properties: { agenda: 'Drøftet' } });
    expect(properties).toEqual(DEFAULT_SETTINGS.properties);
  });

  test('can be read from anything at all, and read again give the same', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = parseSettings(stored);
        expect(parseSettings(settings)).toEqual(settings);
      }),
    );
  });
});

describe('a property name', () => {
  test.each(['temaer', 'drøftet', 'hvor ofte', 'Tema-liste', 'tema_2'])('may be %j', (name) => {
    expect(isPropertyName(name)).toBe(true);
  });

  test.each(['', ' temaer', 'a: b', '#a', '- a', '2026', 'ledertrivsel', 'Tags', 'null', 'a\nb'])(
    'may not be %j',
    (name) => {
      expect(isPropertyName(name)).toBe(false);
    },
  );
});

describe("a note's path", () => {
  test.each(['Egne.md', 'Ledertrivsel/Egne spørgsmål.md', 'a/b/c.MD'])('may be %j', (path) => {
    expect(isNotePath(path)).toBe(true);
  });

  test.each([
    '',
    'Egne',
    '/Egne.md',
    'a//b.md',
    '../b.md',
    'a/../b.md',
    '.md',
    'a\\b.md',
    'a:b.md',
  ])('may not be %j', (path) => {
    expect(isNotePath(path)).toBe(false);
  });
});

describe('excluded folders', () => {
  test('are read a line each, without slashes around them', () => {
    expect(parseFolders(' Skabeloner/ \n\n/Arkiv/2024\n')).toEqual(['Skabeloner', 'Arkiv/2024']);
  });

  test('hold the notes in them and below them, and no others', () => {
    const folders = ['Skabeloner'];
    expect(isInFolders('Skabeloner/Møde.md', folders)).toBe(true);
    expect(isInFolders('Skabeloner/Gamle/Møde.md', folders)).toBe(true);
    expect(isInFolders('Skabeloner-2/Møde.md', folders)).toBe(false);
    expect(isInFolders('Skabeloner.md', folders)).toBe(false);
  });
});
