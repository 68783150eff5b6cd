import { afterEach, describe, expect, it } from 'vitest';
import type { Reason } from '../../src/coverage/suggestion';
import { chooseTexts } from '../../src/i18n';
import { describeReason } from '../../src/i18n/reason';

afterEach(() => {
  chooseTexts('da');
});

describe('the reason for a suggestion', () => {
  it.each<[Reason, string]>([
    [{ kind: 'never' }, 'Aldrig drøftet'],
    [{ kind: 'undated' }, 'Drøftet, dato mangler'],
    [
      { kind: 'last-covered', date: '2026-01-12' },
      'Sidst drøftet 12. januar 2026, for 10 måneder siden',
    ],
    [{ kind: 'planned', date: '2026-12-03' }, 'Planlagt 3. december'],
    [{ kind: 'planned', date: '2027-01-07' }, 'Planlagt 7. januar 2027'],
    [{ kind: 'planned', date: null }, 'Planlagt til et møde uden dato'],
  ])('%o is one Danish sentence', (reason, sentence) => {
    expect(describeReason(reason, '2026-11-23')).toBe(sentence);
  });
  it.each<[Reason, string]>([
    [{ kind: 'never' }, 'Never discussed'],
    [
      { kind: 'last-covered', date: '2026-01-12' },
      'Last discussed on 12 January 2026, 10 months ago',
    ],
    [{ kind: 'planned', date: '2026-12-03' }, 'Planned for 3 December'],
    [{ kind: 'planned', date: null }, 'Planned for a meeting without a date'],
  ])('%o is one English sentence', (reason, sentence) => {
    chooseTexts('en');
    expect(describeReason(reason, '2026-11-23')).toBe(sentence);
  });
});
