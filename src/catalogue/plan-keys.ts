/** The properties of a catalogue note in which a group agrees about its themes. */
export const CADENCE = 'hvor ofte';
export const FOCUS = 'fokus';
export const PAUSED = 'på pause';
export const RENAMES = 'tidligere navne';
