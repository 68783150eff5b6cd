import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createThemeLookup } from '../src/catalogue/lookup';
import { isCatalogueMark } from '../src/catalogue/mark';
import { mergeCatalogues } from '../src/catalogue/merge';
import { shippedCatalogue } from '../src/catalogue/shipped';
import { CoverageHistory } from '../src/coverage/history';
import { readMeeting } from '../src/coverage/meeting';
import { MeetingIndex } from '../src/coverage/meeting-index';
import { OpenQuestions } from '../src/coverage/open-questions';
import { rankSuggestions } from '../src/coverage/suggestion';
import { coverThemes } from '../src/coverage/theme-coverage';
import { scanOutline } from '../src/note/outline/outline';
import { DEFAULT_SETTINGS, isInFolders } from '../src/settings';
import { readNote } from './catalogue/read-note';
import { factsOf } from './coverage/note-facts';

const VAULT = fileURLToPath(new URL('vault', import.meta.url));
const TODAY = '2026-11-23';

const notes = new Map(
  readdirSync(VAULT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => [
      file.split(path.sep).join('/').normalize('NFC'),
      readFileSync(path.join(VAULT, file), 'utf8'),
    ]),
);
const textOf = (file: string): string => notes.get(file) ?? '';

const own = readNote(textOf(DEFAULT_SETTINGS.ownQuestionsPath));
const catalogue = mergeCatalogues(shippedCatalogue, [own.catalogue]);
const themes = createThemeLookup(catalogue);
const index = new MeetingIndex();
for (const [file, text] of notes) {
  if (isInFolders(file, DEFAULT_SETTINGS.excludedFolders)) continue;
  const meeting = readMeeting(
    { path: file, basename: path.basename(file, '.md') },
    { frontmatter: frontmatterOf(text), ...factsOf(text) },
    DEFAULT_SETTINGS.properties,
  );
  if (meeting) index.put(meeting);
}
const history = new CoverageHistory(index, themes);

describe('the example vault', () => {
  it('has a catalogue note without a problem, and no other', () => {
    expect(own.problems).toEqual([]);
    const marked = [...notes].filter(([, text]) => isCatalogueMark(frontmatterOf(text)));
    expect(marked.map(([file]) => file)).toEqual([DEFAULT_SETTINGS.ownQuestionsPath]);
    expect(themes.find('Psykologisk tryghed')?.questions.at(-1)?.origin).toBe('own');
  });

  it('shows every standing that a theme can have', () => {
    const standings = coverThemes(catalogue, history, { today: TODAY }).map(
      ({ theme, standing }) => [theme.title, standing.kind, standing.last],
    );
    expect(standings).toEqual([
      ['Fælles opgave og resultater', 'overdue', '2026-01-12'],
      ['Prioritering og ledelsesrum', 'due', '2026-06-15'],
      ['Ledermøder og fælles brug af tid', 'fresh', '2026-10-26'],
      ['Udvikling og læring', 'planned', '2026-05-20'],
      ['Psykologisk tryghed', 'fresh', '2026-11-09'],
      ['Ledelse af andre', 'never', null],
      ['Egne spørgsmål', 'never', null],
      ['Hybridarbejde', 'undated', null],
      ['Samspil med det politiske niveau', 'paused', null],
    ]);
  });

  it('suggests what was never talked about', () => {
    const [first] = rankSuggestions(coverThemes(catalogue, history, { today: TODAY }));
    expect(first?.theme.title).toBe('Ledelse af andre');
  });

  it('has themes on past agendas that no note calls covered', () => {
    const open = new OpenQuestions(themes).find(index.all(), { today: TODAY });
    expect(open.map(({ theme, date }) => [theme.title, date])).toEqual([
      ['Fælles opgave og resultater', '2026-08-24'],
      ['Udvikling og læring', '2026-06-15'],
      ['Ledelse af andre', '2025-11-17'],
      ['Ledelse af andre', '2025-11-05'],
      ['Prioritering og ledelsesrum', '2025-08-20'],
      ['Fælles opgave og resultater', '2025-03-10'],
    ]);
  });

  it('has two groups, and dates in every form', () => {
    expect(history.groups().map(({ text }) => text)).toEqual(['Chefgruppen', 'Direktionen']);
    const dates = new Map([...index.all()].map((meeting) => [meeting.path, meeting.date]));
    expect(dates.size).toBeGreaterThanOrEqual(16);
    expect(dates.get('Ledermøder/Ledermøde 06.10.2025.md')).toBe('2025-10-06');
    expect(dates.get('Ledermøder/2025-11-17 Ledermøde.md')).toBe('2025-11-17');
    expect(dates.get('Ledermøder/2025-05-12 Ledermøde.md')).toBe('2025-05-12');
    expect(dates.get('Fagchefer/Chefmøde 2025-08-20.md')).toBe('2025-08-20');
    expect(history.undated().map(({ meeting }) => meeting.path)).toEqual([
      'Ledermøder/Strategiseminar.md',
    ]);
    expect(history.unknownThemes()).toEqual([]);
  });

  it('dates what a rolling note covered by the heading it stands under', () => {
    const theme = themes.find('Udvikling og læring');
    const occasions = theme ? history.occasions(theme, { group: 'Chefgruppen' }) : [];
    expect(occasions.map(({ date, isCovered }) => [date, isCovered])).toEqual([
      ['2026-05-20', true],
    ]);
  });

  it("has today's meeting prepared, without a theme yet", () => {
    const file = 'Ledermøder/2026-11-23 Ledermøde.md';
    expect(textOf(file)).toContain('## 4. Ledertrivsel');
    expect(index.get(file)).toBeUndefined();
  });

  it('has what goes wrong in real vaults: broken YAML, Windows line breaks, no frontmatter', () => {
    expect(frontmatterOf(textOf('Ledermøder/2026-02-23 Ledermøde.md'))).toBeUndefined();
    expect(textOf('Ledermøder/2025-11-17 Ledermøde.md')).not.toMatch(/[^\r]\n/);
    expect(scanOutline(textOf('Ledermøder/2026-04-13 Ledermøde.md')).frontmatter).toBeNull();
    expect(textOf('Skabeloner/Trivselsdag.md')).toContain('- Psykologisk tryghed');
  });

  it('links to notes that exist', () => {
    const names = new Set([...notes.keys()].map((file) => path.basename(file, '.md')));
    const links = [...notes.values()].flatMap((text) =>
      [...text.matchAll(/\[\[(?:[^\]|]*\/)?([^\]|#/]+)/g)].map(([, name = '']) => name),
    );
    expect(links.filter((name) => !names.has(name))).toEqual([]);
    expect(links.length).toBeGreaterThan(20);
  });
});

function yamlOf(text: string): string {
  const { frontmatter } = scanOutline(text);
  return frontmatter ? text.slice(frontmatter.yaml.from, frontmatter.yaml.to) : '';
}

/** As the metadata cache has it: undefined where it is no YAML. */
function frontmatterOf(text: string): Record<string, unknown> | undefined {
  try {
    return (parse(yamlOf(text)) as Record<string, unknown> | null) ?? undefined;
  } catch {
    return undefined;
  }
}
