import { compareTexts } from '../../coverage/occasions';
import type { ThemeCoverage } from '../../coverage/theme-coverage';
import { texts } from '../../i18n';
import { formatDayNear } from '../../i18n/dates';
import type { IsoDate } from '../../note/dates/dates';
import { noteName } from '../../note-name';
import type { ReadSections } from './build-waiting';
import { shorten } from '../short-list';
import type { ShortList } from '../short-list';
import { listKey } from './overview-model';
import type { AgreementLine } from './overview-model';

/** How many agreements are shown where the leader has not asked for all. */
const FEW = 5;

/**
 * What is agreed in a theme's sections and not done, as far as notes have been read: what is due first
 * comes first; then what has no date, from the newest meeting on.
 */
export function buildAgreements(
  { theme, occasions }: Pick<ThemeCoverage, 'theme' | 'occasions'>,
  today: IsoDate,
  read: ReadSections,
  whole: ReadonlySet<string>,
): ShortList<AgreementLine> {
  const t = texts.agreements;
  const paths = [...new Set(occasions.map(({ meeting }) => meeting.path))];
  const found = paths.flatMap((path) =>
    (read(path) ?? [])
      .filter(({ themeId }) => themeId === theme.id)
      .flatMap(({ agreements }) => agreements.map((agreement) => ({ agreement, path }))),
  );
  const sorted = found.sort((a, b) =>
    compareTexts(a.agreement.due ?? NEVER, b.agreement.due ?? NEVER),
  );
  const isWhole = whole.has(listKey('agreements', theme.id));
  return shorten(sorted, isWhole, FEW, ({ agreement, path }) => {
    const { due } = agreement;
    const isLate = due !== null && due < today;
    const day = due === null ? '' : formatDayNear(due, today);
    return {
      agreement,
      due: due === null ? '' : isLate ? t.late(day) : due === today ? t.dueToday : t.due(day),
      isLate,
      path,
      note: noteName(path),
    };
  });
}

/** After every date. */
const NEVER = '~';
