/**
 * The module that a plugin requires as `obsidian`: the parts of the mocks that do what Obsidian
 * documents, and the stand-in's own in place of the rest.
 */
import { standInOptions } from './options';

export * from 'obsidian-test-mocks/obsidian';
export { App } from './app';
export { debounce } from './debounce';
export { Editor } from './editor/editor';
export {
  editorEditorField,
  editorInfoField,
  editorInfoField as editorViewField,
  editorLivePreviewField,
} from './editor/fields';
export { Events } from './events';
export { getFrontMatterInfo } from './metadata/frontmatter';
export { MetadataCache } from './metadata/metadata-cache';
export { Platform } from './platform';
export { Plugin } from './plugin';
export { MarkdownRenderer } from './reading/markdown-renderer';
export { MarkdownPreviewRenderer } from './reading/post-processors';
export { MarkdownPreviewView } from './reading/preview-view';
export { MarkdownRenderChild } from './reading/render-child';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './ui/icons';
export { AbstractInputSuggest, PopoverSuggest } from './ui/input-suggest';
export { Menu, MenuItem, MenuSeparator } from './ui/menu';
export { ConfirmationButton, ConfirmationModal } from './ui/confirmation-modal';
export { Modal } from './ui/modal';
export { Notice } from './ui/notice';
export { Keymap, Scope } from './ui/scope';
export {
  prepareFuzzySearch,
  prepareSimpleSearch,
  renderMatches,
  renderResults,
  sortSearchResults,
} from './ui/search';
export {
  AbstractTextComponent,
  BaseComponent,
  ButtonComponent,
  ColorComponent,
  DisplayValueComponent,
  DropdownComponent,
  ExtraButtonComponent,
  MomentFormatComponent,
  ProgressBarComponent,
  SearchComponent,
  SliderComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  ValueComponent,
} from './ui/settings/components';
export { Setting } from './ui/settings/setting';
export { SettingGroup } from './ui/settings/setting-group';
export { PluginSettingTab, SettingPage, SettingTab } from './ui/settings/setting-tab';
export { FuzzySuggestModal, SuggestModal } from './ui/suggest-modal';
export { displayTooltip, setTooltip } from './ui/tooltip';
export { FileManager } from './vault/file-manager';
export { TAbstractFile, TFile, TFolder } from './vault/files';
export { Vault } from './vault/vault';
export { FileView } from './views/file-view';
export { MarkdownView } from './views/markdown-view';
export { TextFileView, TextFileView as EditableFileView } from './views/text-file-view';
export { ItemView, View } from './views/view';
export { WorkspaceItem, WorkspaceParent, WorkspaceRoot, WorkspaceSplit } from './workspace/items';
export { WorkspaceLeaf } from './workspace/leaf';
export { WorkspaceMobileDrawer, WorkspaceSidedock } from './workspace/side-dock';
export { WorkspaceWindow } from './workspace/pop-out';
export { WorkspaceTabs } from './workspace/tabs';
export { Workspace } from './workspace/workspace';

export const apiVersion = '1.13.1';

/** A path as the vault writes it: single slashes, none at the ends, plain spaces, NFC. */
export function normalizePath(path: string): string {
  const plain = path.replaceAll(/[\\/]+/gu, '/').replaceAll(/[\u00A0\u202F]/gu, ' ');
  const bare = plain.replaceAll(/^\/|\/$/gu, '');
  return bare === '' ? '/' : bare.normalize('NFC');
}

export function getLanguage(): string {
  return standInOptions.language;
}

/** Whether the API is at least the asked version. */
export function requireApiVersion(version: string): boolean {
  return apiVersion.localeCompare(version, 'en', { numeric: true }) >= 0;
}

/** Nothing beyond this machine is reached. */
export function requestUrl(): Promise<never> {
  return Promise.reject(new Error('The stand-in makes no requests'));
}

export function request(): Promise<never> {
  return requestUrl();
}
