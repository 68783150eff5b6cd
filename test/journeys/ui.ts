export type NoteMode = 'live' | 'source' | 'reading';
export type Theme = 'light' | 'dark';

/**
 * What a journey does and sees: what a person could do and see in the app, and what stands on disk.
 *
 * A target is a CSS selector where it starts with `.`, `#` or `[`; else it is a text that is shown,
 * or the accessible name of what is shown. Where a dialog or menu is open, only it is looked in.
 * Each call waits for its target, and fails after a while without it.
 */
export interface Ui {
  /** Opens a note, in the pane in use or in a new one. */
  openNote(path: string, where?: 'tab' | 'split'): Promise<void>;
  /** Clicks; a journey that begins on a phone taps. */
  click(target: string): Promise<void>;
  /** Puts a text into the field with a label, placeholder or setting name, in place of its own. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses in the list with an accessible name or a setting name, by what the option shows. */
  choose(label: string, option: string): Promise<void>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  /** Presses a key: `Enter`, `ArrowDown`, `Mod+P`. */
  press(key: string): Promise<void>;
  /** The text of the first element that is shown and fits the selector. */
  text(selector: string): Promise<string>;
  /** The texts of all elements that are shown and fit the selector, now. */
  texts(selector: string): Promise<string[]>;
  waitFor(target: string): Promise<void>;
  waitUntilGone(target: string): Promise<void>;
  isVisible(target: string): Promise<boolean>;
  /** Whether the focus is in what the selector names. */
  hasFocus(selector: string): Promise<boolean>;

  /** A note as it stands on disk, bytes read as UTF-8, after what is open has been saved. */
  readNote(path: string): Promise<string>;
  /** Writes a note as another program would. */
  writeNote(path: string, text: string): Promise<void>;
  /** Deletes a note as another program would. */
  deleteNote(path: string): Promise<void>;

  /** Runs a command of the plugin by its name, typed in the command palette. */
  runCommand(name: string): Promise<void>;
  /** Whether the command palette offers a command of the plugin now. */
  offersCommand(name: string): Promise<boolean>;
  /** The messages that show now. */
  notices(): Promise<string[]>;

  /** The text in the editor of the note in use, with its line breaks as `\n`. */
  editorText(): Promise<string>;
  /** Places the cursor and gives the editor the focus. Lines and characters count from 0. */
  setCursor(line: number, ch?: number): Promise<void>;
  cursor(): Promise<{ line: number; ch: number }>;
  mode(mode: NoteMode): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;

  /** Opens the plugin's settings. */
  openSettings(): Promise<void>;
  theme(theme: Theme): Promise<void>;
  /** Goes on as on a phone, 390 pixels wide. */
  phone(): Promise<void>;
  /** Keeps a picture of the window, or of what a selector names, under a name without ending. */
  screenshot(name: string, of?: string): Promise<void>;

  /** What only the stand-in can do; a journey that uses it does not run elsewhere. */
  readonly standIn?: StandInControls;
}

/** What a journey does and sees in a window of its own. */
export type PopOut = Pick<
  Ui,
  | 'click'
  | 'fill'
  | 'type'
  | 'press'
  | 'text'
  | 'texts'
  | 'waitFor'
  | 'waitUntilGone'
  | 'isVisible'
  | 'hasFocus'
  | 'screenshot'
> & {
  /** Evaluates JavaScript in the window, which has no `app`. */
  evaluate(expression: string): Promise<unknown>;
  unrolled<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

export interface StandInControls {
  /** The folder that is the vault, and the address that it is served at. */
  readonly vault: string;
  readonly url: string;
  /** Whether Live Preview swallows changes to the frontmatter. */
  filterFrontmatter(on: boolean): Promise<void>;
  /** Shows frontmatter as properties, not at all, or as source; opens the page anew. */
  showProperties(how: 'visible' | 'hidden' | 'source'): Promise<void>;
  /** Starts anew, as the app does the next day. */
  restart(): Promise<void>;
  /** Begins to compose a text in the editor, as an input method does, and ends what is composed. */
  compose(text: string): Promise<void>;
  endComposition(text: string): Promise<void>;
  /** Pastes a text where the focus is. */
  paste(text: string): Promise<void>;
  /** Lets it be this time, in ISO 8601, and a minute go by until then. */
  passTo(time: string): Promise<void>;
  /** Lets the keyboard of a phone take its part of the screen, or go. */
  keyboard(isUp: boolean): Promise<void>;
  /** Taps beside the dialog that is open, as a finger that slips. */
  tapBeside(): Promise<void>;
  /** Moves the view of a type to a window of its own, and goes on there. */
  popOut(viewType: string): Promise<PopOut>;
  disablePlugin(): Promise<void>;
  enablePlugin(): Promise<void>;
  /** Off, main.js loaded anew, and on: as who develops or updates it does. */
  reloadPlugin(): Promise<void>;
  /** Has the disk refuse every write with a message, as a full one does; null to let it write. */
  refuseWrites(message: string | null): Promise<void>;
  /** Lets whatever asks the disk for a path wait until it is released. */
  holdPath(path: string): Promise<void>;
  releasePath(path: string): Promise<void>;
  /** Lets notes that change wait to be indexed until it is released. */
  holdMetadata(): Promise<void>;
  releaseMetadata(): Promise<void>;
  /** Has tabs that do not show be as after a start: their views are made when they are shown. */
  deferHidden(): Promise<void>;
  /** How many of everything a plugin can register there are; of a page opened with `count: '1'`. */
  countRegistered(): Promise<Record<string, number>>;
  /** Evaluates JavaScript in the page, where `app` is the stand-in's app. */
  evaluate(expression: string): Promise<unknown>;
}
