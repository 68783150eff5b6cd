import { mergeCatalogues } from '../../src/catalogue/merge';
import { createThemeLookup } from '../../src/catalogue/lookup';
import type { Theme } from '../../src/catalogue/model';
import { emptyOwnQuestionsNote, planOwnQuestion } from '../../src/catalogue/own-questions';
import { shippedCatalogue } from '../../src/catalogue/shipped';
import { applyEdits } from '../../src/edit';
import { planCovered, planUncovered } from '../../src/note/covering/covered';
import { planInsertion } from '../../src/note/insertion/insertion';
import { readBlocks } from '../../src/note/catalogue-note/catalogue-blocks';
import { scanOutline } from '../../src/note/outline/outline';
import type { Plan } from '../../src/vault/writing/note-writer';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { readYaml } from '../note/read-yaml';

const catalogue = mergeCatalogues(shippedCatalogue, []);
export const themes = createThemeLookup(catalogue);
export const { properties } = DEFAULT_SETTINGS;

export function themeOf(title: string): Theme {
  const theme = themes.find(title);
  if (!theme) throw new Error(`no theme: ${title}`);
  return theme;
}

function apply(text: string, plan: Plan): string {
  if (!plan.ok) throw new Error(plan.problem.code);
  return applyEdits(text, plan.edits);
}

const coverage = (text: string, title: string, today = '2026-11-23') => ({
  text,
  basename: 'Ledermøde',
  theme: themeOf(title),
  themes,
  properties,
  today,
  readYaml,
});

/** What a leader does to a note. */
export type Act = (text: string) => string;

export const cover =
  (title: string, today?: string): Act =>
  (text) =>
    apply(text, planCovered(coverage(text, title, today)));

export const uncover =
  (title: string): Act =>
  (text) =>
    apply(text, planUncovered(coverage(text, title)));

/** Ticks the theme's first question, which covers it. */
export const tick =
  (title: string): Act =>
  (text) => {
    const question = themeOf(title).questions[0]?.text ?? '';
    return cover(title)(text.replace(`- [ ] ${question}`, `- [x] ${question}`));
  };

/** @param above the line that the cursor is on; at the end of the note where not given */
export const insert =
  (title: string, above?: string): Act =>
  (text) => {
    const theme = themeOf(title);
    const cursor = above === undefined ? text.length : text.indexOf(above) + above.length;
    const options = { headingLevel: 'auto', listStyle: 'checklist', readYaml } as const;
    return apply(text, planInsertion({ text, cursor, theme, themes, properties, ...options }));
  };

/** Adds a question to the note of own questions, which is made where it is not there. */
export const addOwnQuestion =
  (title: string, question: string): Act =>
  (before) => {
    const text = before || emptyOwnQuestionsNote();
    const note = { text, bodyFrom: scanOutline(text).bodyFrom, readBlocks };
    return apply(text, planOwnQuestion(note, title, question, catalogue));
  };

/** Writes behind words that stand in the note. */
export const write =
  (behind: string, words: string): Act =>
  (text) =>
    text.replace(behind, behind + words);

export const inOrder =
  (...acts: readonly Act[]): Act =>
  (text) =>
    acts.reduce((before, act) => act(before), text);
