import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { CoverageHistory } from '../../src/coverage/history';
import type { Meeting } from '../../src/coverage/meeting';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { arbitraryDate } from './arbitrary-dates';
import { makeCatalogue, makeMeeting, makeTheme } from './made-up';

const titles = ['Retning', 'Trivsel', 'Tillid'];
const names = [...titles, 'RETNING', '[[Trivsel]]', 'Ferie', 'constructor'];
const themes = titles.map((title) => makeTheme(title));
const lookup = createThemeLookup(makeCatalogue(themes));

const arbitraryPath = fc.constantFrom('a.md', 'b.md', 'c/d.md', '__proto__', 'e.md');
const arbitraryMeeting: fc.Arbitrary<Meeting> = fc
  .record({
    path: arbitraryPath,
    date: fc.option(arbitraryDate('2025-01-01', '2025-01-03')),
    agenda: fc.subarray(names),
    covered: fc.subarray(names),
    groups: fc.subarray(['Direktionen', 'Fagchefer']),
  })
  .map((parts) => makeMeeting(parts));

/** Meetings of which no two have the same path. */
const arbitraryVault = fc.uniqueArray(arbitraryMeeting, { selector: ({ path }) => path });

describe('the index of meetings', () => {
  it('says the same whatever the order of the notes', () => {
    fc.assert(
      fc.property(arbitraryVault, (meetings) => {
        expect(told(indexOf([...meetings].reverse()))).toEqual(told(indexOf(meetings)));
      }),
    );
  });

  it('is the same after a note is put twice, which changes nothing', () => {
    fc.assert(
      fc.property(arbitraryVault, arbitraryMeeting, (meetings, meeting) => {
        const index = indexOf(meetings);
        index.put(meeting);
        const once = told(index);
        expect(index.put(structuredClone(meeting))).toBe(false);
        expect(told(index)).toEqual(once);
      }),
    );
  });

  it('is as before after a new note is put and removed', () => {
    fc.assert(
      fc.property(arbitraryVault, arbitraryMeeting, (meetings, { path, ...rest }) => {
        const index = indexOf(meetings);
        const before = told(index);
        const meeting = { ...rest, path: `new ${path}` };
        expect(index.put(meeting)).toBe(true);
        expect(index.remove(meeting.path)).toBe(true);
        expect(told(index)).toEqual(before);
        expect(index.remove(meeting.path)).toBe(false);
      }),
    );
  });

  it('counts as much as before after a note got another name', () => {
    fc.assert(
      fc.property(arbitraryVault, fc.nat(), (meetings, at) => {
        const meeting = meetings[at % meetings.length];
        fc.pre(meeting !== undefined);
        const index = indexOf(meetings);
        const before = counts(index);
        expect(index.put({ ...meeting, path: 'ny.md' })).toBe(true);
        expect(index.remove(meeting.path)).toBe(true);
        expect(counts(index)).toEqual(before);
        expect(index.get(meeting.path)).toBeUndefined();
        expect(index.get('ny.md')).toMatchObject({ covered: meeting.covered });
      }),
    );
  });

  it('says after any changes what a plain list of the notes says', () => {
    const commands = [
      arbitraryMeeting.map((meeting) => new Put(meeting)),
      arbitraryPath.map((path) => new Remove(path)),
    ];
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 40 }), (run) => {
        fc.modelRun(() => ({ model: new Map<string, Meeting>(), real: new MeetingIndex() }), run);
      }),
    );
  });
});

/** The notes by path: all that the index is about, without the index. */
type Vault = Map<string, Meeting>;

abstract class VaultCommand implements fc.Command<Vault, MeetingIndex> {
  check(): boolean {
    return true;
  }

  run(vault: Vault, index: MeetingIndex): void {
    const before = JSON.stringify([...vault].sort());
    const isChanged = this.change(vault, index);
    expect(isChanged).toBe(JSON.stringify([...vault].sort()) !== before);
    for (const theme of themes) {
      const occasions = new CoverageHistory(index, lookup).occasions(theme);
      expect(occasions.map(({ meeting }) => meeting)).toEqual(naively(vault, theme.title));
    }
    expect([...index.keys()].sort()).toEqual(keysIn(vault));
  }

  abstract toString(): string;

  /** Changes both, and returns what the index says of it. */
  protected abstract change(vault: Vault, index: MeetingIndex): boolean;
}

class Put extends VaultCommand {
  constructor(private readonly meeting: Meeting) {
    super();
  }

  toString(): string {
    return `put ${JSON.stringify(this.meeting)}`;
  }

  protected change(vault: Vault, index: MeetingIndex): boolean {
    vault.set(this.meeting.path, this.meeting);
    return index.put(structuredClone(this.meeting));
  }
}

class Remove extends VaultCommand {
  constructor(private readonly path: string) {
    super();
  }

  toString(): string {
    return `remove ${this.path}`;
  }

  protected change(vault: Vault, index: MeetingIndex): boolean {
    vault.delete(this.path);
    return index.remove(this.path);
  }
}

/** The notes that name a theme, by going through all of them. */
function naively(vault: Vault, title: string): Meeting[] {
  return [...vault.values()]
    .filter(({ agenda, covered }) =>
      [...agenda, ...covered].some(({ key }) => key === title.toLowerCase()),
    )
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (a.path < b.path ? -1 : 1));
}

function keysIn(vault: Vault): string[] {
  const all = [...vault.values()].flatMap(({ agenda, covered }) => [...agenda, ...covered]);
  return [...new Set(all.map(({ key }) => key))].sort();
}

function indexOf(meetings: readonly Meeting[]): MeetingIndex {
  const index = new MeetingIndex();
  for (const meeting of meetings) index.put(meeting);
  return index;
}

/** All that a history says over an index. */
function told(index: MeetingIndex): unknown {
  const history = new CoverageHistory(index, lookup);
  return {
    occasions: themes.map((theme) => history.occasions(theme)),
    meetings: [...index.all()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    groups: history.groups(),
    unknownThemes: history.unknownThemes(),
    undated: history.undated(),
    keys: [...index.keys()].sort(),
  };
}

function counts(index: MeetingIndex): number[] {
  const history = new CoverageHistory(index, lookup);
  return themes.map((theme) => history.occasions(theme).length);
}
