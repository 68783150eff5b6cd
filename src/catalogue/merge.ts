import type { Catalogue, CatalogueSource, Question, StatedPlan, Theme, ThemePlan } from './model';
import { foldText, nameKey } from './name-key';
import { resolveId, withEarlierTitles } from './renames';

/**
 * One catalogue of what ships and what the group wrote. A theme that is there already, under its
 * title or an earlier one, gets the questions it lacks; any other is a new theme after those.
 *
 * What is agreed about the themes: of each agreement, the first of the group's catalogues that states
 * it counts, in the order given, the shipped one last. An empty list states that there is none.
 */
export function mergeCatalogues(
  shipped: CatalogueSource,
  own: readonly CatalogueSource[],
): Catalogue {
  return merge([shipped, ...own], [...own, shipped]);
}

/**
 * One catalogue of what the group wrote, as if nothing shipped but the themes that are there for
 * questions of its own, which come last. The shipped one's words are still known for its own.
 *
 * @param last the one of the group's whose themes come after those of the others, if it is there
 */
export function mergeWithoutShipped(
  shipped: CatalogueSource,
  own: readonly CatalogueSource[],
  last?: CatalogueSource,
): Catalogue {
  const themes = shipped.themes.filter(({ questions }) => questions.length === 0);
  const order = [...own.filter((source) => source !== last), ...(last ? [last] : [])];
  const merged = merge([...order, { ...shipped, sources: [], themes }], own);
  const known = new Set(shipped.themes.flatMap(({ questions }) => questions.map(keyOf)));
  const withOrigin = (question: Question): Question =>
    known.has(keyOf(question)) ? { ...question, origin: 'shipped' } : question;
  return {
    ...merged,
    themes: merged.themes.map((theme) => ({
      ...theme,
      questions: theme.questions.map(withOrigin),
    })),
  };
}

/**
 * @param all in the order of their themes
 * @param agreeing in the order in which their agreements count
 */
function merge(all: readonly CatalogueSource[], agreeing: readonly CatalogueSource[]): Catalogue {
  const renames = all.flatMap((source) => source.renames);
  const themes = new Map<string, Theme>();
  for (const theme of all.flatMap((source) => source.themes)) {
    const id = resolveId(theme.id, (known) => themes.has(known), renames) ?? theme.id;
    const known = themes.get(id);
    themes.set(id, known ? joinThemes(known, theme) : theme);
  }
  return {
    title: all[0]?.title ?? '',
    subtitle: all[0]?.subtitle ?? '',
    sources: [...new Set(all.flatMap((source) => source.sources))],
    themes: withEarlierTitles([...themes.values()], renames),
    plan: joinPlans(agreeing.map((source) => source.plan)),
  };
}

function joinThemes(theme: Theme, more: Theme): Theme {
  return {
    ...theme,
    introduction: theme.introduction || more.introduction,
    earlierTitles: withoutDoubles(
      [...theme.earlierTitles, ...more.earlierTitles, more.title],
      nameKey,
    ).filter((title) => nameKey(title) !== nameKey(theme.title)),
    questions: withoutDoubles([...theme.questions, ...more.questions], keyOf),
  };
}

function keyOf({ text }: Question): string {
  return foldText(text);
}

function withoutDoubles<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const keys = new Set<string>();
  return values.filter((value) => keys.size < keys.add(keyOf(value)).size);
}

function joinPlans(plans: readonly StatedPlan[]): ThemePlan {
  return {
    cadenceMonths: plans.find((plan) => plan.cadenceMonths !== null)?.cadenceMonths ?? null,
    focus: plans.find((plan) => plan.focus !== null)?.focus ?? [],
    paused: plans.find((plan) => plan.paused !== null)?.paused ?? [],
  };
}
