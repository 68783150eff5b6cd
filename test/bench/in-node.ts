/** What is measured without a window. It is bundled as main.js is, and prints its rows as JSON. */
import { measureHistory } from './history';
import { measureInsertion } from './insertion';
import { measureTicks } from './ticks';

const rows = [...(await measureHistory()), ...measureTicks(), ...measureInsertion()];
console.log(JSON.stringify(rows));
