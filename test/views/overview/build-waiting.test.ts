import { describe, expect, test } from 'vitest';
import type { SectionReading } from '../../../src/note/sections/section-reading';
import type { ReadSections } from '../../../src/views/overview/build-waiting';
import { makeMeeting } from '../../coverage/made-up';
import { overviewOf, reading, safety, time } from './made-up-overview';

describe('what the notes leave open', () => {
  const past = (at: number) =>
    makeMeeting({ path: `${at}.md`, date: `2026-01-0${at}`, agenda: [safety.title] });
  const evidence = (...sections: SectionReading[]) =>
    overviewOf([past(1)], {}, { read: () => sections }).waiting.items[0]?.evidence;

  test('is asked newest first, the first three', () => {
    const { waiting } = overviewOf([1, 2, 3, 4, 5, 6].map(past));
    expect(waiting.items.map(({ note }) => note)).toEqual(['6', '5', '4']);
    expect(waiting).toMatchObject({ total: 6, isLong: true });
    expect(waiting.items[0]).toEqual({
      path: '6.md',
      themeId: safety.id,
      title: safety.title,
      note: '6',
      date: '6. jan. 2026',
      evidence: '',
    });
    expect(overviewOf([1, 2, 3].map(past)).waiting).toMatchObject({
      total: 3,
      isLong: false,
    });
  });

  test('does not say the date twice', () => {
    const named = makeMeeting({
      path: '2026-01-01 Møde.md',
      date: '2026-01-01',
      agenda: [safety.title],
    });
    expect(overviewOf([named]).waiting.items[0]?.date).toBe('');
  });

  test('says what speaks for it, in all sections of the theme', () => {
    expect(evidence(reading({ ticks: 2 }))).toBe('2 af 6 spørgsmål har flueben');
    expect(evidence(reading({ ticks: 1, tasks: 1 }))).toBe('1 spørgsmål har flueben');
    expect(evidence(reading({ ticks: 2 }), reading({ ticks: 1, tasks: 2 }))).toBe(
      '3 af 8 spørgsmål har flueben',
    );
    expect(evidence(reading({ otherLines: 12 }))).toBe('ingen flueben, 12 linjer referat');
    expect(evidence(reading({ otherLines: 1 }))).toBe('ingen flueben, 1 linje referat');
    expect(evidence(reading())).toBe('ingen flueben, intet referat');
    expect(evidence(reading({ themeId: time.id, ticks: 2 }))).toBe('intet afsnit om temaet');
  });

  test('says under which other heading its questions are ticked, with or without a section of its own', () => {
    const question = 'hvordan går det med psykologisk tryghed?';
    const other = (...otherTicked: string[]) => reading({ themeId: time.id, otherTicked });
    expect(evidence(other(question, 'noget andet'))).toBe(
      '1 spørgsmål har flueben under Fælles brug af tid',
    );
    expect(evidence(reading({ otherLines: 2 }), other(question))).toBe(
      '1 spørgsmål har flueben under Fælles brug af tid',
    );
    expect(evidence(reading({ ticks: 2 }), other(question))).toBe('2 af 6 spørgsmål har flueben');
    expect(evidence(other('noget andet'))).toBe('intet afsnit om temaet');
    const outside = reading({ themeId: '', otherTicked: [question] });
    expect(evidence(outside)).toBe('1 spørgsmål har flueben et andet sted i noten');
    expect(evidence(outside, other(question))).toBe(
      '2 spørgsmål har flueben et andet sted i noten',
    );
  });

  test('for its ticks alone is asked when the note has been read and has them', () => {
    const ticked = makeMeeting({ ticked: [safety.title] });
    const totalWith = (read: ReadSections) => overviewOf([ticked], {}, { read }).waiting.total;
    expect(totalWith(() => null)).toBe(0);
    expect(totalWith(() => [reading()])).toBe(0);
    expect(totalWith(() => [reading({ themeId: time.id, ticks: 1 })])).toBe(0);
    expect(totalWith(() => [reading({ ticks: 1 })])).toBe(1);
  });
});
