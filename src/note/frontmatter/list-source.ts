import type { TextEdit } from '../../edit';
import type { TextStyle } from './yaml-text';

/** A list in YAML source, flow (`[a, b]`) or block (`- a`), whose items can be changed in place. */
export interface ListSource {
  readonly place: TextStyle['place'];
  readonly items: readonly Pick<TextStyle, 'quotes'>[];
  /** The edits that take the marked items away and put the written ones behind the others. */
  edit(isRemoved: readonly boolean[], added: readonly string[]): TextEdit[];
}

/** The offset of the line after the one that this is on, or that begins here. */
export function nextLine(yaml: string, at: number): number {
  return yaml.charAt(at - 1) === '\n' ? at : yaml.indexOf('\n', at) + 1;
}

export function startOfLine(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1;
}
