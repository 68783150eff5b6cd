import type { TFile } from 'obsidian';
import { coverNow } from '../../coverage/now';
import { rankSuggestions } from '../../coverage/suggestion';
import { buildOverview } from './build-overview';
import type { OverviewContext } from './build-overview';
import { findAsked } from './build-waiting';
import type { OverviewModel } from './overview-model';
import type { OverviewParts } from './overview-parts';

/** What the overview shows now, for the note that themes would go into. */
export function overviewNow(
  parts: OverviewParts,
  target: TFile | null,
  shown: Pick<OverviewContext, 'read' | 'open' | 'whole'>,
): OverviewModel {
  const { now, catalogues, histories, unreadable, suggestions } = parts;
  const moment = now();
  const coverages = coverNow(moment);
  const { themes, problems } = catalogues.state;
  // What is suggested is for the meeting that it would go into.
  const meeting = now(target);
  const ranked = rankSuggestions(meeting.group === moment.group ? coverages : coverNow(meeting));
  return buildOverview(moment, {
    ...shown,
    coverages,
    suggestion: suggestions.pick(ranked, meeting),
    suggestionGroup: meeting.group ?? null,
    hasOther: ranked.length > 1,
    target: target?.basename ?? null,
    problems,
    unreadable: unreadable.list(),
    asked: findAsked(histories.openQuestions(themes, moment), shown.read),
  });
}
