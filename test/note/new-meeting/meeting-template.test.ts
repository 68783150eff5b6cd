import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SHORT_TEMPLATE,
  takeThemePlace,
  writeMeetingText,
} from '../../../src/note/new-meeting/meeting-template';
import { note } from '../arbitrary-frontmatter';
import { arbitraryNote } from '../arbitrary-note';
import { readYaml } from '../read-yaml';

const MEETING = {
  date: '2026-12-03',
  time: '09:05:00',
  title: '2026-12-03 Ledermøde',
  group: 'Direktionen',
};
const NAMES = { date: 'dato', group: 'gruppe' };

function write(template: string, more: Partial<typeof MEETING | { group: null }> = {}): string {
  const written = writeMeetingText(template, { ...MEETING, ...more }, NAMES, readYaml);
  return written.ok ? written.text : `${written.problem.code}, line ${written.problem.line}`;
}

/** Whole lines, line breaks and all, but for those of date and group and of a frontmatter's ends. */
function linesBeside(text: string): string[] {
  return text
    .replace('\uFEFF', '')
    .split(/(?<=\n)/)
    .filter((line) => line !== '' && !/^(?:["']?(?:dato|gruppe)["']?\s*:|---\r?\n)/i.test(line));
}

describe('the text of a new meeting note', () => {
  it('is short where there is no template', () => {
    expect(write(SHORT_TEMPLATE)).toBe(
      '---\ndato: 2026-12-03\ngruppe: Direktionen\n---\n# Ledermøde\n\n',
    );
    expect(write(SHORT_TEMPLATE, { group: null })).toBe(
      '---\ndato: 2026-12-03\n---\n# Ledermøde\n\n',
    );
  });

  it.each([
    ['# {{title}}', '# 2026-12-03 Ledermøde'],
    ['{{date}} {{time}}', '2026-12-03 09:05'],
    ['{{date:dddd [d.] D. MMMM}}', 'torsdag d. 3. december'],
    ['{{time:YYYY}} {{date:HH.mm}}', '2026 09.05'],
    ['{{ DATE }} {{Gruppe}}', '2026-12-03 Direktionen'],
    ['{{navn}} {{ }} {{date', '{{navn}} {{ }} {{date'],
    ['{{title}} $& $1', '2026-12-03 Ledermøde $& $1'],
  ])('has the placeholders of »%s« filled in', (source, written) => {
    const text = write(`---\ndato: 2026-12-03\ngruppe: Direktionen\n---\n${source}\n`);
    expect(text).toBe(`---\ndato: 2026-12-03\ngruppe: Direktionen\n---\n${written}\n`);
  });

  it.each([
    ['dato: "{{date}}"', 'dato: "2026-12-03"'],
    ['dato: {{date:DD.MM.YYYY}} # mødet', 'dato: 03.12.2026 # mødet'],
    ['dato: # mødet', 'dato: 2026-12-03 # mødet'],
    ["Dato: '2020-01-01'", "Dato: '2026-12-03'"],
    ['date: {{date}}', 'date: 2026-12-03'],
  ])('has the date where the template has it: %s', (property, written) => {
    expect(write(`---\n${property}\na: 1\n---\n`, { group: null })).toBe(
      `---\n${written}\na: 1\n---\n`,
    );
  });

  it.each([
    ['gruppe:', 'gruppe: Direktionen'],
    ['gruppe: Chefgruppen # os', 'gruppe: Direktionen # os'],
    ['gruppe: "[[Direktionen]]"', 'gruppe: "[[Direktionen]]"'],
    ['gruppe: [Chefgruppen, direktionen]', 'gruppe: [Chefgruppen, direktionen]'],
    ['gruppe: [Chefgruppen]', 'gruppe: [Direktionen]'],
    ['gruppe: {{gruppe}}', 'gruppe: Direktionen'],
  ])('has the group where the template has it: %s', (property, written) => {
    expect(write(`---\ndato: {{date}}\n${property}\n---\n`)).toBe(
      `---\ndato: 2026-12-03\n${written}\n---\n`,
    );
  });

  it.each(['A: B', '@at', 'true', '12', '"Børn" & unge', "d'Or #1", '- x', 'Ledelse'])(
    'has the group »%s« as a property’s value, whatever YAML would take it for',
    (group) => {
      for (const property of [
        'gruppe: {{gruppe}}',
        'Gruppe:  {{ Gruppe }}  # os',
        'gruppe:\n  - {{gruppe}}',
        'gruppe: {{gruppe}}\r\nsted: "2"\r',
      ]) {
        const text = write(`---\ndato: {{date}}\n${property}\n---\n# {{gruppe}}\n`, { group });
        const [, yaml = '', body] = text.split(/^---\n/m);
        const values = readYaml(yaml) as Record<string, unknown>;
        const value = values.gruppe ?? values.Gruppe;
        expect(Array.isArray(value) ? value : [value]).toEqual([group]);
        expect(body).toBe(`# ${group}\n`);
      }
    },
  );

  it('has the group bare where there is more to the value', () => {
    const text = '---\ndato: 2026-12-03\ngruppe: {{gruppe}}\ntitel: Møde - {{gruppe}}\n---\n';
    expect(write(text, { group: '12' })).toBe(
      '---\ndato: 2026-12-03\ngruppe: "12"\ntitel: Møde - 12\n---\n',
    );
  });

  it('keeps a template’s group where none is chosen', () => {
    const text = '---\ndato: 2026-12-03\ngruppe: Chefgruppen\n---\n';
    expect(write(text, { group: null })).toBe(text);
  });

  it.each([
    ['---\ntemaer: [a\n---\n', 'frontmatter-invalid, line 2'],
    ['---\na: 1\n', 'frontmatter-unclosed, line 1'],
    ['---\na: 1\na: 2\n---\n', 'property-duplicate, line 3'],
    ['---\na: 1\ndato: {x: 1}\n---\n', 'property-foreign, line 3'],
    ['---\na: {{navn}\n---\n', 'frontmatter-invalid, line 2'],
  ])('is none where the template’s properties can’t be read or set: %j', (template, problem) => {
    expect(write(template)).toBe(problem);
  });

  it('is the template line for line, but for the lines of date and group', () => {
    const templates = fc.oneof(
      note.map(({ text }) => text),
      arbitraryNote({ mayHaveTheme: true }).map(({ text }) => text),
    );
    fc.assert(
      fc.property(templates, (template) => {
        // Such a template is a text with placeholders, which are tried above.
        fc.pre(!template.includes('{{'));
        const written = writeMeetingText(template, MEETING, NAMES, readYaml);
        fc.pre(written.ok);
        expect(linesBeside(written.text)).toEqual(linesBeside(template));
        // Made from what was made, it is the same.
        expect(writeMeetingText(written.text, MEETING, NAMES, readYaml)).toEqual(written);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the place of the theme in a template', () => {
  it.each([
    ['# Møde\n\n{{tema}}\n\n## Eventuelt\n', '# Møde\n\n\n\n## Eventuelt\n', 8],
    ['a\r\n {{ Tema }} \r\nb', 'a\r\n\r\nb', 3],
    ['# Møde\n{{tema}}', '# Møde\n', 7],
  ])('is the line of its own, which is emptied, in %j', (template, text, at) => {
    expect(takeThemePlace(template)).toEqual({ text, at });
  });

  it('is at the end where no line is for it alone', () => {
    const text = '3. {{tema}}\n';
    expect(takeThemePlace(text)).toEqual({ text, at: null });
  });
});
