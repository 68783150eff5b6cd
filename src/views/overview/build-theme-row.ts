import { coveredMonths } from '../../coverage/covered-months';
import type { ThemeCoverage } from '../../coverage/theme-coverage';
import { texts } from '../../i18n';
import { formatMonths, formatShortDate } from '../../i18n/dates';
import type { IsoDate } from '../../note/dates/dates';
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
  const shown = standing.last === null ? [] : months;
  const covered = coveredMonths(occasions, shown, today);
  return {
    themeId: theme.id,
    title: theme.title,
    ring,
    standingText: ring.kind === 'empty' ? t.noQuestions : texts.standing[ring.kind],
    date: date ? formatShortDate(date) : '',
    months: shown.map((month) => covered.includes(month)),
    monthsText: describeMonths(shown, covered),
  };
}

export function buildRing({ theme, occasions, standing }: ThemeCoverage): Ring {
  const { kind, ratio } = standing;
  const isEmpty = theme.questions.length === 0 && occasions.length === 0;
  const percent = ratio === null ? null : Math.min(100, Math.round(ratio * 100));
  return { kind: isEmpty ? 'empty' : kind, percent };
}

function describeMonths(shown: readonly string[], covered: readonly string[]): string {
  if (shown.length === 0) return '';
  const t = texts.overview;
  return covered.length > 0 ? t.coveredIn(formatMonths(covered)) : t.notThisYear;
}
