import type { CST } from 'yaml';
import type { TextEdit } from '../edit';
import type { TextStyle } from './yaml-text';

/** A list in YAML source, flow (`[a, b]`) or block (`- a`), whose items can be changed in place. */
export interface ListSource {
  readonly place: TextStyle['place'];
  readonly items: readonly ItemSource[];
  /** The edits that take the marked items away and put the written ones behind the others. */
  edit(isRemoved: readonly boolean[], added: readonly string[]): TextEdit[];
}

/** Offsets in the YAML. */
export interface ItemSource {
  readonly from: number;
  readonly to: number;
  readonly quotes: TextStyle['quotes'];
}

/** Where a value, flow list or text, ends in the source; what stands behind it is not its own. */
export function endOfToken(token: CST.Token): number {
  if (token.type === 'block-scalar') {
    const header = token.props.reduce((length, prop) => length + sourceOf(prop).length, 0);
    return token.offset + header + token.source.length;
  }
  return token.offset + sourceOf(token).length;
}

/** How a value is quoted in the source. */
export function quotesOf(token: CST.Token | undefined): TextStyle['quotes'] {
  if (token?.type === 'double-quoted-scalar') return 'double';
  return token?.type === 'single-quoted-scalar' ? 'single' : 'needed';
}

/** The offset of the line after the one that this is on, or that begins here. */
export function nextLine(yaml: string, at: number): number {
  return yaml.charAt(at - 1) === '\n' ? at : yaml.indexOf('\n', at) + 1;
}

export function startOfLine(yaml: string, at: number): number {
  return yaml.lastIndexOf('\n', at - 1) + 1;
}

function sourceOf(token: CST.Token): string {
  return 'source' in token ? token.source : '';
}
