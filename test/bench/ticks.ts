import { history } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import type { Extension, StateField } from '@codemirror/state';
import { MarkdownView, editorEditorField, editorInfoField } from 'obsidian';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { shippedCatalogue } from '../../src/catalogue/shipped';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { TickDates } from '../../src/vault/ticks/tick-dates';
import { TickTracking } from '../../src/vault/ticks/tick-tracking';
import { readYaml } from '../note/read-yaml';
import { makeUpNote, placesIn, themeOf } from './made-up-note';
import { compare } from './measure';
import { atMost, format } from './report';
import type { Row } from './report';

const PLACES = 100;

/** What the filter makes of a keystroke and of a tick, beside the same without it. */
export function measureTicks(): Row[] {
  const sizes = [
    { kilobytes: 4, tickMs: 2 },
    { kilobytes: 400, tickMs: 20 },
  ];
  const measured = sizes.map(({ kilobytes, tickMs }) => {
    const text = makeUpNote(kilobytes * 1_000);
    const without = makeState(text, []);
    const through = makeState(text, makeFilter());
    return [measureKeystroke(without, through, kilobytes), measureTick(without, through, tickMs)];
  });
  return [0, 1].flatMap((column) => measured.flatMap((rows) => rows[column] ?? []));
}

/** The filter's own part: what a keystroke takes through it, less what it takes without. */
function measureKeystroke(without: EditorState, through: EditorState, kilobytes: number): Row {
  const places = placesIn(without.doc.toString(), PLACES);
  const type = (state: EditorState, index: number) => {
    const from = places[index % PLACES] ?? 0;
    // The new text is worked out with or without the filter, so it is asked for in both.
    return state.update({ changes: { from, insert: 'a' }, userEvent: 'input.type' }).newDoc;
  };
  const time = compare(
    { rounds: 60, times: 20 * PLACES },
    { without: (index) => type(without, index), through: (index) => type(through, index) },
  );
  return atMost(
    `a keystroke through the tick filter in ${kilobytes} kB`,
    (time.through - time.without) * 1_000,
    5,
    'µs',
    `${format(time.through / time.without)} × one without it`,
  );
}

/** The whole of a tick, with what it does to the properties. */
function measureTick(without: EditorState, through: EditorState, budget: number): Row {
  const text = without.doc.toString();
  const from = text.indexOf('- [ ] ', text.lastIndexOf(`## ${themeOf().title}`)) + '- ['.length;
  const tick = (state: EditorState) =>
    state.update({ changes: { from, to: from + 1, insert: 'x' }, userEvent: 'input' }).state;
  if (!tick(through).doc.toString().includes(`drøftet:\n  - ${themeOf().title}\n`)) {
    throw new Error('the tick did not get into the properties');
  }
  const time = compare(
    { rounds: 30, times: 3 },
    { without: () => tick(without), through: () => tick(through) },
  );
  const baseline = `without the filter ${format(time.without)} ms`;
  const size = `${Math.round(text.length / 1_000)} kB`;
  return atMost(`a tick in ${size}`, time.through, budget, 'ms', baseline);
}

function makeFilter(): Extension {
  return new TickTracking({
    mayTrack: () => true,
    noteFor: () => ({
      basename: '2026-11-23 Ledermøde',
      themes: createThemeLookup(shippedCatalogue),
      properties: DEFAULT_SETTINGS.properties,
      today: '2026-11-23',
      readYaml,
    }),
    reportProblem: () => undefined,
    reportFailure: () => undefined,
    noteTracked: () => undefined,
    dates: new TickDates(),
  }).extension();
}

/** An editor's state as the app has it, in the note's own editor. */
function makeState(doc: string, filter: Extension): EditorState {
  const editor = Symbol();
  const view: unknown = Reflect.construct(MarkdownView, [{ path: 'Møde.md' }, { cm: editor }]);
  const init = (field: unknown, value: unknown) => (field as StateField<unknown>).init(() => value);
  return EditorState.create({
    doc,
    extensions: [
      init(editorInfoField, view),
      init(editorEditorField, editor),
      filter,
      history(),
      EditorState.allowMultipleSelections.of(true),
    ],
  });
}
