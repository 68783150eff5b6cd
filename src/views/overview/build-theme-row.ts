import { coveredMonths } from '../../coverage/covered-months';
import type { ThemeCoverage } from '../../coverage/theme-coverage';
import { texts } from '../../i18n';
import { formatMonths, formatShortDate } from '../../i18n/dates';
import type { IsoDate } from '../../note/dates';
import type { Ring, ThemeRow } from './overview-model';

/**
 * What a theme's row shows folded.
 *
 * @param months the last twelve, oldest first (see `lastTwelveMonths`)
 */
export function buildThemeRow(
  coverage: ThemeCoverage,
  today: IsoDate,
  months: readonly string[],
): Omit<ThemeRow, 'body'> {
  const { theme, occasions, standing } = coverage;
  const t = texts.overview;
  const ring = buildRing(coverage);
  const date = standing.kind === 'planned' ? standing.planned?.date : standing.last;
  const covered = coveredMonths(occasions, months, today);
  return {
    themeId: theme.id,
    title: theme.title,
    ring,
    standingText: ring.kind === 'empty' ? t.noQuestions : texts.standing[ring.kind],
    date: date ? formatShortDate(date) : '',
    months: months.map((month) => covered.includes(month)),
    monthsText: covered.length > 0 ? t.coveredIn(formatMonths(covered)) : '',
  };
}

export function buildRing({ theme, occasions, standing }: ThemeCoverage): Ring {
  const { kind, ratio } = standing;
  const isEmpty = theme.questions.length === 0 && occasions.length === 0;
  const percent = ratio === null ? null : Math.min(100, Math.round(ratio * 100));
  return { kind: isEmpty ? 'empty' : kind, percent };
}
