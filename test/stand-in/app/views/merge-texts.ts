import { differenceBetween } from '../editor/difference';

/**
 * Both sides' changes to a text, where each changed one stretch and the two do not touch.
 * Where they do, what the user has typed stands.
 */
export function mergeTexts(base: string, ours: string, theirs: string): string {
  const our = differenceBetween(base, ours);
  const their = differenceBetween(base, theirs);
  if (!our) {
    return theirs;
  }
  if (!their || (our.from <= their.to && their.from <= our.to)) {
    return ours;
  }
  const [first, second] = our.from < their.from ? [our, their] : [their, our];
  return (
    base.slice(0, first.from) +
    first.insert +
    base.slice(first.to, second.from) +
    second.insert +
    base.slice(second.to)
  );
}
