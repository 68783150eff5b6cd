import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit';
import {
  countTicks,
  planCovered,
  planNotCovered,
  planUncovered,
} from '../../../src/note/covering/covered';
import type { CoverageRequest, NotCoveredRequest } from '../../../src/note/covering/covered';
import { readNames } from '../../../src/note/frontmatter/properties';
import type { FrontmatterValues } from '../../../src/note/frontmatter/properties';
import { scanOutline } from '../../../src/note/outline/outline';
import { arbitraryNote } from '../arbitrary-note';
import type { ArbitraryNote } from '../arbitrary-note';
import { inverted } from '../inverted';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const request = (text: string, more: Partial<CoverageRequest> = {}): CoverageRequest => ({
  text,
  basename: 'Ledermøde',
  theme: safety,
  themes,
  properties: { covered: 'drøftet', date: 'dato' },
  today: '2026-11-23',
  readYaml,
  ...more,
});

const refusal = (text: string, more: Partial<NotCoveredRequest> = {}): NotCoveredRequest => ({
  ...request(text),
  properties: { agenda: 'temaer', covered: 'drøftet', date: 'dato' },
  ...more,
});

function apply(plan: ReturnType<typeof planCovered>, text: string): string {
  if (!plan.ok) throw new Error(plan.problem.code);
  return applyEdits(text, plan.edits);
}
const cover = (text: string, more: Partial<CoverageRequest> = {}): string =>
  apply(planCovered(request(text, more)), text);
const uncover = (text: string): string => apply(planUncovered(request(text)), text);
const deny = (text: string): string => apply(planNotCovered(refusal(text)), text);

describe('marking a theme as covered', () => {
  it('adds it to the list, in the manner of the list, and touches nothing else', () => {
    expect(
      cover('---\ndato: 2026-11-20 # fredag\nDrøftet: ["[[Fælles brug af tid]]"]\n---\nx\n'),
    ).toBe(
      '---\ndato: 2026-11-20 # fredag\nDrøftet: ["[[Fælles brug af tid]]", "[[Psykologisk tryghed]]"]\n---\nx\n',
    );
  });

  it.each([
    'Psykologisk tryghed',
    'psykologisk-tryghed',
    'Tryghed i gruppen',
    '"[[Psykologisk tryghed]]"',
  ])('does nothing where it is marked already, as %s', (name) => {
    const text = `---\ndrøftet:\n  - ${name}\n---\n`;
    expect(cover(text)).toBe(text);
  });

  it('refuses what can not be edited, and says why', () => {
    expect(planCovered(request('---\ndato: 2026-11-20\ndrøftet: true\n---\n'))).toEqual({
      ok: false,
      problem: { code: 'property-foreign', line: 3, quote: 'drøftet' },
    });
    expect(planCovered(request('---\ndrøftet: [\n---\n')).ok).toBe(false);
  });
});

describe('the first theme that is covered dates the note', () => {
  const dated = '---\ndato: 2026-11-23\ndrøftet:\n  - Psykologisk tryghed\n---\n';

  it('today, where nothing else does', () => {
    expect(cover('')).toBe(dated);
    expect(cover('---\ndato:\n---\n')).toBe(
      '---\ndato: 2026-11-23\ndrøftet:\n  - Psykologisk tryghed\n---\n',
    );
    expect(cover('---\ndato: ""\n---\n')).toContain('2026-11-23');
  });

  it.each([
    ['a date property', '---\ndato: 1.12.2026\n---\n', {}],
    ['a property called date', '---\ndate: 2026-12-01\n---\n', {}],
    ["the file's name", '', { basename: '2026-12-01 Ledermøde' }],
    ['a heading over the section', '# 2026-12-01\n\n## Psykologisk tryghed\n', {}],
    ['the heading of the section', '## Psykologisk tryghed (1.12.2026)\n', {}],
  ])('not where it has a date: %s', (_, text, more) => {
    expect(cover(text, more)).not.toContain('2026-11-23');
    expect(cover(text, more)).toContain('Psykologisk tryghed');
  });

  it("today, where only another theme's section is dated", () => {
    expect(cover('# 2026-12-01\n## Fælles brug af tid\n# Andet\n')).toContain('dato: 2026-11-23');
  });

  it('not where nothing says that the meeting is now', () => {
    expect(cover('', { today: null })).toBe('---\ndrøftet:\n  - Psykologisk tryghed\n---\n');
    expect(cover('---\ndato:\n---\n', { today: null })).toBe(
      '---\ndato:\ndrøftet:\n  - Psykologisk tryghed\n---\n',
    );
  });

  it("not over the user's own words", () => {
    expect(cover('---\ndato: engang i november\n---\n')).toBe(
      '---\ndato: engang i november\ndrøftet:\n  - Psykologisk tryghed\n---\n',
    );
  });

  it('but a later one does not', () => {
    expect(cover('---\ndrøftet: [Fælles brug af tid]\n---\n')).toBe(
      '---\ndrøftet: [Fælles brug af tid, Psykologisk tryghed]\n---\n',
    );
  });
});

describe('taking a theme off the covered ones', () => {
  const text = `---
drøftet: [Fælles brug af tid, Tryghed i gruppen]
---
## Psykologisk tryghed

- [x] Omformuleret?
- [X] Tør vi tage chancer?
  - [x] note
- [ ] Deler vi det, vi ved?
- [x] efter

**Aftaler:**

- [x] Anna

## Fælles brug af tid

- [x] Bruger vi tiden rigtigt?

## Psykologisk tryghed (fortsat)

- [x] Deler vi det, vi ved?
`;

  it('takes the ticks off its questions in all its sections, and off nothing else', () => {
    expect(countTicks(request(text))).toBe(3);
    expect(uncover(text)).toBe(
      text
        .replace(', Tryghed i gruppen', '')
        .replace('[x] Omformuleret', '[ ] Omformuleret')
        .replace('[X] Tør', '[ ] Tør')
        .replace('[x] Deler', '[ ] Deler'),
    );
    expect(countTicks(request(uncover(text)))).toBe(0);
  });

  it('leaves the ticks where the property can not be edited', () => {
    const plan = planUncovered(request(text.replace('drøftet:', 'drøftet: x\ndrøftet:')));
    expect(plan).toMatchObject({ ok: false, problem: { code: 'property-duplicate' } });
  });

  it('does nothing where there is nothing to take off', () => {
    expect(uncover('# Ledermøde\n')).toBe('# Ledermøde\n');
  });
});

describe('saying that a theme was not covered', () => {
  const text = `---
Temaer: ["[[Psykologisk tryghed]]", Fælles brug af tid] # to
drøftet:
  - Tryghed i gruppen
---
## Psykologisk tryghed

- [x] Tør vi tage chancer?
- [ ] Deler vi det, vi ved?

Aftaler:

- [x] Anna

## Fælles brug af tid

- [x] Bruger vi tiden rigtigt?
`;

  it('takes it off the agenda and the covered ones, and its ticks off, and nothing else', () => {
    expect(deny(text)).toBe(
      text
        .replace('"[[Psykologisk tryghed]]", ', '')
        .replace('  - Tryghed i gruppen\n', '')
        .replace('[x] Tør', '[ ] Tør'),
    );
  });

  it('takes the ticks off where no property names the theme', () => {
    expect(deny('## Psykologisk tryghed\n- [x] Tør vi tage chancer?\n')).toBe(
      '## Psykologisk tryghed\n- [ ] Tør vi tage chancer?\n',
    );
  });

  it("leaves a property alone that is the user's own", () => {
    const foreign = '---\ntemaer: [Psykologisk tryghed]\ndrøftet: true\n---\n';
    expect(deny(foreign)).toBe('---\ntemaer: []\ndrøftet: true\n---\n');
  });

  it('changes nothing where the frontmatter can not be read', () => {
    const plan = planNotCovered(refusal(text.replace('drøftet:', 'drøftet: [')));
    expect(plan).toMatchObject({ ok: false, problem: { code: 'frontmatter-invalid' } });
  });
});

describe('in any note', () => {
  const check = (property: (note: ArbitraryNote) => void): void =>
    fc.assert(fc.property(arbitraryNote({ mayHaveTheme: true }), property), { numRuns: 300 });

  const namesIn = (text: string, property = 'drøftet'): readonly string[] => {
    const data = matter(text.replaceAll('\r\n', '\n'), {}).data as FrontmatterValues;
    const read = readNames(data, property);
    return read.kind === 'names' ? read.names : [];
  };

  it('marking done twice is done once, and writes nowhere but in the frontmatter', () => {
    check(({ text, bodyFrom }) => {
      const plan = planCovered(request(text));
      const after = apply(plan, text);
      expect(cover(after)).toBe(after);
      expect(namesIn(after)).toContain(safety.title);
      for (const { to } of plan.ok ? plan.edits : []) expect(to).toBeLessThanOrEqual(bodyFrom);
      expect(after.slice(scanOutline(after).bodyFrom)).toBe(text.slice(bodyFrom));
    });
  });

  it('unmarking does, too, and in the body it takes ticks out of tasks', () => {
    check(({ text, bodyFrom }) => {
      const before = cover(text);
      const plan = planUncovered(request(before));
      const after = apply(plan, before);
      expect(uncover(after)).toBe(after);
      expect(namesIn(after)).not.toContain(safety.title);
      expect(countTicks(request(after))).toBe(0);
      const bodyNow = bodyFrom + before.length - text.length;
      const inBody = plan.ok ? plan.edits.filter(({ to }) => to > bodyNow) : [];
      for (const { from, to, insert } of inBody) {
        expect(before.slice(0, from)).toMatch(/(?:^|\n)[ \t>]*(?:[-*+]|\d+[.)]) \[$/);
        expect(before.slice(from)).toMatch(/^[xX]\] /);
        expect([to - from, insert]).toEqual([1, ' ']);
      }
      expect(inBody).toHaveLength(countTicks(request(before)));
    });
  });

  it('a no does, too, and so does a yes after it', () => {
    check(({ text, bodyFrom }) => {
      const plan = planNotCovered(refusal(text));
      const after = apply(plan, text);
      expect(deny(after)).toBe(after);
      expect(namesIn(after)).not.toContain(safety.title);
      expect(namesIn(after, 'temaer')).not.toContain(safety.title.toLowerCase());
      expect(countTicks(request(after))).toBe(0);
      const inBody = plan.ok ? plan.edits.filter(({ from }) => from >= bodyFrom) : [];
      expect(inBody).toHaveLength(countTicks(request(text)));
      for (const { from, to, insert } of inBody) {
        expect(text.slice(from - 1, to + 1)).toMatch(/^\[[xX]\]$/);
        expect(insert).toBe(' ');
      }
      const back = inverted(text, plan.ok ? plan.edits : []);
      expect(applyEdits(after, back)).toBe(text);

      const yes = cover(after, { today: null });
      expect(cover(yes, { today: null })).toBe(yes);
      expect(yes.slice(scanOutline(yes).bodyFrom)).toBe(after.slice(scanOutline(after).bodyFrom));
      expect(namesIn(yes)).toContain(safety.title);
      expect(/^dato:.*/m.exec(yes)?.[0]).toBe(/^dato:.*/m.exec(text)?.[0]);
    });
  });
});
