import type { App, TFile } from 'obsidian';
import { BlockTargets } from './writing/block-target';
import { CatalogueCopy } from './writing/catalogue-copy';
import { CatalogueSync } from './reading/catalogue-sync';
import { localToday } from './reading/clock';
import { FollowUps } from './writing/follow-ups';
import { GroupChoice } from './choices/group-choice';
import { HistorySync } from './reading/history-sync';
import { MeetingFiles } from './writing/meeting-files';
import { MeetingNotes } from './writing/meeting-notes';
import { MeetingsBase } from './writing/meetings-base';
import { NoteFeed } from './reading/note-feed';
import { NoteWriter } from './writing/note-writer';
import { makeOursFilter } from './reading/our-properties';
import { OwnerNames } from './reading/owner-names';
import { OwnQuestionsNote } from './writing/own-questions-note';
import { Present } from './reading/present';
import type { SettingsStore } from './choices/settings-store';
import { TargetTracker } from './writing/target';
import { UnreadableNotes } from './reading/unreadable-notes';
import { VaultSync } from './reading/vault-sync';

/** The plugin's doors to the vault, joined with each other. None opens before `vaultSync` is loaded. */
export function buildVaultDoors(app: App, store: SettingsStore) {
  const settings = () => store.current;
  const catalogues = new CatalogueSync(app, settings);
  const isCatalogue = (path: string) => catalogues.isCatalogueNote(path);
  const histories = new HistorySync(
    settings,
    isCatalogue,
    () => catalogues.state,
    (file) => app.vault.cachedRead(file),
  );
  const unreadable = new UnreadableNotes(app, settings, () => catalogues.state.themes);
  const observers = [catalogues, histories, unreadable];
  const feed = new NoteFeed(
    app,
    observers,
    makeOursFilter(() => settings().properties),
  );
  const groups = new GroupChoice(app);
  const writer = new NoteWriter(app);
  const targets = new TargetTracker(app.workspace);
  const present = new Present(app, settings, catalogues, histories, groups);
  const followUps = new FollowUps(app, writer, settings, (note) => present.now(note));
  const meetingNotes = new MeetingNotes(app, writer, catalogues, settings, localToday, followUps);
  return {
    writer,
    catalogues,
    histories,
    unreadable,
    vaultSync: new VaultSync(app, store, catalogues, histories, feed, [
      unreadable,
      histories.untracked,
    ]),
    groups,
    /** What is known of the themes today, for the group that is looked at, or that of a note. */
    now: (note?: TFile | null) => present.now(note),
    targets,
    blockTargets: new BlockTargets(app, settings, meetingNotes, targets),
    meetingNotes,
    meetingFiles: new MeetingFiles({
      app,
      settings,
      history: () => histories.historyFor(catalogues.state.themes),
      meetingNotes,
      writer,
    }),
    catalogueCopy: new CatalogueCopy(app, store),
    meetingsBase: new MeetingsBase(app, settings),
    ownerNames: new OwnerNames(
      app,
      () => histories.index.all(),
      () => catalogues.state.themes,
    ),
    ownQuestionsNote: new OwnQuestionsNote(app, writer, catalogues, settings),
  };
}

export type VaultDoors = ReturnType<typeof buildVaultDoors>;
