import { texts } from '.';
import type { StandingKind } from '../coverage/standing';
import type { Reason } from '../coverage/suggestion';
import type { IsoDate } from '../note/dates/dates';
import { formatDate, formatDayNear, sinceInWords } from './dates';

/** Why a theme is suggested, or not yet, in one sentence without a full stop. */
export function describeReason(reason: Reason, today: IsoDate): string {
  const t = texts.reason;
  switch (reason.kind) {
    case 'never':
    case 'undated':
      return texts.standing[reason.kind];
    case 'last-covered':
      return t.lastCovered(formatDate(reason.date), sinceInWords(reason.date, today));
    case 'planned':
      return reason.date === null ? t.plannedUndated : t.planned(formatDayNear(reason.date, today));
  }
}

/** How a theme stands, and why; without what both say. */
export function describeStanding(kind: StandingKind, reason: Reason, today: IsoDate): string {
  const standing = texts.standing[kind];
  const why = describeReason(reason, today);
  return why.startsWith(standing) ? why : `${standing} · ${why}`;
}
