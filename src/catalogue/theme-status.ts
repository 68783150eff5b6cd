import type { ThemeLookup } from './lookup';
import type { StatedPlan, Theme, ThemePlan } from './model';
import { FOCUS, PAUSED } from './plan-keys';

/** What the group has agreed about a theme. */
export type ThemeStatus = 'regular' | 'focus' | 'paused';

/** A theme that a plan names as both focus and paused is paused: nobody expects it to come up. */
export function statusOf(
  theme: Theme,
  plan: Pick<ThemePlan, 'focus' | 'paused'>,
  themes: ThemeLookup,
): ThemeStatus {
  const isNamed = (names: readonly string[]): boolean =>
    names.some((name) => themes.find(name)?.id === theme.id);
  if (isNamed(plan.paused)) return 'paused';
  return isNamed(plan.focus) ? 'focus' : 'regular';
}

/** The names in a catalogue's plan that mean no theme, with the property that each stands in. */
export function findUnknownInPlan(
  { focus, paused }: StatedPlan,
  themes: ThemeLookup,
): { key: string; name: string }[] {
  const unknownIn = (key: string, names: readonly string[] | null) =>
    (names ?? []).filter((name) => !themes.find(name)).map((name) => ({ key, name }));
  return [...unknownIn(FOCUS, focus), ...unknownIn(PAUSED, paused)];
}
