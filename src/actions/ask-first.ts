import { ConfirmModal } from '../views/confirm-modal';
import type { Confirmation } from '../views/confirm-modal';
import type { Dialogs } from '../views/dialogs';

/** Asks before something is done. Resolves to the answer; closing the dialog is a no. */
export function askFirst(dialogs: Dialogs, question: Confirmation): Promise<boolean> {
  return new Promise((resolve) => {
    dialogs.open((app) => new ConfirmModal(app, question, resolve));
  });
}
