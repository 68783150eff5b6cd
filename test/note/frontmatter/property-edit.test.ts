import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/catalogue/name-key';
import { applyEdits } from '../../../src/edit';
import { planPropertyEdits } from '../../../src/note/frontmatter/property-edit';
import type { PropertyChange } from '../../../src/note/frontmatter/property-edit';
import type { Problem } from '../../../src/problem';
import { readYaml } from '../read-yaml';

const FOLDER = join(import.meta.dirname, '../../fixtures/property-edit');

/** A change as fixtures state it: items are the same when their names are. */
type StatedChange = Readonly<{ kind: PropertyChange['kind']; key: string; value?: string }>;

const asChange = (stated: StatedChange): PropertyChange =>
  ({
    ...stated,
    isSame: (item: string) => nameKey(item) === nameKey(stated.value ?? ''),
  }) as PropertyChange;

describe('a change of properties', () => {
  for (const name of readdirSync(FOLDER)) {
    const read = (file: string): string => readFileSync(join(FOLDER, name, file), 'utf8');
    const plan = () => {
      const stated = JSON.parse(read('change.json')) as StatedChange[];
      return planPropertyEdits(read('before.md'), stated.map(asChange), readYaml);
    };
    if (existsSync(join(FOLDER, name, 'problem.json'))) {
      it(`is refused and says why: ${name}`, () => {
        const problem = JSON.parse(read('problem.json')) as Problem;
        expect(plan()).toEqual({ ok: false, problem });
      });
    } else {
      it(`is made byte for byte: ${name}`, () => {
        const planned = plan();
        expect(planned).toMatchObject({ ok: true });
        const edits = planned.ok ? planned.edits : [];
        expect(applyEdits(read('before.md'), edits)).toBe(read('after.md'));
      });
    }
  }
});
