import { describe, expect, it } from 'vitest';
import type { QuestionHistory } from '../../src/coverage/question-history';
import { questionKey } from '../../src/note/sections/question-text';
import { buildQuestionChoices, estimateMinutes, preselect } from '../../src/views/question-choices';

const TODAY = '2026-11-23';
const CADENCE = 6;

/** A question, and when it was discussed last: `null` never, '' nobody knows when. */
function history(text: string, last: string | null = null, origin: 'shipped' | 'own' = 'shipped') {
  const path = last === null ? null : 'Møde.md';
  return {
    ...{ question: { text, origin }, times: path ? 1 : 0 },
    ...{ last: last === '' ? null : last, path },
  } satisfies QuestionHistory;
}

function choose(histories: QuestionHistory[], there: string[] = []) {
  const choices = buildQuestionChoices(histories, CADENCE, TODAY, new Set(there.map(questionKey)));
  return { choices, preselected: preselect(choices).map(({ question }) => question.text) };
}

describe('the questions to choose among', () => {
  it('carry whose they are, when they were discussed, and whether the note has them', () => {
    const { choices } = choose(
      [
        history('A?'),
        history('B?', '2026-04-13'),
        history('C?', '', 'own'),
        history('**D**?', '2026-11-09'),
      ],
      ['d?'],
    );
    expect(choices.map(({ detail, isThere }) => [detail, isThere])).toEqual([
      ['', false],
      ['sidst drøftet 13. april 2026', false],
      ['eget · drøftet, dato mangler', false],
      ['sidst drøftet 9. november 2026 · står allerede i noten', true],
    ]);
  });

  it('are preselected where the group has not discussed them within the cadence, the first four', () => {
    const histories = [
      history('A?', '2026-11-09'),
      ...[history('B?', '2026-01-12'), history('C?'), history('D?', ''), history('E?')],
      history('F?'),
    ];
    expect(choose(histories).preselected).toEqual(['B?', 'C?', 'D?', 'E?']);
  });

  it('are preselected to four with those that the note has', () => {
    const histories = ['A?', 'B?', 'C?', 'D?', 'E?', 'F?'].map((text) => history(text));
    expect(choose(histories, ['A?', 'D?', 'E?']).preselected).toEqual(['B?']);
    expect(choose(histories, ['A?', 'B?', 'C?', 'D?', 'E?']).preselected).toEqual([]);
  });

  it('are not preselected where all were discussed of late', () => {
    expect(choose([history('A?', '2026-05-23'), history('B?', '2026-11-09')]).preselected).toEqual(
      [],
    );
    expect(choose([history('A?', '2026-05-22')]).preselected).toEqual(['A?']);
  });
});

it('four questions take half an hour, others in proportion, to five minutes', () => {
  expect([1, 2, 3, 4, 5, 6].map(estimateMinutes)).toEqual([10, 15, 25, 30, 40, 45]);
});
