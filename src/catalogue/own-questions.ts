import { applyEdits } from '../edit';
import type { TextEdit } from '../edit';
import { lineNumber } from '../lines';
import { makeProblem } from '../problem';
import type { Problem } from '../problem';
import type { ReadBlocks } from './block';
import { appendItem, appendTheme } from './item-edit';
import { createThemeLookup } from './lookup';
import type { Catalogue, Theme } from './model';
import { foldSpace, foldText, isUnseen, plainName } from './name-key';
import { parseBody } from './parse';
import type { ParsedBody } from './parse';
import { blank } from './sections';
import { slugify } from './slug';
import { spellings } from './spellings';

/** A note's text, the offset (UTF-16 units) at which its body begins, and how that is read. */
export interface CatalogueNote {
  readonly text: string;
  readonly bodyFrom: number;
  readonly readBlocks: ReadBlocks;
}

export type OwnQuestionPlan =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** What was typed, on one line: the text by which the catalogue knows the question. */
      readonly question: string;
    }
  | {
      readonly ok: false;
      readonly problem: Problem<'question-empty' | 'question-known' | 'question-unreadable'>;
    };

/** What a new note for the group's own questions says. */
export function emptyOwnQuestionsNote(): string {
  return `---
ledertrivsel: katalog
titel: Egne spørgsmål
---
Her står jeres egne spørgsmål. Et tema er en overskrift med to # foran, og hvert punkt under den er et spørgsmål. I kan frit tilføje, rette og slette.

## Egne spørgsmål
`;
}

/**
 * How a question gets into a catalogue note: after the last one of its theme, or under a new heading
 * at the end of the note. What is typed becomes one line, and is escaped where Markdown would take it
 * for something else. Only an edit after which the note reads as before, and has the question, is
 * given.
 *
 * @param catalogue all that is known; a question that is in it, or in the note already, is refused
 */
export function planOwnQuestion(
  note: CatalogueNote,
  themeTitle: string,
  question: string,
  catalogue: Catalogue,
): OwnQuestionPlan {
  const text = foldSpace(question.replace(/\p{Cc}+/gu, ' '));
  if (isUnseen(text)) return refuse('question-empty');

  const { body, themes } = readNote(note);
  const key = foldText(text);
  const knowing = [...catalogue.themes, ...themes].find(({ questions }) =>
    questions.some((question) => foldText(question.text) === key),
  );
  if (knowing) return refuse('question-known', 1, knowing.title);

  const lookup = createThemeLookup(catalogue);
  const idOf = (title: string) => lookup.find(title)?.id ?? slugify(title);
  const id = idOf(themeTitle);
  const section = body.sections.findLast(({ title }) => title !== '' && idOf(title) === id);
  const edits = section
    ? spellings(text).map((item) => appendItem(section, body.source, item))
    : spellings(themeTitle).flatMap((title) =>
        spellings(text).map((item) => appendTheme(note.text, title, item)),
      );
  const wanted = JSON.stringify(withQuestion(themes, section?.title ?? themeTitle, text));
  const edit = edits.find((edit) => {
    const after = readNote({ ...note, text: applyEdits(note.text, [edit]) });
    return JSON.stringify(after.themes) === wanted;
  });
  if (edit) return { ok: true, edits: [edit], question: text };
  return refuse('question-unreadable', lineNumber(note.text, edits[0]?.from ?? 0));
}

/** The body at its offsets in the note: the frontmatter is blanked out. */
function bodyInPlace({ text, bodyFrom }: CatalogueNote): string {
  return blank(text.slice(0, bodyFrom)) + text.slice(bodyFrom);
}

function refuse(
  code: (OwnQuestionPlan & { ok: false })['problem']['code'],
  line = 1,
  quote?: string,
) {
  return { ok: false, problem: makeProblem(code, line, quote) } as const;
}

function readNote(note: CatalogueNote): ParsedBody {
  const { readBlocks } = note;
  return parseBody({ body: bodyInPlace(note), bodyLine: 1, origin: 'own', readBlocks });
}

/** The themes with a question added to one of them, or to a new one. */
function withQuestion(themes: readonly Theme[], title: string, text: string): readonly Theme[] {
  const id = slugify(title);
  const none = { id, title: plainName(title), introduction: '', earlierTitles: [], questions: [] };
  const all: readonly Theme[] = themes.some((theme) => theme.id === id)
    ? themes
    : [...themes, none];
  return all.map((theme) =>
    theme.id === id
      ? { ...theme, questions: [...theme.questions, { text, origin: 'own' as const }] }
      : theme,
  );
}
