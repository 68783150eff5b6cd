import { texts } from '../../i18n';
import { parseTimeStep, writeTimeStep } from '../../time-step';
import type { TimeStep } from '../../time-step';
import type { SettingsStore } from '../../vault/choices/settings-store';
import { storedSetting, toggleSetting } from './setting-field';
import type { SettingField } from './setting-field';

/** Whether the time plan is inserted, and below that its steps. */
export function timePlanSettings(store: SettingsStore): SettingField[] {
  const t = texts.settings;
  return [
    toggleSetting(store, 'timePlan', t.timePlan, t.timePlanDescription),
    storedSetting(store, {
      key: 'timeSteps',
      name: t.timeSteps,
      desc: t.timeStepsDescription,
      visible: () => store.current.timePlan,
      control: { type: 'textarea', rows: 6 },
      show: ({ timeSteps }) => timeSteps.map(writeTimeStep).join('\n'),
      read: (text) => {
        const timeSteps = readTimeSteps(String(text));
        return typeof timeSteps === 'string' ? timeSteps : { timeSteps };
      },
    }),
  ];
}

/** The steps of a text with one on each line, or what is wrong with it. */
export function readTimeSteps(text: string): readonly TimeStep[] | string {
  const t = texts.settings;
  const steps: TimeStep[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const step = parseTimeStep(line);
    if (!step) return t.invalidTimeStep(index + 1, line.trim());
    steps.push(step);
  }
  return steps.length > 0 ? steps : t.noTimeSteps;
}
