import type { App, TFile } from 'obsidian';
import { joinIn } from '../join-in';
import type { VaultDoors } from '../vault/vault-doors';
import type { Dialogs } from '../views/dialogs';
import type { Suggestions } from '../views/suggestions';
import { Agreements } from './agreements';
import { CatalogueCopying } from './catalogue-copying';
import { CoverageMarking } from './coverage-marking';
import { CoveredAnswers } from './covered-answers';
import { createBase } from './create-base';
import { MeetingCreation } from './meeting-creation';
import { NoteRepair } from './note-repair';
import { OwnQuestionEntry } from './own-question-entry';
import { QuestionInsertion } from './question-insertion';
import { ThemeInsertion } from './theme-insertion';
import { ThemePlanning } from './theme-planning';

/** All that a leader can do, wherever it is asked for. */
export function buildActions(
  app: App,
  doors: VaultDoors,
  dialogs: Dialogs,
  suggestions: Suggestions,
) {
  const { workspace } = app;
  const { catalogues, meetingNotes, ownQuestionsNote: ownQuestions, targets, now } = doors;
  const findNote = (path: string) => app.vault.getFileByPath(path);
  const viewOf = (file: TFile) => targets.viewOf(file);
  const repairs = new NoteRepair({ meetingNotes, findNote, viewOf });
  const inserting = { workspace, dialogs, targets, meetingNotes, repairs, suggestions, now };
  const insertion = new ThemeInsertion(inserting);
  const target = () => insertion.target();
  const themes = () => catalogues.state.catalogue.themes;
  return {
    insertion,
    questions: new QuestionInsertion({ app, dialogs, meetingNotes, insertion, now }),
    marking: new CoverageMarking({ dialogs, meetingNotes, repairs, target, themes }),
    ownQuestions: new OwnQuestionEntry({
      workspace,
      dialogs,
      ownQuestions,
      target,
      themes,
      insert: (theme, note, questions) => insertion.insert(theme, note, questions),
    }),
    agreements: new Agreements({
      dialogs,
      meetingNotes,
      repairs,
      owners: doors.ownerNames,
      target,
      findNote,
      daysFor: (path, group) => doors.meetingFiles.daysFor(path, group),
      now,
    }),
    answers: new CoveredAnswers({ findNote, viewOf, dialogs, meetingNotes, repairs }),
    repairs,
    planning: new ThemePlanning({ catalogues, ownQuestions }),
    meetings: new MeetingCreation({
      workspace,
      dialogs,
      targets,
      files: doors.meetingFiles,
      now,
      suggested: (moment) => insertion.suggested(moment),
    }),
    copying: new CatalogueCopying({
      workspace,
      copy: doors.catalogueCopy,
      isCatalogue: (path) => catalogues.isCatalogueNote(path),
    }),
    createBase: joinIn(() => createBase(doors.meetingsBase)),
  };
}
