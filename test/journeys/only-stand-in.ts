/** What journeys ask for that Obsidian can't be asked for, and why. */
const REASONS = {
  plugin: 'another plugin than ours, for the stand-in’s own journeys',
  url: 'a server of its own, which Obsidian has none of',
  filter: 'Live Preview’s filter switched off, which in Obsidian is always on',
  theme: 'a theme made of CSS variables alone',
  fault: 'a disk that refuses, or an index that is late, as one asks for it',
  defer: 'tabs that wait to be shown without a start',
  count: 'what it has registered',
  keyboard: 'the keyboard of a phone, which an emulated one does not show',
} as const;

/**
 * Thrown where a journey asks for it elsewhere. The journey is then reported as skipped with the
 * reason, not as passed.
 */
export class OnlyInStandIn extends Error {
  constructor(what: keyof typeof REASONS) {
    super(`Only in the stand-in: ${REASONS[what]}`);
  }
}
