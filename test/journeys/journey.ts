import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startObsidian } from './obsidian-app';
import { openByDevtools } from './obsidian-ui';
import { OnlyInStandIn } from './only-stand-in';
import { openStandIn } from './stand-in-ui';
import type { StandInOptions, StandInUi } from './stand-in-ui';
import { startStandInProcess } from './stand-in-session';

const ROOT = join(import.meta.dirname, '../..');

/** Where journeys can be run, and how it is opened. */
const PLACES = {
  'stand-in': openStandIn,
  /** The stand-in, in the way in which Obsidian is reached. */
  devtools: (options) => openByDevtools(startStandInProcess, options),
  obsidian: (options) => openByDevtools(startObsidian, options),
} satisfies Record<string, (options: StandInOptions) => Promise<StandInUi>>;

type Place = keyof typeof PLACES;

/**
 * A test that goes through the plugin as its user does, on a fresh copy of the example vault. It is
 * run where JOURNEYS_IN says, else in the stand-in.
 */
export function journey(
  name: string,
  steps: (ui: StandInUi) => Promise<void>,
  options: Partial<StandInOptions> = {},
): void {
  const { JOURNEYS_IN: place = 'stand-in' } = process.env;
  if (!isPlace(place)) throw new Error(`JOURNEYS_IN is none of ${Object.keys(PLACES).join(', ')}`);
  journeyIn(place, name, steps, options);
}

/**
 * The same in a place of the test's choice. It fails on any error on the page, also one that its own
 * steps did not notice. Where it asks for what only the stand-in has, it is skipped and says so.
 */
export function journeyIn(
  place: Place,
  name: string,
  steps: (ui: StandInUi) => Promise<void>,
  options: Partial<StandInOptions> = {},
): void {
  test(name, async (context) => {
    const open = PLACES[place];
    try {
      await go(
        await open({ vault: join(ROOT, 'test/vault'), plugin: ROOT, ...options }),
        name,
        steps,
      );
    } catch (error) {
      if (error instanceof OnlyInStandIn) context.skip(error.message);
      throw error;
    }
  });
}

async function go(
  ui: StandInUi,
  name: string,
  steps: (ui: StandInUi) => Promise<void>,
): Promise<void> {
  try {
    await steps(ui);
    expect(ui.errors).toEqual([]);
  } catch (error) {
    await ui.screenshot(`failed-${name.replaceAll(/\W+/gu, '-')}`);
    throw error;
  } finally {
    await ui.close();
  }
}

function isPlace(place: string): place is Place {
  return Object.hasOwn(PLACES, place);
}
