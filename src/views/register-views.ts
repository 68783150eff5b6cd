import type { Plugin } from 'obsidian';
import { texts } from '../i18n';
import type { Target } from '../vault/target';
import { registerCodeBlocks } from './code-block/code-block';
import type { OverviewParts } from './overview/overview-parts';
import { OVERVIEW_VIEW, OverviewView } from './overview/overview-view';
import { reopenViews } from './reopen-views';
import { YEAR_WHEEL_VIEW, YearWheelView } from './year-wheel/year-wheel-view';

/** What is shown, and inserts into a note that it is told. */
interface Shown extends OverviewParts {
  readonly insertion: OverviewParts['insertion'] & {
    readonly insertById: (themeId: string, target?: Target | null) => Promise<void>;
    readonly insert: (
      theme: Parameters<OverviewParts['insertion']['insert']>[0],
      target: Target | null | undefined,
      questions: Parameters<OverviewParts['insertion']['insert']>[2],
    ) => Promise<void>;
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
  parts: Shown,
  targetOf: (path: string) => Target | null,
): () => void {
  const { insertion } = parts;
  const redrawBlocks = registerCodeBlocks(plugin, (path) => {
    const target = () => targetOf(path());
    return {
      ...parts,
      insertion: {
        target,
        insertById: (id) => insertion.insertById(id, target()),
        insert: (theme, _, questions) => insertion.insert(theme, target(), questions),
      },
    };
  });
  plugin.registerView(OVERVIEW_VIEW, (leaf) => new OverviewView(leaf, parts));
  plugin.registerView(YEAR_WHEEL_VIEW, (leaf) => new YearWheelView(leaf, parts));
  const views = [
    [OVERVIEW_VIEW, 'overview'],
    [YEAR_WHEEL_VIEW, 'yearWheel'],
  ] as const;
  for (const [view, key] of views) {
    plugin.registerHoverLinkSource(view, {
      // The app asks when it shows it.
      get display() {
        return texts[key].title;
      },
      defaultMod: true,
    });
  }
  return () => {
    for (const [view] of views) void reopenViews(plugin.app.workspace, view);
    redrawBlocks();
  };
}
