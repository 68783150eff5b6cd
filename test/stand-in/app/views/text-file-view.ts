import { debounce } from '../debounce';
import type { TAbstractFile, TFile } from '../vault/files';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { FileView } from './file-view';
import { mergeTexts } from './merge-texts';

/** How long after a change a note is saved: the API says two seconds. */
const SAVE_MS = 2000;

/** A view that edits a file's text, saves it a while after a change, and takes in changes on disk. */
export abstract class TextFileView extends FileView {
  data = '';
  requestSave = debounce(() => void this.save().catch(() => undefined), SAVE_MS);
  private savedData: string | null = null;
  private lastSave = Promise.resolve();

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.registerEvent(
      this.app.vault.on('modify', (file: TAbstractFile) => {
        if (file === this.file) {
          void this.takeIn(this.file);
        }
      }),
    );
  }

  abstract getViewData(): string;
  abstract setViewData(data: string, clear: boolean): void;
  abstract clear(): void;

  override async onLoadFile(file: TFile): Promise<void> {
    const data = await this.app.vault.read(file);
    this.savedData = data;
    this.show(data, true);
  }

  override async onUnloadFile(): Promise<void> {
    await this.save(true);
    this.savedData = null;
  }

  /** Writes the text to disk, if it is not what stands there; with `clear`, empties the view. */
  async save(clear = false): Promise<void> {
    this.requestSave.cancel();
    const { file, savedData } = this;
    const data = this.getViewData();
    this.data = data;
    if (file && !file.deleted && savedData !== null && data !== savedData) {
      this.savedData = data;
      const write = async () => this.app.vault.modify(file, data);
      this.lastSave = this.lastSave.catch(() => undefined).then(write);
      // What the disk refused is still to be saved.
      this.lastSave.catch(() => (this.savedData = savedData));
    }
    await this.lastSave;
    if (clear) {
      this.clear();
    }
  }

  /** Takes in what another program, or another view, has written to the file. */
  private async takeIn(file: TFile): Promise<void> {
    await this.lastSave.catch(() => undefined);
    const disk = await this.app.vault.cachedRead(file);
    const { savedData } = this;
    if (file !== this.file || savedData === null || disk === savedData) {
      return;
    }
    const ours = this.getViewData();
    const merged = ours === savedData ? disk : mergeTexts(savedData, ours, disk);
    this.savedData = disk;
    if (merged !== ours) {
      this.show(merged, false);
    }
    if (merged !== disk) {
      this.requestSave();
    }
  }

  protected show(data: string, clear: boolean): void {
    this.data = data;
    this.setViewData(data, clear);
  }
}
