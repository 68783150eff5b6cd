import type { Plugin } from 'obsidian';
import type { Question, Theme } from '../catalogue/model';
import { texts } from '../i18n';
import type { Target } from '../vault/writing/target';
import { registerCodeBlocks } from './code-block/code-block';
import type { OverviewParts } from './overview/overview-parts';
import { OVERVIEW_VIEW, OverviewView } from './overview/overview-view';
import { reopenViews } from './reopen-views';
import { YEAR_WHEEL_VIEW, YearWheelView } from './year-wheel/year-wheel-view';

interface Shown extends Omit<OverviewParts, 'insertion' | 'agreements'> {
  readonly insertion: {
    readonly target: () => Target | null;
    readonly insertById: (themeId: string, target: Target | null) => Promise<void>;
    readonly insert: (
      theme: Theme,
      target: Target | null,
      questions: readonly Question[],
    ) => Promise<void>;
  };
  readonly agreements: {
    readonly ask: (themeId: string, target: Target | null) => void;
    readonly tick: OverviewParts['agreements']['tick'];
  };
}

/**
 * Registers overview, year wheel and code blocks.
 *
 * @param targetOf the note that a block in the note at a path inserts into
 * @returns what makes all that is shown anew, for another language
 */
export function registerViews(
  plugin: Plugin,
  shown: Shown,
  targetOf: (path: string) => Target | null,
): () => void {
  const { insertion, agreements } = shown;
  const insertingInto = (target: () => Target | null): OverviewParts => ({
    ...shown,
    insertion: {
      target,
      insertById: (themeId) => insertion.insertById(themeId, target()),
      insert: (theme, questions) => insertion.insert(theme, target(), questions),
    },
    agreements: {
      ask: (themeId) => agreements.ask(themeId, target()),
      tick: (path, agreement) => agreements.tick(path, agreement),
    },
  });
  const parts = insertingInto(() => insertion.target());
  const redrawBlocks = registerCodeBlocks(plugin, (path) => insertingInto(() => targetOf(path())));
  plugin.registerView(OVERVIEW_VIEW, (leaf) => new OverviewView(leaf, parts));
  plugin.registerView(YEAR_WHEEL_VIEW, (leaf) => new YearWheelView(leaf, parts));
  const views = [
    [OVERVIEW_VIEW, () => texts.overview.title],
    [YEAR_WHEEL_VIEW, () => texts.yearWheel.title],
  ] as const;
  for (const [view, title] of views) {
    plugin.registerHoverLinkSource(view, {
      // The app asks when it shows it.
      get display() {
        return title();
      },
      defaultMod: true,
    });
  }
  return () => {
    for (const [view] of views) void reopenViews(plugin.app.workspace, view);
    redrawBlocks();
  };
}
