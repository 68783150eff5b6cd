import type { SettingDefinitionItem } from 'obsidian';
import { texts } from '../i18n';
import { parseTimeStep } from '../time-step';
import type { TimeStep } from '../time-step';

export type TimePlanKey = 'timePlan' | 'timeSteps';

/** Whether the time plan is inserted, and below that its steps. */
export function timePlanSettings(
  isOn: () => boolean,
): (SettingDefinitionItem<TimePlanKey> & { type?: never })[] {
  const t = texts.settings;
  return [
    { name: t.timePlan, desc: t.timePlanDescription, control: { type: 'toggle', key: 'timePlan' } },
    {
      name: t.timeSteps,
      desc: t.timeStepsDescription,
      visible: isOn,
      control: { type: 'textarea', key: 'timeSteps', rows: 6, validate: checkTimeSteps },
    },
  ];
}

/** The steps of a text with one on each line; null where a line is none, or all are blank. */
export function readTimeSteps(text: string): readonly TimeStep[] | null {
  const steps = linesOf(text).flatMap(({ source }) => parseTimeStep(source) ?? []);
  return checkTimeSteps(text) === undefined ? steps : null;
}

function checkTimeSteps(text: string): string | undefined {
  const lines = linesOf(text);
  if (lines.length === 0) return texts.settings.noTimeSteps;
  const wrong = lines.find(({ source }) => parseTimeStep(source) === null);
  return wrong && texts.settings.invalidTimeStep(wrong.number, wrong.source);
}

function linesOf(text: string): { number: number; source: string }[] {
  return text
    .split('\n')
    .map((line, index) => ({ number: index + 1, source: line.trim() }))
    .filter(({ source }) => source !== '');
}
