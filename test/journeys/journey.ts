import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openStandIn } from './stand-in-ui';
import type { StandInOptions, StandInUi } from './stand-in-ui';

const ROOT = join(import.meta.dirname, '../..');

/**
 * A test that goes through the plugin as its user does, on a fresh copy of the example vault.
 * It fails on any error on the page, also one that its own steps did not notice.
 */
export function journey(
  name: string,
  steps: (ui: StandInUi) => Promise<void>,
  options: Partial<StandInOptions> = {},
): void {
  test(name, async () => {
    const ui = await openStandIn({ vault: join(ROOT, 'test/vault'), plugin: ROOT, ...options });
    try {
      await steps(ui);
      expect(ui.errors).toEqual([]);
    } catch (error) {
      await ui.screenshot(`failed-${name.replaceAll(/\W+/gu, '-')}`);
      throw error;
    } finally {
      await ui.close();
    }
  });
}

afterAll(closeBrowser);
