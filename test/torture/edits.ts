import { createThemeLookup } from '../../src/catalogue/lookup';
import type { Catalogue, Theme } from '../../src/catalogue/model';
import { planOwnQuestion } from '../../src/catalogue/own-questions';
import { CADENCE, FOCUS, PAUSED, RENAMES } from '../../src/catalogue/plan-keys';
import { applyEdits } from '../../src/edit';
import type { TextEdit } from '../../src/edit';
import { planAgreement } from '../../src/note/agreements/agreement-edit';
import { planAgreementTick } from '../../src/note/agreements/agreement-tick';
import { readBlocks } from '../../src/note/catalogue-note/catalogue-blocks';
import { planCovered, planNotCovered, planUncovered } from '../../src/note/covering/covered';
import { planTickEdit } from '../../src/note/covering/tick-edit';
import { readFrontmatter } from '../../src/note/frontmatter/frontmatter-entries';
import { planRenames, planStatus } from '../../src/note/frontmatter/plan-change';
import { planPropertyEdits } from '../../src/note/frontmatter/property-edit';
import { planInsertion } from '../../src/note/insertion/insertion';
import type { InsertionRequest } from '../../src/note/insertion/insertion';
import { scanOutline } from '../../src/note/outline/outline';
import type { ListItem } from '../../src/note/outline/outline';
import { planRepair } from '../../src/note/repair/repair';
import { findOpenAgreements } from '../../src/note/sections/open-agreements';
import { findCountedTasks } from '../../src/note/sections/section-questions';
import { findSections } from '../../src/note/sections/sections';
import type { Problem } from '../../src/problem';
import type { Random } from '../bench/random';
import { safety, time } from '../note/made-up-themes';
import { readYaml } from '../note/read-yaml';
import type { Corpus } from './corpus';
import { pick } from './random-note';
import type { RandomNote } from './random-note';

export type Plan =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly problem: Problem };

/** One edit, ready to be made. */
export interface Attempt {
  /** The note that it is made in, where that is another than the one given. */
  readonly text?: string;
  readonly plan: (text: string, cursor: number | null) => Plan;
  /** Names of the properties that it may change. */
  readonly keys: readonly string[];
  /** Whether a name, or another value, in these properties may go. */
  readonly mayRemove?: (name: string) => boolean;
  /** What it may do below the frontmatter. A repair's conflict may go on there. */
  readonly body: 'insert' | 'tick' | 'untick' | 'repair' | 'none';
  /** Whether doing it again does nothing; else it is not promised. */
  readonly isRepeatable: boolean;
}

export interface EditKind {
  readonly name: string;
  /** Null where the note has nothing to do it to. */
  readonly prepare: (note: RandomNote, random: Random, corpus: Corpus) => Attempt | null;
}

const hostile: Theme = {
  ...{ id: 'constructor', title: 'constructor', introduction: '', earlierTitles: ['__proto__'] },
  questions: [
    'Har vi __proto__?',
    '<b>Er</b> det &amp; `kode`?',
    '[x](javascript:alert(1)) {{a}}',
  ].map((text) => ({ text, origin: 'own' })),
};
const catalogue: Catalogue = {
  ...{ title: 'T', subtitle: '', sources: [] },
  themes: [safety, time, hostile],
  plan: { cadenceMonths: null, focus: ['Fælles brug af tid'], paused: [] },
};
const themes = createThemeLookup(catalogue);
const properties = { agenda: 'temaer', covered: 'drøftet', date: 'dato' };
const LISTS = [properties.agenda, properties.covered];
const TODAY = '2026-11-23';
const note = { basename: 'Ledermøde', themes, properties, today: TODAY, readYaml };

const FOLLOW_UP = {
  ...{ link: '[[2026-11-09 Ledermøde]]', date: null },
  agreements: [{ link: '[[2026-11-09 Ledermøde#a|Bo <b>følger</b> op]]', due: '2026-12-01' }],
};

const isNameOf = (theme: Theme) => (name: string) => themes.find(name) === theme;
const pickTheme = (random: Random) => pick(random, catalogue.themes);

function insertion(random: Random, more: Partial<InsertionRequest>): Attempt {
  const theme = more.theme ?? pickTheme(random);
  const asked = {
    ...{ theme, themes, properties, readYaml },
    headingLevel: pick(random, ['auto', 'auto', 1, 4] as const),
    listStyle: pick(random, ['checklist', 'bullets'] as const),
    ...(random.isWithin(0.3) && { timePlan: [{ name: 'Dialog', minutes: 20 }] }),
    ...(random.isWithin(0.3) && { followUp: FOLLOW_UP }),
    ...more,
  };
  const plan = (text: string, cursor: number | null) => planInsertion({ ...asked, text, cursor });
  const keys = asked.properties ? LISTS : [];
  return { plan, keys, body: 'insert', isRepeatable: true };
}

/** Answers and marks, which are all about one theme. */
function about(
  random: Random,
  make: (request: { text: string; theme: Theme } & typeof note) => Plan,
  more: Pick<Attempt, 'body'> & { readonly takesOff?: boolean },
): Attempt {
  const theme = pickTheme(random);
  const plan = (text: string) => make({ ...note, text, theme });
  const keys = [...LISTS, properties.date];
  const { body, takesOff = false } = more;
  return { plan, keys, body, isRepeatable: true, ...(takesOff && { mayRemove: isNameOf(theme) }) };
}

/** A task's mark is changed, as by a click, and the properties follow. */
function tick(given: string, random: Random, ticks: boolean): Attempt | null {
  const theme = pickTheme(random);
  const cover = planCovered({ ...note, text: given, theme });
  const text = !ticks && cover.ok ? applyEdits(given, cover.edits) : given;
  const outline = scanOutline(text);
  const isWanted = ({ task }: ListItem) => task !== null && (task.mark === ' ') === ticks;
  const tasks = outline.items.filter(isWanted);
  const counted = findSections(text, outline, themes)
    .filter((section) => ticks || section.theme === theme)
    .flatMap((section) => findCountedTasks(text, section))
    .filter(isWanted);
  if (tasks.length === 0) return null;
  const at = pick(random, counted.length > 0 ? counted : tasks).task?.at ?? 0;
  const ticked = text.slice(0, at) + (ticks ? 'x' : ' ') + text.slice(at + 1);
  const head = scanOutline(ticked).bodyFrom;
  const plan = (text: string) => {
    const shift = scanOutline(text).bodyFrom - head;
    const [done, undone] = ticks ? [[at + shift], []] : [[], [at + shift]];
    return planTickEdit({ ...note, text, ticked: done, unticked: undone, dated: TODAY });
  };
  return {
    text: ticked,
    plan,
    keys: [properties.covered, properties.date],
    ...(!ticks && { mayRemove: (name) => name === TODAY || themes.find(name) !== undefined }),
    body: 'none',
    isRepeatable: true,
  };
}

function ownQuestion(theme: string, question: string): Attempt {
  const plan = (text: string): Plan => {
    const reading = readFrontmatter(text, readYaml);
    if (!reading.ok) return reading;
    const { bodyFrom } = scanOutline(text);
    return planOwnQuestion({ text, bodyFrom, readBlocks }, theme, question, catalogue);
  };
  // The second time the question is known.
  return { plan, keys: [], body: 'insert', isRepeatable: true };
}

function property(key: string, value: string | number | null): Attempt {
  const plan = (text: string) => planPropertyEdits(text, [{ kind: 'set', key, value }], readYaml);
  return { plan, keys: [key], mayRemove: () => true, body: 'none', isRepeatable: true };
}

function status(random: Random): Attempt {
  const theme = pickTheme(random);
  const status = pick(random, ['focus', 'paused', 'regular'] as const);
  const plan = (text: string) =>
    planStatus({ text, theme, status, plan: catalogue.plan, themes, readYaml });
  return {
    ...{ plan, keys: [FOCUS, PAUSED], mayRemove: isNameOf(theme) },
    ...{ body: 'none', isRepeatable: true },
  };
}

function renames(random: Random): Attempt {
  const added = [{ from: pick(random, ['Før', 'a: b', '# x']), to: safety.title }];
  const removed = [{ from: 'Gammel', to: safety.title }];
  const plan = (text: string) => planRenames(text, removed, added, readYaml);
  const mayRemove = (value: string) => value.startsWith('Gammel');
  return { plan, keys: [RENAMES], mayRemove, body: 'none', isRepeatable: true };
}

function agreement(random: Random, { lines }: Corpus): Attempt {
  const plan = (text: string, cursor: number | null) =>
    planAgreement({
      ...{ text, cursor, theme, themes, properties, readYaml, today: TODAY },
      ...{ headingLevel: 'auto', format, agreement: { text: words, owners: 'Bo, [[Anne]]', due } },
    });
  const theme = pickTheme(random);
  const words = pick(random, lines);
  const format = pick(random, ['tasks', 'dataview'] as const);
  const due = random.isWithin(0.5) ? TODAY : null;
  return { plan, keys: LISTS, body: 'insert', isRepeatable: false };
}

function agreementTick(text: string, random: Random): Attempt | null {
  const open = findSections(text, scanOutline(text), themes).flatMap((section) =>
    findOpenAgreements(section),
  );
  if (open.length === 0) return null;
  const wanted = pick(random, open);
  const isAlone = open.filter((one) => one.text === wanted.text).length === 1;
  const plan = (note: string) => planAgreementTick(note, wanted, themes);
  return { plan, keys: [], body: 'tick', isRepeatable: isAlone };
}

/** Every edit that the plugin makes in a note. A new one is a new line here. */
export const EDITS: readonly EditKind[] = [
  { name: 'insert a theme', prepare: (_, random) => insertion(random, {}) },
  {
    name: 'insert chosen questions',
    prepare(_, random) {
      const theme = pickTheme(random);
      const questions = theme.questions.filter(() => random.isWithin(0.5));
      return insertion(random, { theme, ...(questions.length > 0 && { questions }) });
    },
  },
  {
    name: 'insert in a note that is not to track themes',
    prepare: (_, random) => insertion(random, { properties: null }),
  },
  {
    name: 'mark as covered',
    prepare: (_, random) => about(random, planCovered, { body: 'none' }),
  },
  {
    name: 'answer Ja',
    prepare: (_, random) =>
      about(random, (request) => planCovered({ ...request, today: null }), { body: 'none' }),
  },
  {
    name: 'mark as not covered',
    prepare: (_, random) => about(random, planUncovered, { body: 'untick', takesOff: true }),
  },
  {
    name: 'answer Nej',
    prepare: (_, random) => about(random, planNotCovered, { body: 'untick', takesOff: true }),
  },
  { name: 'tick', prepare: ({ text }, random) => tick(text, random, true) },
  { name: 'untick', prepare: ({ text }, random) => tick(text, random, false) },
  {
    name: 'repair',
    prepare: () => ({
      ...{ plan: (text) => planRepair({ text, properties, themes, readYaml }) },
      ...{ keys: LISTS, body: 'repair', isRepeatable: true },
    }),
  },
  {
    name: 'add a question to a theme',
    prepare: (_, random, { lines }) => ownQuestion(pickTheme(random).title, pick(random, lines)),
  },
  {
    name: 'add a question to a theme of any title',
    prepare: (_, random, { lines }) => ownQuestion(pick(random, lines), pick(random, lines)),
  },
  { name: 'add an agreement', prepare: (_, random, corpus) => agreement(random, corpus) },
  { name: 'tick an agreement', prepare: ({ text }, random) => agreementTick(text, random) },
  { name: 'set how often', prepare: (_, random) => property(CADENCE, 1 + random.below(24)) },
  { name: 'set the date', prepare: () => property(properties.date, TODAY) },
  { name: 'set focus or pause', prepare: (_, random) => status(random) },
  { name: 'change earlier names', prepare: (_, random) => renames(random) },
];
