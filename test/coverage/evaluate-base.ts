import { runInNewContext } from 'node:vm';

/**
 * Evaluates the formulas and filters of a base, of the functions that Obsidian's documentation gives
 * (https://help.obsidian.md/bases/functions) those that we use. What it documents as JavaScript's is
 * left to JavaScript. A property that a note lacks is a value that is empty and false.
 */

export interface BaseNote {
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export type Filter = string | { and: Filter[] } | { or: Filter[] } | { not: Filter[] };

/** A value of Bases: a text, a list, a date, or nothing. */
class Value {
  constructor(readonly raw: unknown) {}

  isType(type: string): boolean {
    return type === 'date' && this.raw instanceof Date;
  }

  isEmpty(): boolean {
    return this.raw == null || this.raw === '' || (Array.isArray(this.raw) && !this.raw.length);
  }

  format(how: string): string {
    const iso = (this.raw as Date).toISOString();
    return how === 'YYYY' ? iso.slice(0, 4) : iso.slice(0, 10);
  }

  toString(): string {
    return this.raw instanceof Date ? 'a date in an unknown form' : String(this.raw);
  }
}

export class BaseRow {
  constructor(
    private readonly note: BaseNote,
    private readonly formulas: Readonly<Record<string, string>> = {},
  ) {}

  passes(filter: Filter): boolean {
    if (typeof filter === 'string') return Boolean(this.evaluate(filter));
    if ('and' in filter) return filter.and.every((one) => this.passes(one));
    if ('or' in filter) return filter.or.some((one) => this.passes(one));
    return !filter.not.some((one) => this.passes(one));
  }

  /** A formula's value as a text: a date as ISO, nothing as `null`. */
  formula(name: string): string {
    const value = this.evaluate(this.formulas[name] ?? '');
    return value instanceof Value && value.raw instanceof Date
      ? value.format('YYYY-MM-DD')
      : String(value);
  }

  private evaluate(expression: string): unknown {
    const { path, properties } = this.note;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const scope = {
      note: new Proxy({}, { get: (_, key) => new Value(properties[String(key)] ?? null) }),
      file: {
        name,
        ext: name.slice(name.lastIndexOf('.') + 1),
        inFolder: (folder: string) => path.startsWith(`${folder}/`),
      },
      formula: new Proxy({}, { get: (_, key) => this.evaluate(this.formulas[String(key)] ?? '') }),
      when: (condition: unknown, then: () => unknown, otherwise: () => unknown) =>
        (condition instanceof Value ? condition.raw : condition) ? then() : otherwise(),
      date: (text: string) => new Value(new Date(text)),
      matches: (pattern: RegExp, text: string) => pattern.test(text),
    };
    const script = lazyIfs(expression).replace(/(\/(?:[^/\\]|\\.)+\/)\.matches\(/g, 'matches($1, ');
    return runInNewContext(script, scope);
  }
}

/** `if(a, b, c)`, whose branches are evaluated only where they count, as a call of JavaScript. */
function lazyIfs(expression: string): string {
  const at = expression.indexOf('if(');
  if (at < 0) return expression;
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = at + 3;
  for (let index = from; index < expression.length; index++) {
    const char = expression.charAt(index);
    if (quote !== '') {
      if (char === '\\') index++;
      else if (char === quote) quote = '';
    } else if (char === '"' || (char === '/' && /[(,\s]/.test(expression.charAt(index - 1)))) {
      quote = char;
    } else if ('([{'.includes(char)) depth++;
    else if (depth > 0 && ')]}'.includes(char)) depth--;
    else if (depth === 0 && (char === ',' || char === ')')) {
      parts.push(expression.slice(from, index));
      from = index + 1;
      if (char === ')') break;
    }
  }
  const [condition = '', then = 'null', otherwise = 'null'] = parts.map(lazyIfs);
  const call = `when(${condition}, () => ${then}, () => ${otherwise})`;
  return `${expression.slice(0, at)}${call}${lazyIfs(expression.slice(from))}`;
}
