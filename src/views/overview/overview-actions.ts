import type { Theme } from '../../catalogue/model';
import { coverNow } from '../../coverage/now';
import { rankSuggestions } from '../../coverage/suggestion';
import type { OverviewHandlers } from './overview-handlers';
import type { OverviewParts } from './overview-parts';

type Shown = Pick<OverviewHandlers, 'toggleTheme' | 'toggleWhole' | 'actAsLink'> & {
  /** To be called when another theme is suggested. */
  readonly changed: () => void;
};

/** What the overview's buttons do. */
export function connectHandlers(parts: OverviewParts, shown: Shown): OverviewHandlers {
  const { now, catalogues, groups, suggestions, insertion, answers } = parts;
  const { agreements, ownQuestions, meetings, copying, repairs } = parts;
  const findTheme = (themeId: string): Theme | undefined =>
    catalogues.state.catalogue.themes.find(({ id }) => id === themeId);
  return {
    ...shown,
    insertTheme: (themeId) => void insertion.insertById(themeId),
    addOwnQuestion: () => ownQuestions.ask(),
    createMeetingNote: () => meetings.ask(),
    useShipped: () => void copying.useShipped(true),
    insertQuestions: (themeId, wanted) => {
      const theme = findTheme(themeId);
      const questions = theme?.questions.filter(({ text }) => wanted.includes(text)) ?? [];
      if (theme) void insertion.insert(theme, questions);
    },
    answer: async (path, themeId, answer) => {
      const theme = findTheme(themeId);
      return theme ? answers[answer](path, theme) : false;
    },
    addAgreement: (themeId) => agreements.ask(themeId),
    tickAgreement: (path, agreement) => agreements.tick(path, agreement),
    suggestOther: () => {
      const meeting = now(insertion.target()?.file);
      suggestions.passOver(rankSuggestions(coverNow(meeting)), meeting);
      shown.changed();
    },
    chooseGroup: (name) => groups.choose(name),
    repairNote: (path) => repairs.repair(path),
  };
}
