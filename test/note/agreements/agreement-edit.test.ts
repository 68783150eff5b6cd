import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit';
import { planAgreement } from '../../../src/note/agreements/agreement-edit';
import type { AgreementRequest } from '../../../src/note/agreements/agreement-edit';
import type { Agreement } from '../../../src/note/agreements/agreement-text';
import { scanOutline } from '../../../src/note/outline/outline';
import { questionKey } from '../../../src/note/sections/question-text';
import { findPresentIn } from '../../../src/note/sections/section-questions';
import { findSections } from '../../../src/note/sections/sections';
import { inverted } from '../inverted';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

/**
 * Each folder is a note with the cursor in it (none: no cursor), what is agreed, and the note after
 * it, or the problem.
 */
const FIXTURES = path.join(import.meta.dirname, '../../fixtures/agreement');
const CURSOR = '‸';

interface Asked extends Partial<Agreement>, Partial<Pick<AgreementRequest, 'format'>> {
  readonly properties?: false;
}

function readFixture(name: string) {
  const read = (file: string): string => readFileSync(path.join(FIXTURES, name, file), 'utf8');
  const before = read('before.md');
  const cursor = before.indexOf(CURSOR);
  const { properties, format = 'tasks', ...asked } = JSON.parse(read('request.json')) as Asked;
  const agreement = { text: 'Ring til revisoren', owners: '', due: null, ...asked };
  const request: AgreementRequest = {
    text: before.replace(CURSOR, ''),
    cursor: cursor < 0 ? null : cursor,
    theme: safety,
    themes,
    agreement,
    format,
    properties: properties === false ? null : { agenda: 'temaer', covered: 'drøftet' },
    headingLevel: 'auto',
    today: '2026-11-23',
    readYaml,
  };
  const expected = existsSync(path.join(FIXTURES, name, 'problem.json'))
    ? { problem: JSON.parse(read('problem.json')) as unknown }
    : { after: read('after.md') };
  return { request, expected };
}

describe.each(readdirSync(FIXTURES))('an agreement: %s', (name) => {
  const { request, expected } = readFixture(name);
  const { text } = request;
  const plan = planAgreement(request);
  const after = plan.ok ? applyEdits(text, plan.edits) : text;

  it('gives the note that is wanted, or the problem', () => {
    expect(plan.ok ? { after } : { problem: plan.problem }).toEqual(expected);
  });

  it('is gone again when its edits are taken back', () => {
    if (plan.ok) expect(applyEdits(after, inverted(text, plan.edits))).toBe(text);
  });

  it('makes no question of the theme one that the note has', () => {
    const present = (note: string) =>
      safety.questions.filter((question) =>
        findPresentIn(note, findSections(note, scanOutline(note), themes)).has(
          questionKey(question.text),
        ),
      );
    expect(present(after)).toEqual(present(text));
  });
});
