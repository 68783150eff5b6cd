import type { Reason } from '../coverage/suggestion';
import type { IsoDate } from '../note/dates';
import { formatDate, formatDayNear, sinceInWords } from './danish-dates';

/** Why a theme is suggested, or not yet, in one Danish sentence without a full stop. */
export function describeReason(reason: Reason, today: IsoDate): string {
  switch (reason.kind) {
    case 'never':
      return 'Aldrig drøftet';
    case 'undated':
      return 'Drøftet, men uden dato';
    case 'last-covered':
      return `Sidst drøftet ${formatDate(reason.date)}, ${sinceInWords(reason.date, today)}`;
    case 'planned':
      return reason.date === null
        ? 'Planlagt til et møde uden dato'
        : `Planlagt ${formatDayNear(reason.date, today)}`;
  }
}
