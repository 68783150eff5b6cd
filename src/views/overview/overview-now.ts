import type { TFile } from 'obsidian';
import { coverNow } from '../../coverage/now';
import { orderByNeed, rankSuggestions } from '../../coverage/suggestion';
import type { ThemeCoverage } from '../../coverage/theme-coverage';
import { buildOverview } from './build-overview';
import type { OverviewContext } from './build-overview';
import { findAsked } from './build-waiting';
import type { OverviewModel } from './overview-model';
import type { OverviewParts } from './overview-parts';

/**
 * What the overview shows now, for the note that themes would go into.
 *
 * @param before what it showed last, if anything: while a theme is folded out, none of them moves
 */
export function overviewNow(
  parts: OverviewParts,
  target: TFile | null,
  shown: Pick<OverviewContext, 'read' | 'open' | 'whole'>,
  before: OverviewModel | null,
): OverviewModel {
  const { now, catalogues, histories, unreadable, suggestions } = parts;
  const moment = now();
  const coverages = orderByNeed(coverNow(moment));
  const { themes, problems, usesShipped } = catalogues.state;
  // What is suggested is for the meeting that it would go into.
  const meeting = now(target);
  const ranked = rankSuggestions(meeting.group === moment.group ? coverages : coverNow(meeting));
  const rows = before?.rows.items ?? [];
  const isSameGroup = (before?.groups?.chosen ?? null) === (moment.group ?? null);
  return buildOverview(moment, {
    ...shown,
    before: new Map(isSameGroup ? rows.map(({ themeId, body }) => [themeId, body]) : []),
    coverages: keepOrder(coverages, shown.open.size > 0 ? rows.map(({ themeId }) => themeId) : []),
    suggestion: suggestions.pick(ranked, meeting),
    suggestionGroup: meeting.group ?? null,
    hasOther: ranked.length > 1,
    target: target?.basename ?? null,
    usesShipped,
    problems,
    unreadable: unreadable.list(),
    asked: findAsked(histories.openQuestions(themes, moment), shown.read),
  });
}

/** New themes come last. */
function keepOrder(
  coverages: readonly ThemeCoverage[],
  before: readonly string[],
): readonly ThemeCoverage[] {
  if (before.length === 0) return coverages;
  const places = new Map(before.map((id, index) => [id, index]));
  const place = ({ theme }: ThemeCoverage): number => places.get(theme.id) ?? before.length;
  return [...coverages].sort((a, b) => place(a) - place(b));
}
