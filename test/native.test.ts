import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Variables that styles.css may use, each of them in the reference of Obsidian's CSS variables
 * (docs.obsidian.md, Reference, CSS variables): what stands there, themes know of.
 */
const DOCUMENTED = [
  '--background-modifier-active-hover',
  '--background-modifier-border',
  '--background-modifier-border-focus',
  '--background-modifier-border-hover',
  '--background-modifier-hover',
  '--background-primary',
  '--background-secondary',
  '--border-width',
  '--callout-padding',
  '--callout-radius',
  '--callout-warning',
  '--cursor-link',
  '--file-line-width',
  '--file-margins',
  '--font-medium',
  '--font-normal',
  '--font-semibold',
  '--font-ui-large',
  '--font-ui-small',
  '--font-ui-smaller',
  '--icon-color',
  '--icon-xs',
  '--input-height',
  '--line-height-normal',
  '--line-height-tight',
  '--modal-background',
  '--nav-collapse-icon-color',
  '--nav-item-background-hover',
  '--nav-item-size',
  '--p-spacing',
  '--radius-m',
  '--radius-s',
  '--size-2-1',
  '--size-2-2',
  '--size-2-3',
  '--size-4-1',
  '--size-4-12',
  '--size-4-18',
  '--size-4-2',
  '--size-4-3',
  '--size-4-4',
  '--size-4-5',
  '--size-4-6',
  '--size-4-8',
  '--text-accent',
  '--text-error',
  '--text-muted',
  '--text-normal',
];

interface Declaration {
  readonly selector: string;
  /** The media query that it stands in; empty outside of any. */
  readonly media: string;
  readonly property: string;
  readonly value: string;
}

const declarations = readDeclarations(readFileSync('styles.css', 'utf8'));

/** Files of src/ that run in the app, with their code and without comments and texts. */
const edges = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /^(?:(?:vault|views|actions)\/.*|[\w-]+)\.ts$/.test(file))
  .map((file) => ({ file, code: readCode(`src/${file}`) }));

describe('styles.css', () => {
  test('is read', () => {
    expect(declarations.length).toBeGreaterThan(50);
  });

  test('uses variables that Obsidian documents, and its own', () => {
    const used = declarations.flatMap(({ value }) => value.match(/(?<=var\()--[\w-]+/g) ?? []);
    const defined = declarations.map(({ property }) => property);
    const foreign = used.filter((name) => !name.startsWith('--ledertrivsel-'));
    expect(foreign.filter((name) => !DOCUMENTED.includes(name))).toEqual([]);
    expect(defined.filter((name) => /^--(?!ledertrivsel-)/.test(name))).toEqual([]);
  });

  test('has no colour of its own', () => {
    const isLiteral = /#[\da-f]{3}|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\((?!var\()/i;
    const isNamed = /\b(?:black|white|gr[ae]y|red|green|blue|yellow|orange|purple|pink)\b/i;
    const isOwn = (value: string): boolean =>
      isLiteral.test(value) || isNamed.test(value.replace(/var\([^)]*\)/g, ''));
    expect(faults(({ value }) => isOwn(value))).toEqual([]);
    const isColour = (property: string): boolean =>
      /(?:^|-)color$|^(?:background|fill|stroke)$/.test(property);
    const isThemes =
      /^(?:var\(--[\w-]+\)|(?:color-mix|rgba?)\(.*var\(.*\)|transparent|currentcolor|inherit|none)$/;
    expect(faults(({ property, value }) => isColour(property) && !isThemes.test(value))).toEqual(
      [],
    );
  });

  test('has no size of its own: a theme or its user chooses them', () => {
    expect(faults(({ value }) => /\d(?:px|rem|pt|pc|cm|mm|in|vw|vh)\b/.test(value))).toEqual([]);
    const isText = (property: string): boolean => /^(?:font-size|font-weight)$/.test(property);
    expect(
      faults(
        ({ property, value }) => isText(property) && !/^(?:var\(--[\w-]+\)|inherit)$/.test(value),
      ),
    ).toEqual([]);
  });

  test('is for both directions of writing', () => {
    const physical =
      /(?:^|-)(?:left|right|top|bottom)(?:-|$)|^(?:(?:min|max)-)?(?:width|height)$|^(?:margin|padding)$/;
    // A shorthand of one or two values has no side.
    const hasSides = ({ property, value }: Declaration): boolean =>
      /^(?:margin|padding)$/.test(property)
        ? hasUnlikeSides(value)
        : physical.test(property) || /^(?:left|right)$/.test(value);
    expect(faults(hasSides)).toEqual([]);
  });

  test('moves nothing for who asks for less motion', () => {
    const isMotion = /^(?:animation|transition|scroll-behavior)/;
    const isAsked = 'prefers-reduced-motion: no-preference';
    expect(
      faults(
        ({ property, value, media }) =>
          isMotion.test(property) && value !== 'none' && !media.includes(isAsked),
      ),
    ).toEqual([]);
  });

  test('touches what is ours, and overrules nobody', () => {
    expect(
      faults(
        ({ selector }) =>
          // Not at the commas inside of :is().
          !selector.split(/,(?![^(]*\))/).every((one) => one.includes('ledertrivsel')),
      ),
    ).toEqual([]);
    expect(faults(({ value }) => value.includes('!important'))).toEqual([]);
  });
});

describe('the source', () => {
  test.each([
    ['style in an element', /\.style\b|setCssStyles|\[?'style'\]?/],
    ['markup as text', /innerHTML|outerHTML|insertAdjacentHTML/],
    ['motion', /\.animate\(|behavior: 'smooth'/],
    // In a window of its own a view has another document, and other classes.
    ['word of the main window', /\bdocument\.|\bwindow\.(?!(?:set|clear)(?:Timeout|Interval)\b)/],
    ['class of the main window', /instanceof (?:HTML|SVG|Node\b|Element\b|\w*Event\b)/],
  ])('has no %s', (_what, pattern) => {
    const found = edges.flatMap(({ file, code }) => {
      const lines = code.filter((line) => pattern.test(line));
      return lines.map((line) => `${file}: ${line.trim()}`);
    });
    expect(found).toEqual([]);
  });
});

function faults(isFault: (declaration: Declaration) => boolean): string[] {
  return declarations
    .filter(isFault)
    .map(({ selector, property, value }) => `${selector} { ${property}: ${value} }`);
}

/** Whether the inline sides of a margin or padding differ. */
function hasUnlikeSides(value: string): boolean {
  const sides = value.match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
  return sides.length === 4 && sides[1] !== sides[3];
}

function readCode(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '');
  return text.split('\n').map((line) => line.replace(/^\s*\/\/.*/, ''));
}

/** The declarations of a stylesheet, rules in media queries too. */
function readDeclarations(css: string): Declaration[] {
  const found: Declaration[] = [];
  const open: string[] = [];
  const pieces = css.replace(/\/\*.*?\*\//gs, '').split(/([{};])/);
  for (const [index, piece] of pieces.entries()) {
    const text = piece.trim().replace(/\s+/g, ' ');
    const next = pieces[index + 1];
    if (next === '{') open.push(text);
    else if (piece === '}') open.pop();
    else if (text !== '' && !/^[{};]$/.test(text)) {
      const colon = text.indexOf(':');
      found.push({
        selector: open.at(-1) ?? '',
        media: open.slice(0, -1).join(' '),
        property: text.slice(0, colon).trim(),
        value: text.slice(colon + 1).trim(),
      });
    }
  }
  return found;
}
