import { MarkdownView, setTooltip } from 'obsidian';
import type { Plugin } from 'obsidian';
import type { Agreements } from './actions/agreements';
import type { CatalogueCopying } from './actions/catalogue-copying';
import type { CoverageMarking } from './actions/coverage-marking';
import type { MeetingCreation } from './actions/meeting-creation';
import type { OwnQuestionEntry } from './actions/own-question-entry';
import type { QuestionInsertion } from './actions/question-insertion';
import type { ThemeInsertion } from './actions/theme-insertion';
import { texts } from './i18n';
import { canUndoLast, undoLast } from './views/notices';

/** What a leader can do, wherever it is asked for. */
export interface Actions {
  readonly insertion: ThemeInsertion;
  readonly questions: QuestionInsertion;
  readonly marking: CoverageMarking;
  readonly ownQuestions: OwnQuestionEntry;
  readonly meetings: MeetingCreation;
  readonly copying: CatalogueCopying;
  readonly agreements: Agreements;
  readonly createBase: () => Promise<void>;
  readonly openOverview: () => Promise<void>;
  readonly openYearWheel: () => Promise<void>;
}

interface CommandEntry {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** Whether the command makes sense now; it is not offered where it doesn't. */
  readonly isOffered?: () => boolean;
  readonly run: () => void;
}

/** Every command but those of single themes, by the names of the language chosen. */
function commandTable(actions: Actions): CommandEntry[] {
  const { insertion, questions, marking, ownQuestions, meetings, copying } = actions;
  const { agreements, createBase, openOverview, openYearWheel } = actions;
  const names = texts.commands;
  const hasTarget = () => insertion.target() !== null;
  return [
    {
      id: 'insert-theme',
      name: names.insertTheme,
      icon: 'list-plus',
      isOffered: hasTarget,
      run: () => insertion.choose(),
    },
    {
      id: 'insert-suggested-theme',
      name: names.insertSuggestedTheme,
      icon: 'lightbulb',
      isOffered: hasTarget,
      run: () => void insertion.insertSuggested(),
    },
    {
      id: 'insert-questions',
      name: names.insertQuestions,
      icon: 'list-checks',
      isOffered: hasTarget,
      run: () => questions.choose(),
    },
    {
      id: 'add-own-question',
      name: names.addOwnQuestion,
      icon: 'message-circle-plus',
      run: () => ownQuestions.ask(),
    },
    {
      id: 'add-agreement',
      name: names.addAgreement,
      icon: 'handshake',
      isOffered: hasTarget,
      run: () => agreements.ask(),
    },
    {
      id: 'toggle-covered',
      name: names.toggleCovered,
      icon: 'check-check',
      isOffered: () => marking.isOffered(),
      run: () => marking.choose(),
    },
    {
      id: 'create-meeting-note',
      name: names.createMeetingNote,
      icon: 'calendar-plus',
      run: () => meetings.ask(),
    },
    {
      // A message is out of reach from an editor, where Tab indents.
      id: 'undo-in-message',
      name: names.undoInMessage,
      icon: 'undo-2',
      isOffered: canUndoLast,
      run: undoLast,
    },
    {
      id: 'open-overview',
      name: names.openOverview,
      icon: 'messages-square',
      run: () => void openOverview(),
    },
    {
      id: 'open-year-wheel',
      name: names.openYearWheel,
      icon: 'orbit',
      run: () => void openYearWheel(),
    },
    {
      id: 'open-own-questions',
      name: names.openOwnQuestions,
      icon: 'notebook-pen',
      run: () => void ownQuestions.openNote(),
    },
    {
      id: 'copy-shipped-catalogue',
      name: names.copyShippedCatalogue,
      icon: 'book-copy',
      run: () => void copying.open(),
    },
    {
      id: 'create-base',
      name: names.createBase,
      icon: 'table',
      run: () => void createBase(),
    },
  ];
}

/** The palette holds those of all plugins; any theme can be chosen in "Indsæt tema…". */
const MOST_THEME_COMMANDS = 100;

/** One command for each theme that can be inserted, the first ones where they are very many. */
function themeCommands({ insertion }: Actions): CommandEntry[] {
  return insertion
    .insertableThemes()
    .slice(0, MOST_THEME_COMMANDS)
    .map(({ id, title }) => ({
      id: `insert-theme-${id}`,
      name: texts.commands.insertThemeNamed(title),
      icon: 'list-plus',
      isOffered: () => insertion.target() !== null,
      run: () => void insertion.insertById(id),
    }));
}

/** The ways in: commands, the ribbon, and the editor's menu. */
export class Entrances {
  /** Names of the commands that there are, by id. */
  private readonly registered = new Map<string, string>();
  private readonly ribbonEl: HTMLElement;

  constructor(
    private readonly plugin: Plugin,
    private readonly actions: Actions,
  ) {
    this.ribbonEl = plugin.addRibbonIcon(
      'messages-square',
      texts.commands.openOverview,
      () => void actions.openOverview(),
    );
    plugin.registerEvent(
      plugin.app.workspace.on('editor-menu', (menu, _editor, info) => {
        // A canvas card or a preview has an editor too, and is no pane to write a meeting in.
        if (!(info instanceof MarkdownView) || !info.file) return;
        const target = { file: info.file, view: info };
        if (!actions.insertion.mayHaveThemes(target)) return;
        menu.addItem((item) =>
          item
            .setTitle(texts.commands.insertTheme)
            .setIcon('list-plus')
            .onClick(() => actions.insertion.choose(target)),
        );
      }),
    );
    this.update();
  }

  /** To be called when the catalogue or the language has changed. */
  update(): void {
    const { plugin, actions, registered } = this;
    const wanted = [...commandTable(actions), ...themeCommands(actions)];
    const names = new Map(wanted.map(({ id, name }) => [id, name]));
    for (const [id, name] of registered) {
      if (names.get(id) === name) continue;
      plugin.removeCommand(id);
      registered.delete(id);
    }
    for (const entry of wanted) {
      if (!registered.has(entry.id)) addCommand(plugin, entry);
      registered.set(entry.id, entry.name);
    }
    setTooltip(this.ribbonEl, texts.commands.openOverview, { placement: 'right' });
  }
}

function addCommand(plugin: Plugin, { id, name, icon, isOffered, run }: CommandEntry): void {
  plugin.addCommand({
    id,
    name,
    icon,
    checkCallback: (checking) => {
      if (isOffered && !isOffered()) return false;
      if (!checking) run();
      return true;
    },
  });
}
