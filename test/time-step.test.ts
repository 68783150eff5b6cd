import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeStep, parseTimeStep, writeTimeStep } from '../src/time-step';
import { arbitraryStep } from './arbitrary-step';

describe('a step of a time plan', () => {
  it.each([
    ['Forberedelse 5', 'Forberedelse', 5],
    ['  stille refleksion:  5 min ', 'stille refleksion', 5],
    ['Dialog – 20 minutter', 'Dialog', 20],
    ['Runde 2 10 min.', 'Runde 2', 10],
    ['Pause (kaffe), evt. gåtur 240', 'Pause (kaffe), evt. gåtur', 240],
  ])('%j is read', (line, name, minutes) => {
    expect(parseTimeStep(line)).toEqual({ name, minutes });
  });

  it.each([
    ...['', 'Dialog', '20', 'Dialog 0', 'Dialog 241', 'Dialog 1000', 'Dialog 20 timer'],
    ...['[ ] Dialog 20', '- Dialog 20', '1. Dialog 20', '> Dialog 20', '[[Dialog]] 20'],
    ...['%% Dialog 20', 'Dialog %% 20', 'Dialog <!-- 20', 'Dialog `a 20', 'Dialog:: a 20'],
    ...['# Dialog 20', 'Dialog #tag 20', 'Dialog\nRunde\u0000 20', `${'Dialog '.repeat(50)}20`],
  ])('%j is refused', (line) => {
    expect(parseTimeStep(line)).toBeNull();
  });

  it('is read again as it is written', () => {
    fc.assert(
      fc.property(arbitraryStep, (step) => {
        expect(parseTimeStep(writeTimeStep(step))).toEqual(step);
        expect(isTimeStep(step)).toBe(true);
      }),
    );
  });

  it('may be a stored value of any kind, and is then none', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        if (isTimeStep(value)) expect(parseTimeStep(writeTimeStep(value))).toMatchObject(value);
      }),
    );
    expect(isTimeStep({ name: 'Dialog', minutes: 1.5 })).toBe(false);
    expect(isTimeStep({ name: 'Dialog:', minutes: 5 })).toBe(false);
  });
});
