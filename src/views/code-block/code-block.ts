import { MarkdownRenderChild } from 'obsidian';
import type { App, Component, Plugin } from 'obsidian';
import { nowForGroup } from '../../coverage/now';
import { describeProblem, texts } from '../../i18n';
import type { Problem } from '../../problem';
import { addOurs } from '../elements';
import { OverviewBody } from '../overview/overview-body';
import { OverviewPane } from '../overview/overview-pane';
import type { MakeBody } from '../overview/overview-pane';
import type { OverviewParts } from '../overview/overview-parts';
import { ShownRefresh } from '../shown-refresh';
import { YearWheelPane } from '../year-wheel/year-wheel-pane';
import { readBlockOptions } from './block-options';
import type { BlockOptions } from './block-options';
import { showBlockProblems } from './block-problems';
import { SuggestionBody } from './suggestion-body';

/** The language of the code block. */
const LANGUAGE = 'ledertrivsel';

/**
 * Shows `ledertrivsel` code blocks wherever notes are shown.
 *
 * @param partsFor what a block shows and does, by the path of its note, which may get another
 * @returns what draws all blocks anew that are shown
 */
export function registerCodeBlocks(
  plugin: Plugin,
  partsFor: (path: () => string) => OverviewParts,
): () => void {
  const shown = new Set<CodeBlock>();
  plugin.registerMarkdownCodeBlockProcessor(LANGUAGE, (source, el, context) => {
    const block = new CodeBlock(plugin.app, el, source, context.sourcePath, partsFor);
    shown.add(block);
    block.register(() => shown.delete(block));
    context.addChild(block);
  });
  // What shows a note may keep a block longer than the plugin is there.
  plugin.register(() => [...shown].forEach((block) => block.unload()));
  return () => shown.forEach((block) => block.redraw());
}

/** One block in one place where its note is shown. */
class CodeBlock extends MarkdownRenderChild {
  private readonly parts: OverviewParts;
  private content: Component | null = null;
  private readonly reading: ReturnType<typeof readBlockOptions>;
  /** What is wrong, or else the group, that is shown; null until something is. */
  private shown: string | null = null;

  constructor(
    private readonly app: App,
    containerEl: HTMLElement,
    source: string,
    private path: string,
    partsFor: (path: () => string) => OverviewParts,
  ) {
    super(containerEl);
    this.reading = readBlockOptions(source);
    this.parts = partsFor(() => this.path);
  }

  override onload(): void {
    this.containerEl.addClass('ledertrivsel-block');
    this.registerEvent(
      this.app.vault.on('rename', (file, oldPath) => {
        if (oldPath === this.path) this.path = file.path;
      }),
    );
    // Which groups there are may change, and with it whether there is anything to show.
    if ('options' in this.reading && this.reading.options.group !== null) {
      this.addChild(new ShownRefresh(this.containerEl, this.parts, () => this.draw()));
    }
    // At once, as the place of what follows, and what is printed, depend on it.
    this.draw();
  }

  override onunload(): void {
    this.containerEl.empty();
  }

  redraw(): void {
    this.shown = null;
    this.draw();
  }

  private draw(): void {
    const { reading } = this;
    if ('options' in reading) this.show(reading.options);
    else this.showProblems(reading.problems.map(describeInBlock));
  }

  private show(options: BlockOptions): void {
    const group = this.findGroup(options);
    if (group === null) {
      this.showProblems([this.describeUnknown(options)]);
      return;
    }
    if (!this.makeRoom(`group ${group}`)) return;
    const pane = this.createPane({ ...options, group: group === '' ? null : group });
    this.content = this.addChild(pane);
    pane.drawNow();
  }

  private showProblems(messages: readonly string[]): void {
    if (this.makeRoom(messages.join('\n'))) showBlockProblems(this.containerEl, messages);
  }

  /** @returns false where what is wanted is shown already */
  private makeRoom(wanted: string): boolean {
    if (this.shown === wanted) return false;
    this.shown = wanted;
    if (this.content) this.removeChild(this.content);
    this.content = null;
    this.containerEl.empty();
    this.containerEl.lang = texts.locale;
    return true;
  }

  private createPane(options: BlockOptions): OverviewPane | YearWheelPane {
    const { view, group, year } = options;
    if (view === 'year-wheel') {
      const el = this.containerEl.createDiv();
      const hasButtons = { year: year === null, group: group === null };
      const pane = new YearWheelPane(this.app, el, this.parts, hasButtons, () => undefined);
      pane.choice = { year, group: group ?? undefined };
      return pane;
    }
    if (group !== null && view === 'overview') {
      addOurs(this.containerEl, 'div', 'label', group);
    }
    const el = this.containerEl.createDiv();
    const { parts } = this;
    const ofGroup: OverviewParts =
      group === null ? parts : { ...parts, now: () => nowForGroup(parts.now(), group) };
    const whole = group === null ? undefined : withoutGroupChoice;
    const makeBody: MakeBody | undefined =
      view === 'suggestion' ? (...place) => new SuggestionBody(...place, group) : whole;
    return new OverviewPane(this.app, el, ofGroup, makeBody);
  }

  /** The group as meetings name it; empty where the block names none, null where no meeting has it. */
  private findGroup({ group }: BlockOptions): string | null {
    if (group === null) return '';
    const { vaultSync, now } = this.parts;
    return vaultSync.isReady ? (nowForGroup(now(), group).group ?? null) : group;
  }

  private describeUnknown({ group, groupLine }: BlockOptions): string {
    const problem: Problem = { code: 'block-group-unknown', line: groupLine, quote: group ?? '' };
    const names = this.parts.now().history.groups();
    const list = names.map(({ text }) => text).join(', ');
    return `${describeInBlock(problem)} ${texts.codeBlock.groups(list)}`;
  }
}

/** The overview of the group that the block is about. */
const withoutGroupChoice: MakeBody = (el, handlers) => {
  const body = new OverviewBody(el, handlers);
  return {
    showLoading: () => body.showLoading(),
    update: (model) => body.update({ ...model, groups: null }),
  };
};

function describeInBlock(problem: Problem): string {
  return texts.codeBlock.problem(problem.line, describeProblem(problem));
}
