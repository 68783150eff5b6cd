import type { App, TFile } from 'obsidian';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { CatalogueSync } from '../../src/vault/reading/catalogue-sync';
import { HistorySync } from '../../src/vault/reading/history-sync';
import { NoteFeed } from '../../src/vault/reading/note-feed';
import { makeOursFilter } from '../../src/vault/reading/our-properties';
import { UnreadableNotes } from '../../src/vault/reading/unreadable-notes';
import { makeUpApp, makeUpNotes } from './made-up-vault';
import type { MadeUpNote } from './made-up-vault';
import { compare, median, timeOf } from './measure';
import { atMost, format } from './report';
import type { Row } from './report';

const NOTES = 50_000;
const FEWER = 10_000;
const ROUNDS = 15;

/** The history of a vault, from its metadata cache, and what one changed note costs then. */
export async function measureHistory(): Promise<Row[]> {
  const notes = makeUpNotes(NOTES);
  const fewer = notes.slice(0, FEWER);
  const [app, fewerApp] = [makeUpApp(notes), makeUpApp(fewer)];
  return [
    ...(await measureSweeps(app, fewerApp)),
    await measureHeap(app),
    ...(await measureChanges(notes, fewer)),
  ];
}

async function measureSweeps(app: App, fewerApp: App): Promise<Row[]> {
  const rounds: { bare: number; fewerBare: number; all: number; fewer: number }[] = [];
  let longest = 0;
  for (let round = 0; round < 2 * ROUNDS; round++) {
    forget();
    const bare = timeOf(() => sweepBare(app));
    forget();
    const all = await timeSweep(app);
    forget();
    const fewerBare = timeOf(() => sweepBare(fewerApp));
    forget();
    const fewer = await timeSweep(fewerApp);
    if (round < ROUNDS) continue;
    rounds.push({ bare, fewerBare, all: all.total, fewer: fewer.total });
    longest = Math.max(longest, all.longestSlice);
  }
  // Within a round the machine is as busy for the one as for the other.
  const medianOf = (figure: (round: (typeof rounds)[number]) => number) =>
    median(rounds.map(figure));
  const all = medianOf((round) => round.all);
  const bare = medianOf((round) => round.bare);
  const growth = medianOf((round) => round.all / round.fewer);
  const bareGrowth = medianOf((round) => round.bare / round.fewerBare);
  return [
    atMost(
      'history of 50,000 notes, 2,000 of them meetings, to a look whether each has frontmatter',
      medianOf((round) => round.all / round.bare),
      1.5,
      '×',
      `${format(all)} ms to ${format(bare)} ms`,
    ),
    atMost('· its longest slice on the main thread', longest, 50, 'ms'),
    atMost(
      '· its growth from 10,000 notes to 50,000, to that of the look',
      growth / bareGrowth,
      1.06,
      '×',
      `${format(growth)} × to ${format(bareGrowth)} ×`,
    ),
  ];
}

const OTHER_DATA = new Float64Array(2 ** 23);

/**
 * Has the processor's own memory hold something else, as when the app has just started. Else what is
 * timed second would profit from the first, and few notes would fit in where many don't.
 */
function forget(): void {
  for (let index = 0; index < OTHER_DATA.length; index += 8) OTHER_DATA[index] = index;
}

/**
 * What everything that looks for a property in a whole vault has to do at least: get each note's cache,
 * and look whether it has frontmatter. Without that look it took 22 ms, with it 31 to 45 ms, for each
 * cache is another object in memory: that much anyone pays who reads a property, whatever is done then.
 */
function sweepBare(app: App): number {
  let withFrontmatter = 0;
  for (const file of app.vault.getMarkdownFiles()) {
    if (app.metadataCache.getFileCache(file)?.frontmatter) withFrontmatter++;
  }
  return withFrontmatter;
}

/** The parts that follow the vault, joined as the plugin joins them. */
function makeParts(app: App) {
  const catalogues = new CatalogueSync(app, () => DEFAULT_SETTINGS);
  const histories = new HistorySync(
    () => DEFAULT_SETTINGS,
    (path) => catalogues.isCatalogueNote(path),
    () => catalogues.state,
    () => Promise.resolve(''),
  );
  const unreadable = new UnreadableNotes(
    app,
    () => DEFAULT_SETTINGS,
    () => catalogues.state.themes,
  );
  const feed = new NoteFeed(
    app,
    [catalogues, histories, unreadable],
    makeOursFilter(() => DEFAULT_SETTINGS.properties),
  );
  return { catalogues, histories, unreadable, feed };
}

/** The time that a sweep holds the main thread, without what it leaves to the app in between. */
async function timeSweep(app: App): Promise<{ total: number; longestSlice: number }> {
  const { feed } = makeParts(app);
  const slices: number[] = [];
  let start = performance.now();
  const endSlice = (): void => {
    slices.push(performance.now() - start);
  };
  giveWindow((resume) => {
    endSlice();
    setImmediate(() => {
      start = performance.now();
      resume();
    });
  });
  await feed.sweep();
  endSlice();
  return { total: slices.reduce((sum, slice) => sum + slice), longestSlice: Math.max(...slices) };
}

function giveWindow(setTimeout: (resume: () => void) => void): void {
  Object.assign(globalThis, { window: { setTimeout } });
}

async function measureHeap(app: App): Promise<Row> {
  giveWindow(setImmediate);
  const before = usedHeap();
  const { feed, histories } = makeParts(app);
  await feed.sweep();
  const kept = usedHeap() - before;
  // Used after the measurement, so that it is there during it.
  const meetings = [...histories.index.naming(histories.index.keys())].length;
  return atMost('· heap that it keeps', kept / 2 ** 20, 3, 'MB', `${meetings} meetings`);
}

function usedHeap(): number {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

async function measureChanges(
  notes: readonly MadeUpNote[],
  fewer: readonly MadeUpNote[],
): Promise<Row[]> {
  const all = await followVault(notes);
  const few = await followVault(fewer);
  const ordinary = fewer.filter(({ isMeeting }) => !isMeeting).slice(0, 5_000);
  const meetings = fewer.filter(({ isMeeting }) => isMeeting);
  const asParsedAnew = [...ordinary, ...meetings].map(({ cache }) => structuredClone(cache));
  const at = (list: readonly MadeUpNote[], index: number): MadeUpNote => {
    const note = list[index % list.length];
    if (!note) throw new Error('no notes');
    return note;
  };
  const changeOrdinary = ({ change }: Follower, index: number): void => {
    const position = index % ordinary.length;
    change(at(ordinary, index).file, asParsedAnew[position] ?? {});
  };
  const changeMeeting = (index: number): void => {
    const { file, cache } = at(meetings, index);
    // Each time round, a meeting covers another theme.
    const covered = [`Tema ${Math.floor(index / meetings.length) % 2}`];
    all.change(file, { ...cache, frontmatter: { ...cache.frontmatter, drøftet: covered } });
  };

  const redraws = countRedraws(all, () => {
    ordinary.forEach((_, index) => changeOrdinary(all, index));
    meetings.forEach(({ file, cache }) => all.change(file, withAnotherBody(cache)));
  });
  const wanted = countRedraws(all, () => meetings.forEach((_, index) => changeMeeting(index)));
  const time = compare(
    { rounds: 30, times: 2_000 },
    {
      all: (index) => changeOrdinary(all, index),
      few: (index) => changeOrdinary(few, index),
      meeting: changeMeeting,
    },
  );
  return [
    atMost(
      'a changed note that is no meeting, among 50,000',
      time.all * 1_000,
      5,
      'µs',
      `among 10,000: ${format(time.few * 1_000)} µs`,
    ),
    atMost('a changed meeting note, among 50,000', time.meeting * 1_000, 50, 'µs'),
    {
      what: '· what views hear of notes without change for them, and of meetings with one',
      measured: `${redraws} of ${ordinary.length + meetings.length}, ${wanted} of ${meetings.length}`,
      budget: 'none, each',
      isKept: redraws === 0 && wanted === meetings.length,
    },
  ];
}

interface Follower {
  readonly change: (file: TFile, cache: object) => void;
  readonly heard: () => number;
}

/** The parts with a whole vault in them, listening to its changes. */
async function followVault(notes: readonly MadeUpNote[]): Promise<Follower> {
  const app = makeUpApp(notes);
  const { catalogues, histories, unreadable, feed } = makeParts(app);
  giveWindow(setImmediate);
  await feed.sweep();
  feed.listen();
  let heard = 0;
  histories.on('changed', () => heard++);
  catalogues.on('changed', () => heard++);
  unreadable.on('changed', () => heard++);
  return {
    change: (file, cache) => app.metadataCache.trigger('changed', file, '', cache),
    heard: () => heard,
  };
}

function countRedraws({ heard }: Follower, work: () => void): number {
  const before = heard();
  work();
  return heard() - before;
}

/** The note as it is parsed after something was written into it that says nothing of themes. */
function withAnotherBody(cache: MadeUpNote['cache']): object {
  return { ...structuredClone(cache), links: [], tags: [] };
}
