import { normalizePath } from 'obsidian';
import type { App, Component } from 'obsidian';
import type { ErrorCode, GroupOption, LedertrivselApi, Result, ThemeStatus } from '../api';
import type { Theme } from '../catalogue/model';
import { coverNow, nowForGroup } from '../coverage/now';
import type { CoverageNow } from '../coverage/now';
import { explainStanding, rankSuggestions } from '../coverage/suggestion';
import type { ThemeCoverage } from '../coverage/theme-coverage';
import { describeProblem, texts } from '../i18n';
import { describeStanding } from '../i18n/reason';
import type { IsoDate } from '../note/dates/dates';
import { reasonOf } from '../reason-of';
import type { VaultDoors } from '../vault/vault-doors';
import { describeFailure } from '../views/notices';
import type { Suggestions } from '../views/suggestions';

/** An answer that is no. */
class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** @param plugin the api answers as long as it is loaded */
export function buildApi(
  plugin: Component,
  app: App,
  { vaultSync, catalogues, meetingNotes, now }: VaultDoors,
  suggestions: Suggestions,
): LedertrivselApi {
  let isLoaded = true;
  const ready = new Promise<void>((resolve) => {
    if (vaultSync.isReady) resolve();
    plugin.registerEvent(vaultSync.onReady(resolve));
    plugin.register(() => {
      isLoaded = false;
      resolve();
    });
  });

  const answer = async <Value>(work: () => Value | Promise<Value>): Promise<Result<Value>> => {
    await ready;
    try {
      if (!isLoaded) throw new Refusal('unloaded', texts.api.unloaded);
      return freeze({ ok: true, value: await work() });
    } catch (error) {
      const message = reasonOf(error);
      return freeze({ ok: false, code: error instanceof Refusal ? error.code : 'failed', message });
    }
  };

  const momentFor = (options: { group?: string | null | undefined } = {}): CoverageNow => {
    // A group's name in place of options is refused by `in`: else it would be answered for all.
    const group = ('group' in options ? options.group : null) ?? null;
    const moment = nowForGroup(now(), group);
    if (group === null || moment.group !== null) return moment;
    const problem = { code: 'block-group-unknown', line: 1, quote: group } as const;
    throw new Refusal('unknown-group', describeProblem(problem));
  };

  const answerAt = <Value>(
    options: GroupOption | undefined,
    work: (moment: CoverageNow) => Value,
  ): Promise<Result<Value>> => answer(() => work(momentFor(options)));

  const findTheme = (name: string): Theme => {
    const theme = catalogues.state.themes.find(name);
    if (!theme) throw new Refusal('unknown-theme', texts.api.unknownTheme(name));
    return theme;
  };

  return freeze({
    version: 1,
    themes: (options?: GroupOption) =>
      answerAt(options, (moment) =>
        coverNow(moment).map((coverage) => describeTheme(coverage, moment.today)),
      ),
    suggestion: (options?: GroupOption) =>
      answerAt(options, (moment) => {
        const suggestion = suggestions.pick(rankSuggestions(coverNow(moment)), moment);
        return suggestion && describeTheme(suggestion, moment.today);
      }),
    history: (name: string, options?: GroupOption) =>
      answerAt(options, (moment) =>
        moment.history.occasions(findTheme(name), moment).map(({ meeting, date, isCovered }) => ({
          path: meeting.path,
          date,
          covered: isCovered,
          groups: meeting.groups.map(({ text }) => text),
        })),
      ),
    insert: (path: string, name: string) =>
      answer(async () => {
        const theme = findTheme(name);
        if (theme.questions.length === 0) {
          throw new Refusal('no-questions', texts.overview.noQuestions);
        }
        const file = app.vault.getFileByPath(normalizePath(path));
        if (file?.extension !== 'md' || !meetingNotes.mayInsert(file)) {
          throw new Refusal('no-note', texts.api.noNote(path));
        }
        const outcome = await meetingNotes.insertTheme({ file }, theme);
        if (outcome.kind !== 'done') {
          const code = outcome.kind === 'refused' ? 'refused' : 'failed';
          throw new Refusal(code, describeFailure(file.basename, outcome));
        }
        const { added, wasThere } = outcome.plan;
        return { added, wasThere };
      }),
  });
}

function describeTheme({ theme, standing }: ThemeCoverage, today: IsoDate): ThemeStatus {
  return {
    id: theme.id,
    title: theme.title,
    questions: theme.questions.map(({ text }) => text),
    standing: standing.kind,
    reason: describeStanding(standing.kind, explainStanding(standing), today),
    last: standing.last,
    next: standing.planned?.date ?? null,
  };
}

/** Freezes a value with all that is in it. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}
