import type { App } from './app';
import { countProcessors } from './reading/post-processors';
import { countRegistrations } from './registrations';

/** Where a plugin shows itself outside of its views: each an element that goes with it. */
const SHOWN = {
  ribbon: '.side-dock-ribbon-action',
  notices: '.notice',
  dialogs: '.modal-container, .suggestion-container, .menu, .popover, .tooltip',
  styles: 'style, link[rel="stylesheet"]',
  inHead: 'head > *',
  inBody: 'body > *',
  ours: '[class*="ledertrivsel"], [data-type^="ledertrivsel"] .view-content > :not(.empty-state)',
};

/** How many of everything that a plugin can register there are, by what it is. */
export function countRegistered(app: App): Record<string, number> {
  const { vault, workspace, metadataCache, commands, setting, cli, keymap } = app;
  const counts: Record<string, number> = {
    ...countRegistrations(),
    ...countProcessors(),
    extensions: workspace.editorExtensions.length,
    commands: Object.keys(commands.commands).length,
    settingTabs: setting.pluginTabs.length,
    cli: cli.names.length,
    viewTypes: workspace.views.types.length,
    scopes: keymap.depth,
  };
  for (const [name, events] of Object.entries({ vault, workspace, metadataCache })) {
    for (const [event, count] of Object.entries(events.countListeners())) {
      counts[`${name} ${event}`] = count;
    }
  }
  for (const [name, selector] of Object.entries(SHOWN)) {
    counts[name] = document.querySelectorAll(selector).length;
  }
  return counts;
}
