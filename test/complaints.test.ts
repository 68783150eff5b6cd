/**
 * What users of other plugins complain of that write into notes, keep track of them or ask for words,
 * and where it is shown that it does not happen here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const COMPLAINTS: Readonly<Record<string, readonly (readonly [file: string, test: string])[]>> = {
  'typed text is lost when frontmatter is written': [
    ['journeys/complaints', 'what is typed and not yet saved stays when properties are written'],
    ['journeys/insert-theme', 'words typed just before going to reading view are kept'],
    ['journeys/follow-up', 'what is typed while the last meeting is being read stays, and counts'],
  ],
  'the wrong file is written after switching notes in the middle of a command': [
    [
      'journeys/panes-and-notes',
      'the note that was in use when the dialog opened gets the theme, also after a switch',
    ],
  ],
  'existing YAML is dropped, or a second block added': [
    [
      'journeys/complaints',
      'properties that are there stay to the byte, and no second block comes',
    ],
    [
      'note/frontmatter/property-edit-generated',
      'writes nowhere but in the properties that change, and in no item that stays',
    ],
  ],
  'a rule in the body is taken for frontmatter': [
    ['journeys/complaints', 'a rule in the body is not taken for frontmatter'],
  ],
  'invalid YAML crashes the view': [
    [
      'journeys/insert-theme',
      'a note with broken YAML gets a message with the line and is unchanged',
    ],
    ['journeys/overview', 'what should be mended is listed at the bottom with a link'],
  ],
  'values of lists are deleted or get another type': [
    [
      'note/frontmatter/property-edit-generated',
      'gives what was asked for, by two readers, and leaves every other value',
    ],
  ],
  'cursor or scroll jumps': [
    ['journeys/complaints', 'cursor and scroll stay when properties are written'],
    [
      'journeys/overview',
      'the overview follows a note in place: focus, scroll and what is folded out stay',
    ],
  ],
  'undo fights the writing of metadata': [
    ['journeys/covered', 'marking a theme is one undo step'],
    [
      'vault-doors/ticks/tick-tracking',
      'marks the theme in its own transaction: one undo takes both back, one redo does both',
    ],
  ],
  'the start takes minutes': [
    [
      'journeys/overview',
      'the plugin learns of the vault reading only catalogues and notes of several meetings',
    ],
    ['journeys/hostile', 'ten thousand themes and a hundred nested lists leave the app usable'],
  ],
  'an idle device overwrites settings after a sync': [
    [
      'journeys/nothing-unasked',
      'opening a vault, syncing notes in and leaving the app idle writes nothing',
    ],
    ['journeys/settings', 'what another device sets is kept and shown, and what is typed is too'],
  ],
  'dates are off by one around midnight': [
    ['journeys/dates', 'a theme that is marked at ${when} gets the day on the wall'],
    ['journeys/dates', 'the overview goes on to the new day at midnight, as it stands there'],
  ],
  'checklists pollute lists of tasks': [
    ['journeys/settings', 'the heading level and the kind of list are those of the settings'],
  ],
  'the keyboard of a phone hides the button that saves': [
    ['journeys/phone', 'Gem and the question stay in view while the keyboard is up'],
  ],
  'a tap outside loses the draft': [
    ['journeys/phone', 'a dialog that a finger slipped beside has kept what was typed'],
    ['journeys/own-question', 'a dialog closed by accident keeps its draft, and Annullér drops it'],
  ],
  'words are inserted in the wrong section, or twice': [
    ['journeys/insert-theme', 'inserting a theme twice doubles nothing and says so'],
    [
      'note/insertion/insertion-generated',
      'does nothing when done again, from where the cursor was or is now',
    ],
    ['note/insertion/insertion-generated', 'splits no block, and joins none with what is new'],
  ],
  'state is lost when a note gets another name': [
    ['journeys/overview', 'a renamed meeting stays in the overview, under its new name'],
    ['journeys/own-question', 'a note of own questions that is renamed is still the one'],
    ['journeys/reading-ticks', 'a click counts in a note that was renamed while it is read'],
  ],
  'a view is stale after frontmatter was edited': [
    ['journeys/disagreements', 'a theme that is taken out of the property by hand is asked about'],
    ['journeys/covered', 'a theme is marked as covered and back, and the overview follows'],
  ],
};

describe('what users complain of elsewhere is tested here', () => {
  it.each(Object.entries(COMPLAINTS))('%s', (_complaint, tests) => {
    for (const [file, name] of tests) {
      const kind = file.startsWith('journeys/') ? 'journey.test' : 'test';
      const source = readFileSync(join(import.meta.dirname, `${file}.${kind}.ts`), 'utf8');
      expect(source).toContain(name);
    }
  });
});
