import { describe, expect, it } from 'vitest';
import { writeTimeStep } from '../../../src/time-step';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { readTimeSteps } from '../../../src/views/settings/time-plan-settings';

describe('the steps of the time plan, as they are typed', () => {
  it('are those of the lines that say something', () => {
    const typed = '\nForberedelse 5\n\n  Dialog: 20 min \n';
    expect(readTimeSteps(typed)).toEqual([
      { name: 'Forberedelse', minutes: 5 },
      { name: 'Dialog', minutes: 20 },
    ]);
  });

  it('are read as the settings show them', () => {
    const { timeSteps } = DEFAULT_SETTINGS;
    expect(readTimeSteps(timeSteps.map(writeTimeStep).join('\n'))).toEqual(timeSteps);
  });

  it('are refused with the number of the first line that is none', () => {
    expect(readTimeSteps('\nDialog 20\n* Pause\n? 5')).toMatch(
      /^Linje 3: »\* Pause« kan ikke bruges\./,
    );
  });

  it('are refused where there are none', () => {
    expect(readTimeSteps(' \n ')).toBe('Skriv mindst ét trin, fx »Dialog 20«.');
  });
});
