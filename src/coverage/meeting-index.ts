import { isSameMeeting } from './meeting';
import type { Meeting } from './meeting';

/**
 * All meetings of a vault, by path and by the names they use. One note is put or removed at a cost
 * that does not grow with the vault. What the names mean is not its business.
 */
export class MeetingIndex {
  private readonly byPath = new Map<string, Meeting>();
  private readonly byKey = new Map<string, Set<Meeting>>();

  /** The meeting whose note is at a path. */
  get(path: string): Meeting | undefined {
    return this.byPath.get(path);
  }

  /** Every meeting, in no order. */
  all(): Iterable<Meeting> {
    return this.byPath.values();
  }

  /** Adds a meeting, or replaces what its note said before. Returns whether that differs. */
  put(meeting: Meeting): boolean {
    const before = this.byPath.get(meeting.path);
    if (before && isSameMeeting(before, meeting)) return false;
    if (before) this.remove(meeting.path);
    this.byPath.set(meeting.path, meeting);
    for (const names of [meeting.agenda, meeting.covered]) {
      for (const { key } of names) {
        const named = this.byKey.get(key);
        if (named) named.add(meeting);
        else this.byKey.set(key, new Set([meeting]));
      }
    }
    return true;
  }

  /** Returns whether there was a meeting at the path. */
  remove(path: string): boolean {
    if (this.byPath.size === 0) return false;
    const meeting = this.byPath.get(path);
    if (!meeting) return false;
    this.byPath.delete(path);
    for (const key of keysOf(meeting)) {
      const named = this.byKey.get(key);
      named?.delete(meeting);
      if (named?.size === 0) this.byKey.delete(key);
    }
    return true;
  }

  /** The keys of all names that notes use. */
  keys(): Iterable<string> {
    return this.byKey.keys();
  }

  /** The meetings that use any of the names, each once, in no order. */
  naming(keys: Iterable<string>): ReadonlySet<Meeting> {
    const found = new Set<Meeting>();
    for (const key of keys) {
      for (const meeting of this.byKey.get(key) ?? []) found.add(meeting);
    }
    return found;
  }
}

function keysOf(meeting: Meeting): ReadonlySet<string> {
  return new Set([...meeting.agenda, ...meeting.covered].map(({ key }) => key));
}
