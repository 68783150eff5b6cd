import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/catalogue/name-key';
import { applyEdits, findDifference } from '../../../src/edit';
import { readFrontmatter } from '../../../src/note/frontmatter/frontmatter-entries';
import { readNames } from '../../../src/note/frontmatter/properties';
import { findFrontmatter } from '../../../src/note/outline/frontmatter';
import { planRepair } from '../../../src/note/repair/repair';
import type { Problem } from '../../../src/problem';
import { safety, themes, time } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const properties = { agenda: 'temaer', covered: 'drøftet' };

function plan(text: string) {
  return planRepair({ text, properties, themes, readYaml });
}

function repair(text: string): string {
  const repaired = plan(text);
  if (!repaired.ok) throw new Error(JSON.stringify(repaired.problem));
  return applyEdits(text, repaired.edits);
}

function problemOf(text: string): Problem {
  const repaired = plan(text);
  if (repaired.ok) throw new Error('was repaired');
  return repaired.problem;
}

const note = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');

describe('a list that stands there twice', () => {
  it('becomes one with the themes of both, in the manner of the first', () => {
    expect(
      repair(note('---', 'temaer: ["A", "B"]', 'dato: x # i dag', 'temaer:', '  - C', '---', 'b')),
    ).toBe(note('---', 'temaer: ["A", "B", "C"]', 'dato: x # i dag', '---', 'b'));
  });

  it('names a theme once that the two lists spell in two ways', () => {
    const [title] = safety.earlierTitles;
    expect(
      repair(
        note(
          ...['---', 'drøftet:', `  - ${safety.title}`, '  - Ferie', 'drøftet:'],
          ...[`  - ${title ?? ''}`, '  - "[[ferie]]"', '  - psykologisk-tryghed', '---'],
        ),
      ),
    ).toBe(note('---', 'drøftet:', `  - ${safety.title}`, '  - Ferie', '---'));
  });

  it('is one list whatever the letter case and the form of Unicode', () => {
    const decomposed = 'Drøftet på'.normalize('NFD');
    const names = { agenda: 'temaer', covered: 'drøftet på' };
    const text = note(
      '---',
      'temaer: [A]',
      'Temaer: B',
      'drøftet på: [A]',
      `${decomposed}: [B]`,
      '---',
    );
    const repaired = planRepair({ text, properties: names, themes, readYaml });
    expect(repaired.ok && applyEdits(text, repaired.edits)).toBe(
      note('---', 'temaer: [A, B]', 'drøftet på: [A, B]', '---'),
    );
  });

  it('may be empty, and stand there three times', () => {
    expect(repair(note('---', 'drøftet:', 'drøftet: []', 'drøftet: A', '---'))).toBe(
      note('---', 'drøftet:', '  - A', '---'),
    );
  });

  it('leaves its comments in the frontmatter', () => {
    expect(
      repair(
        note('---', 'temaer: [A] # først', '# over', 'temaer: # næste', '  - B # sidst', '---'),
      ),
    ).toBe(note('---', 'temaer: [A, B] # først', '# over', '# næste', '# sidst', '---'));
  });

  it('stays where something else refers to it', () => {
    expect(problemOf(note('---', 'temaer: [A]', 'temaer: &x [B]', 'kopi: *x', '---')).code).toBe(
      'property-duplicate',
    );
  });

  it('stays where one of the two is something else than a list', () => {
    expect(problemOf(note('---', 'drøftet: [A]', 'drøftet: true', '---'))).toEqual({
      code: 'property-duplicate',
      line: 3,
      quote: 'drøftet',
    });
  });
});

describe('a second frontmatter right below the first', () => {
  it('is joined with it', () => {
    expect(
      repair(
        note(
          ...[
            '---',
            'temaer: [A]',
            'drøftet:',
            '---',
            '---',
            'temaer:',
            '  - B',
            'gruppe: X',
            '---',
          ],
          ...['---', 'Drøftet: [C]', '---', '# Møde'],
        ),
      ),
    ).toBe(note('---', 'temaer: [A, B]', 'drøftet:', '  - C', 'gruppe: X', '---', '# Møde'));
  });

  it('is a text of its own where it has none of the lists, or stands further down', () => {
    const head = ['---', 'temaer: [A]', '---'];
    for (const text of [
      note(...head, '---', 'titel: x', '---'),
      note(...head, '', '---', 'temaer: [B]', '---'),
    ]) {
      expect(plan(text)).toEqual({ ok: true, edits: [] });
    }
  });

  it('is not decided where the two differ in another property', () => {
    expect(
      problemOf(note('---', 'dato: 1', '---', '---', 'temaer: [B]', 'dato: 2', '---')),
    ).toEqual({ code: 'property-duplicate', line: 6, quote: 'dato' });
  });
});

describe('another property that stands there twice', () => {
  it('stays once where both say the same', () => {
    const lines = [
      '---',
      'dato: 2026-11-23',
      'temaer: [A]',
      'temaer: [B]',
      'dato: 2026-11-23',
      '---',
    ];
    expect(repair(note(...lines))).toBe(note('---', 'dato: 2026-11-23', 'temaer: [A, B]', '---'));
  });

  it('is not decided where they differ, and the problem names the second', () => {
    const lines = [
      '---',
      'dato: 2026-11-23',
      'temaer: [A]',
      'temaer: [B]',
      'dato: 2026-11-24',
      '---',
    ];
    expect(problemOf(note(...lines))).toEqual({
      code: 'property-duplicate',
      line: 5,
      quote: 'dato',
    });
  });
});

describe('conflict markers in the frontmatter', () => {
  it('go, and lists have the themes of both', () => {
    expect(
      repair(
        note(
          ...['---', 'dato: x', 'temaer:', '<<<<<<< HEAD', '  - A', 'drøftet:', '  - A', '======='],
          ...['  - B # ny', 'drøftet:', '  - B', '>>>>>>> anden', '---', '# Møde', '', 'Tekst'],
        ),
      ),
    ).toBe(
      note(
        ...['---', 'dato: x', 'temaer:', '  - A', '  - B', 'drøftet:', '  - A', '  - B', '# ny'],
        ...['---', '# Møde', '', 'Tekst'],
      ),
    );
  });

  it('go with what was there before both, where the merge shows it', () => {
    expect(
      repair(
        note(
          ...['---', '<<<<<<< HEAD', 'temaer: [A]', '||||||| 1a2b3c', 'temaer: []', '======='],
          ...['temaer: [B]', '>>>>>>> anden', '---'],
        ),
      ),
    ).toBe(note('---', 'temaer: [A, B]', '---'));
  });

  it('go where they stand around the whole frontmatter', () => {
    expect(
      repair(
        note(
          ...['<<<<<<< HEAD', '---', 'temaer:', '  - A', 'drøftet:', '---', '======='],
          ...['---', 'temaer:', '  - B', 'gruppe: X', '---', '>>>>>>> anden', '# Møde'],
        ),
      ),
    ).toBe(note('---', 'temaer:', '  - A', '  - B', 'drøftet:', 'gruppe: X', '---', '# Møde'));
  });

  it('go where only one of the two has frontmatter', () => {
    expect(
      repair(
        note('<<<<<<< HEAD', '=======', '---', 'temaer: [A]', '---', '>>>>>>> anden', '# Møde'),
      ),
    ).toBe(note('---', 'temaer: [A]', '---', '# Møde'));
  });

  it('move down to the words of the body that two people wrote in one place', () => {
    expect(
      repair(
        note(
          ...['---', '<<<<<<< HEAD', 'temaer: [A]', '---', '## A', '======='],
          ...['temaer: [B]', '---', '## B', '>>>>>>> anden', 'Tekst'],
        ),
      ),
    ).toBe(
      note(
        ...['---', 'temaer: [A, B]', '---', '<<<<<<< HEAD', '## A', '======='],
        ...['## B', '>>>>>>> anden', 'Tekst'],
      ),
    );
  });

  it('are undecided where the two give a property different values, and the problem names its line', () => {
    const text = note(
      ...['---', 'temaer: [A]', '<<<<<<< HEAD', 'dato: 2026-11-23', '=======', 'sted: her'],
      ...['dato: 2026-11-24', '>>>>>>> anden', '---'],
    );
    expect(problemOf(text)).toEqual({ code: 'property-conflict', line: 7, quote: 'dato' });
  });

  it.each([
    ['an end', note('---', '<<<<<<< HEAD', 'temaer: [A]', '=======', 'temaer: [B]', '---')],
    ['a middle', note('---', '<<<<<<< HEAD', 'temaer: [A]', '>>>>>>> anden', '---')],
    ['a beginning', note('---', 'temaer: [A]', '>>>>>>> anden', '---')],
    ['properties', note('<<<<<<< HEAD', '# A', '=======', '# B', '>>>>>>> anden')],
    [
      'YAML that can be read',
      note('---', '<<<<<<< HEAD', 'a: [', '=======', 'b: ]', '>>>>>>> anden', '---'),
    ],
  ])('stay where they have not %s', (_, text) => {
    expect(problemOf(text).code).toBe('frontmatter-conflict');
  });

  it('stay in the body', () => {
    const text = note(
      '---',
      'temaer: [A]',
      '---',
      '<<<<<<< HEAD',
      'A',
      '=======',
      'B',
      '>>>>>>> b',
    );
    expect(plan(text)).toEqual({ ok: true, edits: [] });
  });
});

describe('a note that is not damaged by a merge', () => {
  it('is left as it is', () => {
    for (const text of ['', 'Tekst', note('---', 'temaer: [A]', '---'), note('---', '---')]) {
      expect(plan(text)).toEqual({ ok: true, edits: [] });
    }
  });

  it('keeps a problem of another kind', () => {
    expect(problemOf(note('---', 'temaer: [A', '---')).code).toBe('frontmatter-invalid');
    expect(problemOf(note('---', 'temaer: [A]')).code).toBe('frontmatter-unclosed');
  });
});

describe('any note that two people changed', () => {
  const known = [safety.title, time.title, safety.id, 'Ferie', 'ferie', '[[Tryghed i gruppen]]'];
  const list = fc.uniqueArray(fc.constantFrom(...known), { maxLength: 4, selector: keyOf });
  const writers = [
    (names: string[]) => ` [${names.map((name) => JSON.stringify(name)).join(', ')}]\n`,
    (names: string[]) => `\n${names.map((name) => `  - '${name}'\n`).join('')}`,
    (names: string[]) => ` # om\n${names.map((name) => `- "${name}" # ved\n`).join('')}`,
  ];
  const property = (keys: string[]) =>
    fc.record({
      key: fc.constantFrom(...keys),
      names: list,
      write: fc.constantFrom(...writers),
    });
  const other = fc.constantFrom(
    '',
    'dato: 2026-11-23\n',
    '# ord\n',
    'sted: &a her\n',
    'x: |\n  # a\n',
  );
  const half = fc
    .tuple(property(['temaer', 'Temaer']), property(['drøftet', 'DRØFTET']), other, fc.boolean())
    .map(([agenda, covered, rest, isTurned]) => {
      const lists = [agenda, covered].map(({ key, names, write }) => `${key}:${write(names)}`);
      const yaml = [...(isTurned ? lists.reverse() : lists), rest].join('');
      return { yaml, agenda: agenda.names, covered: covered.names };
    });
  const body = fc.constantFrom('', '# Møde\n\n- [x] a\n', 'Uden linjeskift', '\n---\na: 1\n---\n');
  const conflict = (ours: string, theirs: string): string =>
    `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> anden\n`;
  const FORMS = [
    (ours: string, theirs: string) => `---\n${ours}${theirs}---\n`,
    (ours: string, theirs: string) => `---\n${ours}---\n---\n${theirs}---\n`,
    (ours: string, theirs: string) => `---\nførst: 1\n${conflict(ours, theirs)}---\n`,
    (ours: string, theirs: string) => conflict(`---\n${ours}---\n`, `---\n${theirs}---\n`),
    (ours: string, theirs: string) => `---\n${conflict(`${ours}---\n`, `${theirs}---\n`)}`,
  ];
  const damaged = fc
    .tuple(half, half, fc.constantFrom(...FORMS), body, fc.boolean())
    .map(([ours, theirs, write, body, isCrlf]) => {
      const breakLines = (text: string) => (isCrlf ? text.replaceAll('\n', '\r\n') : text);
      const head = breakLines(write(ours.yaml, theirs.yaml));
      return { text: head + breakLines(body), body: breakLines(body), ours, theirs };
    });

  function keyOf(name: string): string {
    return themes.find(name)?.id ?? nameKey(name);
  }

  type Damaged = typeof damaged extends fc.Arbitrary<infer Note> ? Note : never;
  const check = (property: (note: Damaged) => void): void =>
    fc.assert(fc.property(damaged, property), { numRuns: 600 });

  it('has the themes of both in its lists, each once, and all that one of them says', () => {
    check(({ text, ours, theirs }) => {
      const reading = readFrontmatter(repair(text), readYaml);
      if (!reading.ok) throw new Error(reading.problem.code);
      const { values } = reading.frontmatter;
      for (const name of ['agenda', 'covered'] as const) {
        const read = readNames(values, properties[name]);
        const keys = read.kind === 'names' ? read.names.map(keyOf) : [];
        expect(keys).toEqual([...new Set([...ours[name], ...theirs[name]].map(keyOf))]);
      }
      for (const part of ['dato', 'sted', 'x']) {
        const isSaid = `${ours.yaml}${theirs.yaml}`.includes(`\n${part}:`);
        expect(Object.hasOwn(values, part)).toBe(isSaid);
      }
    });
  });

  it('keeps its body, its comments and its line breaks', () => {
    check(({ text, body }) => {
      const after = repair(text);
      const { to = 0 } = findFrontmatter(after) ?? {};
      expect(after.slice(to).replace(/^\r?\n/, '')).toBe(body);
      for (const [comment] of text.matchAll(/# (?:om|ved|ord|a)/g))
        expect(after).toContain(comment);
      expect(after.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
    });
  });

  it('has nothing left to repair, and can be put back', () => {
    check(({ text }) => {
      const after = repair(text);
      expect(plan(after)).toEqual({ ok: true, edits: [] });
      expect(applyEdits(after, [findDifference(after, text)])).toBe(text);
    });
  });
});
