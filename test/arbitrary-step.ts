import fc from 'fast-check';
import { isTimeStep } from '../src/time-step';
import { safety } from './note/made-up-themes';

/** Steps with names of all kinds that are allowed, questions among them. */
export const arbitraryStep = fc
  .record({
    name: fc.oneof(
      fc.constantFrom('Forberedelse', 'Stille refleksion', 'Runde 2', 'Aftaler', 'AFTALER'),
      fc.constantFrom(...safety.questions.map(({ text }) => text)),
      fc.string({
        unit: fc.constantFrom('a', 'Å', '1', ' ', '-', '–', ',', '.', '(', '?', '&'),
        minLength: 1,
        maxLength: 12,
      }),
    ),
    minutes: fc.integer({ min: 1, max: 240 }),
  })
  .filter(isTimeStep);
