import type { App } from './app';
import type { Command } from './commands';
import { Platform } from './platform';
import { MarkdownView } from './views/markdown-view';

/** The app's own commands that the stand-in has. */
export function addCoreCommands(app: App): void {
  const { workspace } = app;
  const onNote = (run: (view: MarkdownView) => unknown) => (checking: boolean) => {
    const view = workspace.getActiveViewOfType(MarkdownView);
    if (view && !checking) {
      run(view);
    }
    return view !== null;
  };
  const commands: Command[] = [
    {
      id: 'command-palette:open',
      name: 'Kommandopalet: Åbn kommandopalet',
      icon: 'square-terminal',
      hotkeys: [{ modifiers: ['Mod'], key: 'p' }],
      callback: () => app.commands.openPalette(),
    },
    {
      id: 'app:open-settings',
      name: 'Åbn indstillinger',
      icon: 'settings',
      hotkeys: [{ modifiers: ['Mod'], key: ',' }],
      callback: () => app.setting.open(),
    },
    {
      id: 'markdown:toggle-preview',
      name: 'Skift mellem læsevisning og redigering',
      icon: 'book-open',
      hotkeys: [{ modifiers: ['Mod'], key: 'e' }],
      checkCallback: onNote((view) => view.toggleMode()),
    },
    {
      id: 'editor:toggle-source',
      name: 'Skift mellem Live Preview og kilde',
      icon: 'code-xml',
      checkCallback: onNote((view) => view.toggleSource()),
    },
    {
      id: 'editor:toggle-checklist-status',
      name: 'Skift status for tjekliste',
      icon: 'square-check-big',
      hotkeys: [{ modifiers: ['Mod'], key: 'l' }],
      editorCallback: (editor) => editor.processLines((_, text) => text, toggleChecklistStatus),
    },
    {
      id: 'editor:undo',
      name: 'Fortryd',
      icon: 'undo-2',
      editorCallback: (editor) => editor.undo(),
    },
    {
      id: 'editor:redo',
      name: 'Annuller fortryd',
      icon: 'redo-2',
      editorCallback: (editor) => editor.redo(),
    },
    {
      id: 'editor:save-file',
      name: 'Gem fil',
      icon: 'save',
      hotkeys: [{ modifiers: ['Mod'], key: 's' }],
      checkCallback: onNote((view) => view.save()),
    },
    {
      id: 'workspace:split-vertical',
      name: 'Opdel til højre',
      icon: 'separator-vertical',
      checkCallback: onNote((view) => workspace.duplicateLeaf(view.leaf, 'split')),
    },
    {
      id: 'workspace:move-to-new-window',
      name: 'Flyt den aktuelle fane til et nyt vindue',
      icon: 'picture-in-picture-2',
      checkCallback: (checking) => {
        const leaf = workspace.activeLeaf;
        if (leaf && !checking) {
          workspace.moveLeafToPopout(leaf);
        }
        return leaf !== null && Platform.isDesktop;
      },
    },
    {
      id: 'workspace:close',
      name: 'Luk den aktuelle fane',
      icon: 'x',
      checkCallback: onNote((view) => view.leaf.detach()),
    },
    {
      id: 'theme:toggle-light-dark',
      name: 'Skift mellem lyst og mørkt udseende',
      icon: 'sun-moon',
      callback: () => app.setDarkMode(!app.isDarkMode()),
    },
    {
      id: 'app:toggle-left-sidebar',
      name: 'Skift venstre sidepanel',
      icon: 'panel-left',
      callback: () => workspace.leftSplit.toggle(),
    },
    {
      id: 'app:toggle-right-sidebar',
      name: 'Skift højre sidepanel',
      icon: 'panel-right',
      callback: () => workspace.rightSplit.toggle(),
    },
  ];
  commands.forEach((command) => app.commands.addCommand(command));
}

/** A line becomes a task, a task is ticked, a ticked one is unticked. */
function toggleChecklistStatus(
  line: number,
  text: string,
): { from: { line: number; ch: number }; to: { line: number; ch: number }; text: string } {
  const task = /^(\s*(?:[-*+]|\d+[.)])\s+)\[(.)\]/u.exec(text);
  const item = /^\s*(?:[-*+]|\d+[.)])\s+/u.exec(text);
  const [from, to, insert] = task
    ? [(task[1]?.length ?? 0) + 1, (task[1]?.length ?? 0) + 2, task[2] === ' ' ? 'x' : ' ']
    : item
      ? [item[0].length, item[0].length, '[ ] ']
      : [0, 0, '- [ ] '];
  return { from: { line, ch: from }, to: { line, ch: to }, text: insert };
}
