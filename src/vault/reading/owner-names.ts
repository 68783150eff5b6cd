import type { App, CachedMetadata, TFile } from 'obsidian';
import type { ThemeLookup } from '../../catalogue/lookup';
import { plainName } from '../../catalogue/name-key';
import type { Meeting } from '../../coverage/meeting';
import { findDate } from '../../note/dates/dates';

/** Knows who may be asked to do what was agreed, from what the app has parsed: no note is read. */
export class OwnerNames {
  constructor(
    private readonly app: App,
    private readonly meetings: () => Iterable<Meeting>,
    private readonly themes: () => ThemeLookup,
  ) {}

  /**
   * Those who come to mind first, each once: whom the meeting's own properties name, as far as they
   * have a note; then who is linked to in the tasks of meetings, the one with most of them first.
   */
  likely(file: TFile): string[] {
    const { metadataCache, vault } = this.app;
    const counts = new Map<string, number>();
    for (const { path } of this.meetings()) {
      const note = vault.getFileByPath(path);
      for (const name of linksInTasks(note && metadataCache.getFileCache(note))) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    const before = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
    const frontmatter = metadataCache.getFileCache(file)?.frontmatter ?? {};
    const named = Object.values(frontmatter)
      .flat()
      .flatMap((value) => (typeof value === 'string' ? [plainName(value)] : []))
      .filter((name) => metadataCache.getFirstLinkpathDest(name, file.path) !== null);
    return [...new Set([...named, ...before])].filter((name) => this.mayOwn(name));
  }

  /** The names of all other notes, in no order. */
  others(): string[] {
    const names = this.app.vault.getMarkdownFiles().map(({ basename }) => basename);
    return [...new Set(names)].filter((name) => this.mayOwn(name));
  }

  /** No meeting, day or theme can do anything. */
  private mayOwn(name: string): boolean {
    return name !== '' && findDate(name) === null && !this.themes().find(name);
  }
}

function linksInTasks(cache: CachedMetadata | null): string[] {
  const tasks = cache?.listItems?.filter(({ task }) => task !== undefined) ?? [];
  const lines = new Set(tasks.map(({ position }) => position.start.line));
  const links = cache?.links?.filter(({ position }) => lines.has(position.start.line)) ?? [];
  return links.map(({ link }) => plainName(`[[${link}]]`));
}
