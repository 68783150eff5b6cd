/**
 * Reads YAML; throws where it is not valid. At the edges this is Obsidian's own reader: what is proven
 * with it holds for what Obsidian will read.
 */
export type ReadYaml = (source: string) => unknown;

export type YamlReading =
  | { readonly ok: true; readonly value: unknown }
  /** Where the reader found that it is not valid; null where it doesn't say. */
  | { readonly ok: false; readonly at: number | null };

export function tryYaml(yaml: string, readYaml: ReadYaml): YamlReading {
  try {
    return { ok: true, value: readYaml(yaml) };
  } catch (error) {
    const [, line, column] = /^[^\n]*\bline (\d+), column (\d+)/.exec(messageOf(error)) ?? [];
    if (!line || !column) return { ok: false, at: null };
    const above = yaml.match(/[^\n]*\n/g)?.slice(0, Number(line) - 1) ?? [];
    return { ok: false, at: above.join('').length + Number(column) - 1 };
  }
}

/** Whatever was thrown: not everything can be made a text. */
function messageOf(error: unknown): string {
  try {
    return String(error);
  } catch {
    return '';
  }
}

/** Whether a value is what a map of YAML is read as. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
