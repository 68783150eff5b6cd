import type { App } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { findTasksTick } from '../../../src/vault/writing/tasks-plugin';

const LINE = '- [ ] Skriv 🔁 every week 📅 2026-12-01';

function appWith(tick?: (line: string, path: string) => string): App {
  const tasks = tick && { apiV1: { executeToggleTaskDoneCommand: tick } };
  return { plugins: { plugins: { 'obsidian-tasks-plugin': tasks } } } as unknown as App;
}

describe('the tick of the Tasks plugin', () => {
  it('is asked for with the line and the path of its note', () => {
    const tick = findTasksTick(
      appWith((line, path) => `${path}: ${line}`),
      'Møde.md',
    );
    expect(tick?.(LINE)).toBe(`Møde.md: ${LINE}`);
  });

  it('is nothing where the plugin is not there', () => {
    expect(findTasksTick(appWith(), 'Møde.md')).toBeUndefined();
  });

  it('says nothing of a line at which the plugin fails', () => {
    const tick = findTasksTick(
      appWith(() => {
        throw new Error('another version');
      }),
      'Møde.md',
    );
    expect(tick?.(LINE)).toBe('');
  });
});
