import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import { applyEdits } from '../../../src/edit';
import { findQuestionsThere, planInsertion } from '../../../src/note/insertion/insertion';
import type { InsertionRequest } from '../../../src/note/insertion/insertion';
import { questionKey } from '../../../src/note/sections/question-text';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

/**
 * Each folder is a note with the cursor in it (none: no cursor), what is asked for, and the note
 * with the cursor after it, or the problem.
 */
const FIXTURES = path.join(import.meta.dirname, '../../fixtures/insertion');
const CURSOR = '‸';

interface Asked extends Partial<
  Pick<InsertionRequest, 'headingLevel' | 'listStyle' | 'timePlan' | 'followUp'>
> {
  readonly questions?: readonly string[];
  readonly properties?: false;
}

function readFixture(name: string) {
  const read = (file: string): string => readFileSync(path.join(FIXTURES, name, file), 'utf8');
  const before = read('before.md');
  const cursor = before.indexOf(CURSOR);
  const { questions, properties, ...asked } = JSON.parse(read('request.json')) as Asked;
  const request: InsertionRequest = {
    text: before.replace(CURSOR, ''),
    cursor: cursor < 0 ? null : cursor,
    theme: safety,
    themes,
    properties: properties === false ? null : { agenda: 'temaer', covered: 'drøftet' },
    headingLevel: 'auto',
    listStyle: 'checklist',
    readYaml,
    ...asked,
    ...(questions && {
      questions: questions.map((text) => ({ text, origin: 'shipped' as const })),
    }),
  };
  const isRefused = existsSync(path.join(FIXTURES, name, 'problem.json'));
  const expected: unknown = isRefused
    ? { problem: JSON.parse(read('problem.json')) as unknown }
    : { after: read('after.md'), ...(JSON.parse(read('outcome.json')) as object) };
  return { request, expected };
}

describe.each(readdirSync(FIXTURES))('inserting a theme: %s', (name) => {
  const { request, expected } = readFixture(name);
  const plan = planInsertion(request);

  it('gives the note that is wanted, or the problem', () => {
    if (!plan.ok) {
      expect({ problem: plan.problem }).toEqual(expected);
      return;
    }
    const { edits, cursor, added, wasThere } = plan;
    const text = applyEdits(request.text, edits);
    const after = text.slice(0, cursor) + CURSOR + text.slice(cursor);
    expect({ after, added, wasThere }).toEqual(expected);
  });

  it('is told beforehand which questions the note has there', () => {
    if (!plan.ok) return;
    const there = findQuestionsThere(request);
    expect(there !== null).toBe(plan.wasThere);
    const { questions = safety.questions } = request;
    const lacking = questions.filter(({ text }) => there?.has(questionKey(text)) !== true);
    expect(lacking).toHaveLength(plan.added);
  });

  it('does nothing when done again', () => {
    if (!plan.ok) return;
    const { edits, cursor } = plan;
    const text = applyEdits(request.text, edits);
    const again = planInsertion({ ...request, text, cursor });
    expect(again).toMatchObject({ ok: true, edits: [], added: 0, wasThere: true });
  });
});

describe('inserting a theme whose title looks like Markdown', () => {
  it.each([
    ['C #', '## C \\#'],
    ['1. Hvem [vi] er', '## 1. Hvem [vi] er'],
    ['A_b %% c', '## A_b %% c'],
    ['Tal & *tale* (kort):', '## Tal & *tale* (kort):'],
  ])('%s: its section is found again', (title, heading) => {
    const theme = { ...safety, id: 'another', title };
    const insertInto = (text: string) =>
      planInsertion({
        text,
        cursor: null,
        theme,
        themes: createThemeLookup({ themes: [theme, safety] }),
        properties: null,
        headingLevel: 'auto',
        listStyle: 'checklist',
        readYaml,
      });
    const plan = insertInto('');
    const text = plan.ok ? applyEdits('', plan.edits) : '';
    expect(text.split('\n')[0]).toBe(heading);
    const again = insertInto(text);
    expect(again).toMatchObject({ ok: true, edits: [], wasThere: true });
  });
});
