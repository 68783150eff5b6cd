import { lineNumber } from '../lines';
import { makeProblem } from '../problem';
import type { Block, Item, ReadBlocks } from './block';
import { readQuestion, readText } from './inline-text';
import type { CatalogueSource, Origin, Question, Theme } from './model';
import { foldText } from './name-key';
import type { CatalogueProblem } from './problems';
import { readProperties } from './properties';
import type { FindPropertyLine } from './properties';
import { withEarlierTitles } from './renames';
import { itemsIn, readBody } from './sections';
import type { CatalogueBody, ThemeSection } from './sections';
import { slugify } from './slug';

/** The body of a catalogue, and what reads it. */
export interface BodyText {
  /** The Markdown after the frontmatter. */
  readonly body: string;
  /** 1-based line of the file that the body begins on. */
  readonly bodyLine: number;
  readonly origin: Origin;
  readonly readBlocks: ReadBlocks;
}

/** A catalogue as it is written. */
export interface CatalogueText extends BodyText {
  /** As a YAML parser read it: values may be of any type. */
  readonly frontmatter: Readonly<Record<string, unknown>>;
  /** The title where the frontmatter has none; without it, that is a problem. */
  readonly fallbackTitle?: string;
  /** Where properties stand in the file; all are taken to be on its first line where not given. */
  readonly lineOf?: FindPropertyLine;
}

/** What a catalogue says, and what is wrong in it. */
export interface ParsedCatalogue {
  readonly catalogue: CatalogueSource;
  /** In the order of their lines. What is wrong is left out of the catalogue. */
  readonly problems: readonly CatalogueProblem[];
}

/**
 * Reads a catalogue. A theme is a level-2 heading; the paragraphs before its first list are its
 * introduction, the items of its lists its questions; nested items are notes to a question and not
 * read. Comments are no content. Text before the first theme explains and is not read.
 *
 * A theme whose heading comes again goes on there. Where a merge left conflict markers, what both
 * sides say counts.
 */
export function parseCatalogue(text: CatalogueText): ParsedCatalogue {
  const { properties, problems } = readProperties(
    text.frontmatter,
    text.fallbackTitle ?? '',
    text.lineOf ?? (() => 1),
  );
  const { themes, problems: inBody } = parseBody(text);
  return {
    catalogue: { ...properties, themes: withEarlierTitles(themes, properties.renames) },
    problems: [...problems.sort((a, b) => a.line - b.line), ...inBody],
  };
}

/** What the body of a catalogue says, and how it is built. */
export interface ParsedBody {
  readonly body: CatalogueBody;
  readonly themes: readonly Theme[];
  /** In the order of their lines. */
  readonly problems: readonly CatalogueProblem[];
}

/** Reads the body alone, as `parseCatalogue` does. */
export function parseBody(text: BodyText): ParsedBody {
  return new BodyReader(text).read();
}

class BodyReader {
  private readonly body: CatalogueBody;
  private readonly themes = new Map<string, Theme>();
  private readonly problems: CatalogueProblem[] = [];

  constructor(private readonly text: BodyText) {
    this.body = readBody(text.body, text.readBlocks);
  }

  read(): ParsedBody {
    const { body } = this;
    const { conflictAt } = body;
    if (conflictAt !== null) {
      const line = this.text.bodyLine + lineNumber(this.text.body, conflictAt) - 1;
      this.problems.push({ code: 'body-conflict', line });
    }
    for (const item of itemsIn(body.outside)) {
      this.report('item-outside-theme', item, readQuestion(item.text));
    }
    for (const section of body.sections) this.readSection(section);
    this.problems.sort((a, b) => a.line - b.line);
    return { body, themes: [...this.themes.values()], problems: this.problems };
  }

  private readSection(section: ThemeSection): void {
    const { heading, title } = section;
    if (title === '') {
      this.report('theme-without-title', heading);
      return;
    }
    const id = slugify(title);
    const before = this.themes.get(id);
    if (before) this.report('theme-doubled', heading, title);
    this.themes.set(id, {
      id,
      title: before?.title ?? title,
      introduction: before ? before.introduction : this.readIntroduction(section.content),
      earlierTitles: [],
      questions: this.readQuestions(section.content, before?.questions ?? []),
    });
  }

  private readIntroduction(content: readonly Block[]): string {
    const list = content.findIndex(({ kind }) => kind === 'list');
    return content
      .slice(0, list < 0 ? undefined : list)
      .flatMap((block) => (block.kind === 'paragraph' ? readText(block.text) || [] : []))
      .join('\n\n');
  }

  private readQuestions(
    content: readonly Block[],
    before: readonly Question[],
  ): readonly Question[] {
    const questions = [...before];
    const keys = new Set(before.map(({ text }) => foldText(text)));
    for (const item of itemsIn(content)) {
      const text = readQuestion(item.text);
      const key = foldText(text);
      if (text === '') {
        if (!this.isComment(item)) this.report('question-empty', item);
      } else if (keys.has(key)) {
        this.report('question-doubled', item, text);
      } else {
        keys.add(key);
        questions.push({ text, origin: this.text.origin });
      }
    }
    return questions;
  }

  /** Whether what the item's first line says is commented out. */
  private isComment({ from }: Item): boolean {
    return lineAt(this.text.body, from) !== lineAt(this.body.source, from);
  }

  private report(code: CatalogueProblem['code'], { line: at }: Block | Item, quote?: string): void {
    this.problems.push(makeProblem(code, this.text.bodyLine + at, quote));
  }
}

function lineAt(text: string, from: number): string {
  const to = text.indexOf('\n', from);
  return text.slice(from, to < 0 ? undefined : to);
}
