import type { BrowserContext, Page } from 'playwright-core';
import { PageUi } from './page-ui';
import type { PluginName } from './page-ui';
import type { PopOut, StandInControls } from './ui';

type Shared = 'compose' | 'endComposition' | 'paste' | 'passTo' | 'popOut' | 'evaluate';

/** What a test can do on any page that has the app, beyond what its user can. */
export function pageControls(
  page: Page,
  context: BrowserContext,
  vault: string,
  plugin: PluginName,
): Pick<StandInControls, Shared> {
  const evaluate = (expression: string): Promise<unknown> => page.evaluate(expression);
  return {
    evaluate,
    compose: async (text) => {
      const cursor = text.length;
      const params = { text, selectionStart: cursor, selectionEnd: cursor };
      await (await context.newCDPSession(page)).send('Input.imeSetComposition', params);
    },
    endComposition: async (text) => {
      await (await context.newCDPSession(page)).send('Input.insertText', { text });
    },
    paste: async (text) => {
      await evaluate(`(() => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', ${JSON.stringify(text)});
        const options = { clipboardData, bubbles: true, cancelable: true };
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', options));
      })()`);
    },
    passTo: async (time) => {
      await page.clock.setFixedTime(time);
      await page.clock.fastForward('01:01');
    },
    popOut: async (viewType) => {
      const opened = context.waitForEvent('page');
      await evaluate(`(() => {
        const [leaf] = app.workspace.getLeavesOfType(${JSON.stringify(viewType)});
        app.workspace.moveLeafToPopout(leaf);
      })()`);
      return new PopOutUi(await opened, vault, plugin);
    },
  };
}

/** A window of its own, beside the main one. */
class PopOutUi extends PageUi implements PopOut {
  phone(): Promise<void> {
    return Promise.reject(new Error('A phone has no windows'));
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
