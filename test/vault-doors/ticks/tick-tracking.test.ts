import { history, redo, undo } from '@codemirror/commands';
import { EditorState, Prec } from '@codemirror/state';
import type { StateField, TransactionSpec } from '@codemirror/state';
import type { TFile } from 'obsidian';
import { describe, expect, it, vi } from 'vitest';
import { TickDates } from '../../../src/vault/ticks/tick-dates';
import { TickTracking } from '../../../src/vault/ticks/tick-tracking';
import { themes } from '../../note/made-up-themes';
import { readYaml } from '../../note/read-yaml';

const obsidian = vi.hoisted(() => ({}) as typeof import('obsidian'));
vi.mock('obsidian', async () => {
  const { StateField } = await import('@codemirror/state');
  const field = () => StateField.define<unknown>({ create: () => null, update: (it) => it });
  class MarkdownView {
    constructor(
      readonly file: TFile | null,
      readonly editor: { cm: unknown },
    ) {}
  }
  return Object.assign(obsidian, {
    MarkdownView,
    editorInfoField: field(),
    editorEditorField: field(),
  });
});

const HEAD = '---\ntemaer:\n  - Psykologisk tryghed\ndrøftet:\n---\n';
const COVERED = HEAD.replace('drøftet:\n', 'drøftet:\n  - Psykologisk tryghed\n');
const SECTION =
  '## Psykologisk tryghed\n\n- [ ] Tør vi tage chancer?\n- [ ] Deler vi det, vi ved?\n';
const TICKED = SECTION.replace('[ ]', '[x]');

const noteFor = () => ({
  basename: '2026-11-23 Ledermøde',
  themes,
  properties: { covered: 'drøftet', date: 'dato' },
  today: '2026-11-23',
  readYaml,
});

const failing = { now: false };

const tracking = new TickTracking({
  mayTrack: ({ path }) => {
    if (failing.now) throw new Error('no catalogue');
    return !path.startsWith('Skabeloner/');
  },
  noteFor,
  dates: new TickDates(),
  reportFailure: () => undefined,
  reportProblem: () => undefined,
  noteTracked: () => undefined,
});

/** Drops every change to the frontmatter, as Live Preview does. */
const rejecting = EditorState.transactionFilter.of((transaction) => {
  const end = transaction.startState.doc.toString().indexOf('\n---\n');
  const isTouched = end > 0 && transaction.changes.touchesRange(0, end + 4);
  return isTouched ? [] : transaction;
});

interface Options {
  readonly path?: string;
  readonly isOwnEditor?: boolean;
  readonly extensions?: readonly (typeof rejecting)[];
}

/** An editor without a screen: its state, and the history that is CodeMirror's own. */
class Editor {
  state: EditorState;

  constructor(doc: string, options: Options = {}) {
    const { path = 'Møde.md', isOwnEditor = true, extensions = [rejecting] } = options;
    const [cm, other] = [Symbol(), Symbol()];
    const view: unknown = Reflect.construct(obsidian.MarkdownView, [
      { path, basename: 'Møde' },
      { cm: isOwnEditor ? cm : other },
    ]);
    const init = (field: unknown, value: unknown) =>
      (field as StateField<unknown>).init(() => value);
    this.state = EditorState.create({
      doc,
      extensions: [
        init(obsidian.editorInfoField, view),
        init(obsidian.editorEditorField, cm),
        tracking.extension(),
        ...extensions,
        history(),
        EditorState.allowMultipleSelections.of(true),
      ],
    });
  }

  get text(): string {
    return this.state.doc.toString();
  }

  dispatch(spec: TransactionSpec): this {
    this.state = this.state.update(spec).state;
    return this;
  }

  /** Puts a character into the brackets of the task with these words. */
  mark(words: string, char: string, more: TransactionSpec = {}): this {
    const from = this.markOf(words);
    return this.dispatch({ changes: { from, to: from + 1, insert: char }, ...more });
  }

  markOf(words: string): number {
    return this.text.indexOf('[', this.text.lastIndexOf('\n', this.text.indexOf(words))) + 1;
  }

  undo(): this {
    undo({ state: this.state, dispatch: (transaction) => (this.state = transaction.state) });
    return this;
  }

  redo(): this {
    redo({ state: this.state, dispatch: (transaction) => (this.state = transaction.state) });
    return this;
  }
}

describe.each([
  ['where changes to frontmatter are rejected', [rejecting]],
  ['where they are rejected before all else', [Prec.high(rejecting)]],
  ['where they are not', []],
])('a tick in the editor, %s', (_, extensions) => {
  const open = (text: string) => new Editor(text, { extensions });

  it('marks the theme in its own transaction: one undo takes both back, one redo does both', () => {
    const editor = open(HEAD + SECTION).mark('Tør vi', 'x', { userEvent: 'input' });
    expect(editor.text).toBe(COVERED + TICKED);
    expect(editor.undo().text).toBe(HEAD + SECTION);
    expect(editor.redo().text).toBe(COVERED + TICKED);
  });

  it('is taken off with the theme, and undone with it', () => {
    const editor = open(COVERED + TICKED).mark('Tør vi', ' ');
    expect(editor.text).toBe(HEAD + SECTION);
    expect(editor.undo().text).toBe(COVERED + TICKED);
    expect(editor.redo().text).toBe(HEAD + SECTION);
  });

  it('that is the second one changes the mark alone', () => {
    const editor = open(COVERED + TICKED).mark('Deler vi', 'x');
    expect(editor.text).toBe(COVERED + TICKED.replace('[ ]', '[x]'));
  });

  it('is undone alone, however quickly it came after the last one', () => {
    const more = '\n## Fælles brug af tid\n\n- [ ] Bruger vi tiden rigtigt?\n';
    const editor = open(HEAD + SECTION + more).mark('Tør vi', 'x');
    const first = editor.text;
    editor.mark('Bruger vi', 'x');
    expect(editor.text).toContain('  - Fælles brug af tid\n');
    expect(editor.undo().text).toBe(first);
    expect(editor.undo().text).toBe(HEAD + SECTION + more);
  });

  it('makes frontmatter in a note without, and the cursor stays with its text', () => {
    for (const cursor of [0, 5, SECTION.length]) {
      const editor = open(SECTION).dispatch({ selection: { anchor: cursor } });
      editor.mark('Tør vi', 'x');
      const head = '---\ndrøftet:\n  - Psykologisk tryghed\n---\n';
      expect(editor.text).toBe(head + TICKED);
      expect(editor.state.selection.main.head).toBe(head.length + cursor);
      editor.undo();
      expect(editor.text).toBe(SECTION);
      expect(editor.state.selection.main.head).toBe(cursor);
    }
  });

  it('keeps the cursor where it is in the text', () => {
    const at = (HEAD + SECTION).indexOf('Deler');
    const editor = open(HEAD + SECTION).dispatch({ selection: { anchor: at } });
    editor.mark('Tør vi', 'x');
    expect(editor.text.slice(editor.state.selection.main.head)).toMatch(/^Deler/);
  });

  it('may be typed into emptied brackets', () => {
    const editor = open(HEAD + SECTION);
    const at = editor.markOf('Tør vi');
    editor.dispatch({ changes: { from: at, to: at + 1 }, userEvent: 'delete.backward' });
    editor.dispatch({ changes: { from: at, insert: 'x' }, userEvent: 'input.type' });
    expect(editor.text).toBe(COVERED + TICKED);
  });

  it('may be set by several cursors at once', () => {
    const editor = open(HEAD + SECTION);
    const changes = ['Tør vi', 'Deler vi'].map((words) => {
      const from = editor.markOf(words);
      return { from, to: from + 1, insert: 'x' };
    });
    editor.dispatch({ changes, userEvent: 'input.type' });
    expect(editor.text).toBe(COVERED + SECTION.replaceAll('[ ]', '[x]'));
    expect(editor.undo().text).toBe(HEAD + SECTION);
  });

  it('may come by paste', () => {
    const editor = open(HEAD);
    editor.dispatch({ changes: { from: HEAD.length, insert: TICKED }, userEvent: 'input.paste' });
    expect(editor.text).toBe(COVERED + TICKED);
    expect(editor.undo().text).toBe(HEAD);
  });

  it('may come with the date that another plugin writes into the line', () => {
    const editor = open(HEAD + SECTION);
    const line = editor.state.doc.lineAt(editor.markOf('Tør vi'));
    const insert = '- [x] Tør vi tage chancer? ✅ 2026-11-23';
    editor.dispatch({ changes: { from: line.from, to: line.to, insert } });
    expect(editor.text).toBe(COVERED + SECTION.replace('- [ ] Tør vi tage chancer?', insert));
  });

  it('may come as another plugin writes the whole body anew', () => {
    const editor = open(HEAD + SECTION);
    editor.dispatch({ changes: { from: HEAD.length, to: editor.text.length, insert: TICKED } });
    expect(editor.text).toBe(COVERED + TICKED);
  });

  it('stands alone where the properties can not be changed', () => {
    const head = '---\ndrøftet: [\n---\n';
    const editor = open(head + SECTION).mark('Tør vi', 'x');
    expect(editor.text).toBe(head + TICKED);
    expect(editor.undo().text).toBe(head + SECTION);
  });
});

describe('what is no tick of this leader', () => {
  it('is what a sync or another pane brings', () => {
    const editor = new Editor(HEAD + SECTION, { extensions: [] });
    expect(editor.mark('Tør vi', 'x', { userEvent: 'set' }).text).toBe(HEAD + TICKED);
  });

  it('is what is done in a template, or in an editor that is not the note’s own', () => {
    const options = [{ path: 'Skabeloner/Møde.md' }, { isOwnEditor: false }];
    for (const option of options) {
      const editor = new Editor(HEAD + SECTION, option).mark('Tør vi', 'x');
      expect(editor.text).toBe(HEAD + TICKED);
    }
  });

  it('is cutting, moving and deleting ticked lines', () => {
    const editor = new Editor(COVERED + TICKED);
    const line = editor.state.doc.lineAt(editor.markOf('Tør vi'));
    const cut = { from: line.from, to: line.to + 1 };
    editor.dispatch({ changes: cut, userEvent: 'delete.cut' });
    expect(editor.text).toBe(COVERED + TICKED.replace('- [x] Tør vi tage chancer?\n', ''));
    const end = editor.text.length;
    editor.dispatch({ changes: { from: end, insert: '- [x] Tør vi tage chancer?\n' } });
    const moved = [
      { from: end, to: end + 27, insert: '' },
      { from: line.from, insert: '- [x] Tør vi tage chancer?\n' },
    ];
    editor.dispatch({ changes: moved, userEvent: 'move.line' });
    expect(editor.text).toBe(COVERED + TICKED);
  });

  it('is a word typed in a ticked question', () => {
    const editor = new Editor(HEAD + TICKED);
    const at = editor.text.indexOf('chancer');
    editor.dispatch({ changes: { from: at, insert: 'store ' }, userEvent: 'input.type' });
    expect(editor.text).toBe(HEAD + TICKED.replace('chancer', 'store chancer'));
  });
});

describe('a tick when something goes wrong', () => {
  it('stands all the same', () => {
    failing.now = true;
    const editor = new Editor(HEAD + SECTION).mark('Tør vi', 'x');
    failing.now = false;
    expect(editor.text).toBe(HEAD + TICKED);
    expect(editor.undo().text).toBe(HEAD + SECTION);
  });
});

describe('a tick while something is composed, or before the properties can be changed', () => {
  it('leaves the properties for later', () => {
    const editor = new Editor(HEAD + SECTION, { extensions: [] });
    const event = { userEvent: 'input.type.compose' };
    expect(editor.mark('Tør vi', 'x', event).text).toBe(HEAD + TICKED);
  });
});
