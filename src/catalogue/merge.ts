import type { Catalogue, CatalogueSource, StatedPlan, Theme, ThemePlan } from './model';
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
  const all = [shipped, ...own];
  const renames = all.flatMap((source) => source.renames);
  const themes = new Map<string, Theme>();
  for (const theme of all.flatMap((source) => source.themes)) {
    const id = resolveId(theme.id, (known) => themes.has(known), renames) ?? theme.id;
    const known = themes.get(id);
    themes.set(id, known ? joinThemes(known, theme) : theme);
  }
  return {
    title: shipped.title,
    subtitle: shipped.subtitle,
    sources: [...new Set(all.flatMap((source) => source.sources))],
    themes: withEarlierTitles([...themes.values()], renames),
    plan: joinPlans([...own, shipped].map((source) => source.plan)),
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
    questions: withoutDoubles([...theme.questions, ...more.questions], ({ text }) =>
      foldText(text),
    ),
  };
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
