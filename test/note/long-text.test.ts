import { describe, expect, it } from 'vitest';
import { readName } from '../../src/catalogue/inline-text';
import { parseCatalogue } from '../../src/catalogue/parse';
import { planAgreement } from '../../src/note/agreements/agreement-edit';
import { readBlocks } from '../../src/note/catalogue-note/catalogue-blocks';
import { findTickChanges } from '../../src/note/covering/tick-changes';
import { planTickEdit } from '../../src/note/covering/tick-edit';
import { findDate } from '../../src/note/dates/dates';
import { readFrontmatter } from '../../src/note/frontmatter/frontmatter-entries';
import { planInsertion } from '../../src/note/insertion/insertion';
import { scanOutline } from '../../src/note/outline/outline';
import { findConcern } from '../../src/note/repair/concern';
import { findSectionPlaces } from '../../src/note/sections/follow-up';
import { makeHeadingFilter } from '../../src/note/sections/heading-filter';
import { readSections } from '../../src/note/sections/section-reading';
import { safety, themes } from './made-up-themes';
import { readYaml } from './read-yaml';

/** What would take minutes if each part were compared with each other one. */
const LIMIT_MS = 5_000;

function expectSoon(read: () => void): void {
  const start = performance.now();
  read();
  expect(performance.now() - start).toBeLessThan(LIMIT_MS);
}

const nested = Array.from({ length: 1_000 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('');

describe('a note is read in time to its length', () => {
  it.each([
    ['signs of a rule', '*'.repeat(5e6)],
    ['a rule and more', `${'- '.repeat(5e5)}x`],
    ['rules in items', `${'- '.repeat(2e5)}x ${'- '.repeat(2e5)}`],
    ['items in items', `${'+ '.repeat(2e5)}x`],
    ['comments on one line', '%'.repeat(2e6)],
    ['attributes of a tag', `<a${' b=c'.repeat(1e6)}`],
    ['comments that nothing closes on one line', '(a<!--'.repeat(2e5)],
    ['backticks that nothing closes', '\\```'.repeat(2e5)],
    ['space in an underlined heading', `a${' '.repeat(1e6)}b\n===`],
    ['paragraphs below brackets', `- [${'a\n  '.repeat(2e4)}\n${'\n  b\n'.repeat(2e4)}`],
    ['blank lines below nested items', nested + '\n'.repeat(5e5)],
    ['lazy lines below nested items', `${'- '.repeat(2e4)}x\n${'a\n'.repeat(2e5)}`],
    ['lazy lines below nested quotes', `${'>'.repeat(5e4)}x\n${'a\n'.repeat(2e5)}`],
  ])('with %s', (_, text) => {
    expectSoon(() => {
      scanOutline(text);
    });
  });

  it('with questions asked of each of its items', () => {
    const text = `## ${safety.title}\n\n${'- '.repeat(1e5)}x\n\n- [x] Tør vi tage chancer?\n`;
    expectSoon(() => {
      expect(readSections(text, themes)).toMatchObject([{ ticks: 1 }]);
    });
  });

  it.each([
    ['space in an agreement', `${' '.repeat(3e5)}x`],
    ['space and signs of dates', `${' 📅'.repeat(1e5)}x`],
    ['endings of notes', `${'.md'.repeat(1e5)}x`],
    ['signs of aliases', '|\t'.repeat(1e5)],
    ['stars', '*a '.repeat(1e5)],
    ['emoji', `${'🌱'.repeat(1e5)}x`],
    ['signs of code', '\\```'.repeat(1e5)],
  ])('with lines of %s', (_, line) => {
    const text = `## ${safety.title}\n\n- [ ] ${line}\n\n## ${line}\n\n### Aftaler\n- [ ] ${line}\n`;
    expectSoon(() => {
      readSections(`${text}\n## ${safety.title}\n\n### Aftaler\n\n- [ ] ${line}\n`, themes);
      findConcern(`---\na: [\n${line}`, ['temaer']);
      makeHeadingFilter(['a å a å a å a å a å b'])(line);
      findDate(line);
    });
  });

  const AGREED = '- [ ] Anne spørger [[Bo]] 📅 2026-12-01\n';
  const QUESTION = '- [x] Tør vi tage chancer?\n';
  it.each([
    ['headings of a theme', `## ${safety.title}\n`.repeat(2e4)],
    ['dated headings', `# 2026-11-16\n## ${safety.title}\n`.repeat(2e4)],
    ['headings with much around what is no theme', '### 1. **a** (b) 😀\n'.repeat(1.5e5)],
    ['headings of agreements', '### Aftaler\n'.repeat(5e4)],
    ['lines that say so', 'Aftaler\n'.repeat(1e5)],
    ['agreements below each', '### Aftaler\n\n- [ ] a\n\n'.repeat(3e4)],
    ['items in items', `${'- '.repeat(5e5)}x\n`],
    ['quotes and items in each other', `${'> - '.repeat(2e5)}x\n`],
    ['ticked questions', QUESTION.repeat(5e4)],
  ])('where a section has many %s', (_, lines) => {
    const text = `---\ndrøftet:\n---\n# 2026-11-23\n## ${safety.title}\n\n${QUESTION}\n${lines}\n\n${AGREED}`;
    const ticked = Array.from(text.matchAll(/\[x\]/g), ({ index }) => index + 1);
    const note = { text, themes, readYaml, basename: '', today: '2026-11-23' };
    const properties = { agenda: 'temaer', covered: 'drøftet', date: 'dato' };
    const place = { ...note, theme: safety, cursor: text.length, properties };
    const agreement = { text: 'Anne spørger', owners: '', due: null };
    expectSoon(() => {
      expect(readSections(text, themes)[0]?.ticks).toBeGreaterThan(0);
    });
    expectSoon(() => {
      findSectionPlaces(text, safety, themes, '2026-11-16', '2026-11-23', true);
    });
    expectSoon(() => {
      expect(planTickEdit({ ...note, properties, ticked, unticked: [] })).toMatchObject({
        covered: [safety],
      });
    });
    expectSoon(() => {
      expect(planInsertion({ ...place, headingLevel: 2, listStyle: 'checklist' }).ok).toBe(true);
    });
    expectSoon(() => {
      planAgreement({ ...place, headingLevel: 2, agreement, format: 'tasks' });
    });
  });

  it.each([
    ['of the same words', () => '- [ ] a', () => '- [x] a'],
    ['in other words', (at: number) => `- [ ] a ${at}`, (at: number) => `- [x] b ${at}`],
    ['below headings', () => '# b\n- [ ] a', (at: number) => `# b\n- [x] ${at}`],
  ])('with many ticks at once %s', (_, was, is) => {
    const lines = (write: (at: number) => string) =>
      Array.from({ length: 1e5 }, (_, at) => write(at))
        .join('\n')
        .split('\n');
    const [before, after] = [lines(was), lines(is)];
    expectSoon(() => {
      expect(findTickChanges([{ before, after, afterFrom: 0 }]).ticked).toHaveLength(1e5);
    });
  });

  it('and what stands in a thousand lists and quotes is words, whatever it looks like', () => {
    const { items, blocks } = scanOutline(`${'- '.repeat(1_100)}x\n\nafter\n`);
    expect(items).toHaveLength(1_000);
    expect(items.at(-1)?.text).toBe(`${'- '.repeat(100)}x`);
    expect(blocks.map(({ kind }) => kind)).toEqual(['list', 'paragraph']);
  });

  it('and its nested items end where their last line does', () => {
    const text = '- a\n  - b\n\n    c\n\n\n  d\nlazy\n\n- e\n';
    const ends = scanOutline(text).items.map(({ from, to }) => text.slice(from, to));
    expect(ends).toEqual(['- a\n  - b\n\n    c\n\n\n  d\nlazy', '- b\n\n    c', '- e']);
  });
});

describe('a catalogue is read in time to its length', () => {
  it.each([
    ['comments that nothing closes', 'a <!-- b\n'.repeat(1e5)],
    ['conflicts that nothing closes', '<<<<<<< a\n'.repeat(1e5)],
    ['headings', '# a\n'.repeat(2e5)],
  ])('with %s', (_, body) => {
    const note = {
      frontmatter: { titel: 'x' },
      body,
      bodyLine: 1,
      origin: 'own',
      readBlocks,
    } as const;
    expectSoon(() => {
      parseCatalogue(note);
    });
  });

  it.each([
    ['stars and underscores that begin nothing', '_a '.repeat(1e4) + 'b* '.repeat(1e4)],
    ['marks by turns', '*a_ '.repeat(2e4)],
    ['emphasis in emphasis', '*a '.repeat(2e4) + 'b* '.repeat(2e4)],
    ['backticks that nothing closes', '\\```'.repeat(2e4)],
    ['code with a space before it', `\` ${'x'.repeat(9e4)}\``],
    ['instructions that nothing closes', '<?'.repeat(4e4)],
    ['links that nothing closes', `${'[![a](b '.repeat(1e4)}[a](${' '.repeat(1e4)}`],
    ['endings of notes', `${'.md'.repeat(3e4)}x`],
    ['too many characters', `[${'a'.repeat(5e6)}](b)`],
  ])('with a name of %s', (_, source) => {
    expectSoon(() => {
      readName(source);
    });
  });
});

describe('frontmatter as deep as nobody writes it', () => {
  it.each([
    ['lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['items', `\n${'- '.repeat(20_000)}x`],
    ['maps', 'a: {'.repeat(20_000)],
    ['unclosed lists', 'a: [\n'.repeat(20_000)],
    ['closed ones that never began', ']'.repeat(20_000)],
    ['lists, to break down a reader', '- '.repeat(200_000)],
  ])('is refused, or read, without a throw: %s', (_, value) => {
    const reading = readFrontmatter(`---\na: ${value}\n---\n`, readYaml);
    expect(reading.ok || reading.problem.code).toBe('frontmatter-invalid');
  });
});
