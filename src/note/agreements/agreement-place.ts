import type { TextEdit } from '../../edit';
import { lineBreakOf } from '../../lines';
import { appendToList } from '../insertion/append-to-list';
import type { StartOf } from '../insertion/append-to-list';
import { insertBlock } from '../insertion/insert-block';
import type { InsertionRequest } from '../insertion/insertion-model';
import { chooseBullet } from '../insertion/new-list';
import { planNewSection } from '../insertion/new-section';
import { findPlace } from '../outline/blocks';
import type { Outline } from '../outline/outline';
import { contentEnd, isBlank, lineEnd } from '../outline/text-lines';
import { findAgreementItems } from '../sections/open-agreements';
import type { Section } from '../sections/sections';

const LOWEST_LEVEL = 6;

/** Adds a task to the list under "Aftaler" in a section; see `planAgreement`. */
export function addToSection(
  text: string,
  outline: Outline,
  section: Section,
  source: string,
): TextEdit {
  const top = findAgreementItems(section).filter(({ depth }) => depth === 0);
  const model = top.find(({ task }) => task !== null) ?? top[0];
  if (model) {
    const members = top.filter(({ list }) => list === model.list);
    const last = members.at(-1) ?? model;
    // What a template has ready.
    if (last.task?.mark === ' ' && last.text === '' && last.to <= lineEnd(text, last.from)) {
      return { from: last.task.at + 2, to: lineEnd(text, last.from), insert: ` ${source}` };
    }
    const place = lineEnd(text, last.to);
    const write = (startOf: StartOf) => [startOf(0) + source];
    return appendToList(text, { last, before: members.at(-2) }, true, place, write).edit;
  }
  const [part] = section.agreements;
  const level = section.heading.level + 1;
  if (!part) {
    const end = contentEnd(text, section.heading.to, section.to);
    return putBlock(text, outline, end, writeHead(level, text), source);
  }
  const next = section.headings.find(({ from }) => from > part.from)?.from ?? part.to;
  const heading = section.headings.find(({ from }) => from === part.from);
  const end = heading ? contentEnd(text, heading.to, next) : lineEnd(text, part.from);
  return putBlock(text, outline, end, '', source);
}

function putBlock(text: string, outline: Outline, end: number, head: string, source: string) {
  const place = findPlace(text, outline, end);
  const bullet = head === '' ? chooseBullet(text, place, outline.items) : '-';
  return insertBlock(text, outline.bodyFrom, place, `${head}${bullet} [ ] ${source}`).edit;
}

/** Makes a section of the theme, with nothing but "Aftaler" and a task in it. */
export function addSection(
  request: Omit<InsertionRequest, 'listStyle'>,
  outline: Outline,
  sections: readonly Section[],
  source: string,
): TextEdit {
  const { text } = request;
  const { bodyFrom, headings } = outline;
  const asked = request.cursor ?? -1;
  // Before the next heading: else what stands there would be among the agreements.
  const next = headings.find(({ from }) => from >= asked)?.from ?? text.length;
  const isFree = isBlank(text.slice(asked, next));
  const cursor = asked < bodyFrom ? null : isFree ? asked : contentEnd(text, bodyFrom, next);
  const plan = (headingLevel: InsertionRequest['headingLevel']) => {
    const bare = {
      ...request,
      cursor,
      questions: [],
      listStyle: 'checklist',
      headingLevel,
    } as const;
    const { edit, cursor: at } = planNewSection(bare, outline, sections, cursor ?? text.length);
    const head = edit.insert.slice(0, at - edit.from);
    return { ...edit, head, level: /#+/.exec(head)?.[0].length ?? 0 };
  };
  const asAsked = plan(request.headingLevel);
  const below = headings.find(({ from }) => from >= asAsked.from);
  const isTheme = sections.some(({ heading }) => heading === below);
  // Where headings skip a level, what stands below would come to belong to the theme.
  const isTooHigh = below !== undefined && !isTheme && below.level > asAsked.level;
  const { from, to, insert, head, level } = isTooHigh ? plan(below.level) : asAsked;
  const items = outline.items.filter((item) => item.from >= from);
  const task = `${chooseBullet(text, from, items)} [ ] ${source}`;
  const body = lineBreakOf(text).repeat(2) + writeHead(level + 1, text) + task;
  return { from, to, insert: head + body + insert.slice(head.length) };
}

/** Below the lowest heading there is none, but words in bold will do. */
function writeHead(level: number, text: string): string {
  const words = level > LOWEST_LEVEL ? '**Aftaler**' : `${'#'.repeat(level)} Aftaler`;
  return words + lineBreakOf(text).repeat(2);
}
