import type { Random } from '../bench/random';
import type { Corpus } from './corpus';

/** A theme's section as notes have it, its questions ticked and not. */
const SECTIONS = [
  '## Psykologisk tryghed\n\n- [x] Tør vi tage chancer?\n- [ ] Deler vi det, vi ved?\n',
  '# Tryghed i gruppen 🛟\n\n* **Tør** vi tage chancer? ✅ 2026-11-23\n  - [x] note\n\n* Mere\n',
  '### Tema 2: **Fælles brug af tid** (20 min)\n- [X] Bruger vi tiden\n      rigtigt?\n\nAftaler:\n- [x] Bo\n',
  '## 2026-11-23\n\n### [[Psykologisk tryghed|x]]:\n\n1. [ ] Deler vi det, vi ved?\n2. [x] Andet\n',
  'Psykologisk tryghed\n---\n- [x] Tør vi tage chancer? ^a1\n',
  '## Psykologisk tryghed\n\n### Aftaler\n\n- [ ] Bo følger op 📅 2026-12-01\n* [/] [[Anne]]\n',
  '## constructor\n\n- [x] Har vi __proto__?\n- [ ] <b>Er</b> det &amp; `kode`?\n',
];

const PROPERTIES = [
  'temaer:\n  - Psykologisk tryghed # først\n  - "[[Fælles brug af tid|tid]]"\n',
  'Temaer: [Psykologisk tryghed, constructor]\n',
  "drøftet:\n- 'Psykologisk tryghed'\n",
  'drøftet: Fælles brug af tid\n',
  'drøftet:\n',
  'temaer: true\n',
  'dato: 2026-11-23 # i dag\n',
  'dato:\n',
  'hvor ofte: 6\n',
  'fokus: [Psykologisk tryghed]\n',
  'på pause:\n  - Fælles brug af tid\n',
  'tidligere navne:\n  - Gammel → Psykologisk tryghed\n',
  'ledertrivsel: katalog\n',
  '<<<<<<< HEAD\ndrøftet:\n  - Psykologisk tryghed\n=======\ndrøftet:\n  - Andet\n>>>>>>> b\n',
];

/** A note, and a place in it that the cursor may be at. */
export interface RandomNote {
  readonly text: string;
  readonly cursor: number | null;
}

/** Notes put together from pieces, and then perhaps damaged, as a sync or a slip of the hand does. */
export function makeRandomNote(random: Random, corpus: Corpus): RandomNote {
  let text = random.isWithin(0.2) ? pick(random, corpus.notes) : makeNote(random, corpus);
  if (random.isWithin(0.3)) text = damage(random, corpus, text);
  if (random.isWithin(0.25)) text = text.replace(/\r?\n/g, '\r\n');
  if (random.isWithin(0.05)) text = `\uFEFF${text}`;
  return { text, cursor: random.isWithin(0.15) ? null : placeCursor(random, text) };
}

/** Anywhere that an editor may have its cursor: not inside a line break or a character. */
export function placeCursor(random: Random, text: string): number {
  const at = random.below(text.length + 1);
  const isInside = /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])/.test(text.slice(at - 1, at + 1));
  return at > 0 && isInside ? at - 1 : at;
}

export function pick<T>(random: Random, choices: readonly T[]): T {
  const chosen = choices[random.below(choices.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** As many of them as there are picks, in any order, now and then one twice. */
function several(random: Random, most: number, choices: readonly string[]): string {
  return Array.from({ length: random.below(most + 1) }, () => pick(random, choices)).join('');
}

function makeNote(random: Random, corpus: Corpus): string {
  const body = Array.from({ length: random.below(6) }, () => {
    const source = random.below(10);
    if (source < 4) return pick(random, corpus.bodies);
    return source < 8 ? pick(random, SECTIONS) : pick(random, corpus.lines);
  });
  const gap = () => pick(random, ['\n', '\n\n', '\n\n\n', '\n \n', '']);
  return makeHead(random, corpus) + body.map((part) => part + gap()).join('');
}

function makeHead(random: Random, corpus: Corpus): string {
  const kind = random.below(10);
  if (kind < 2) return '';
  const foreign = [
    () => '',
    () => pick(random, corpus.heads),
    () => `titel: ${pick(random, corpus.lines)}\n`,
    () =>
      `"${pick(random, corpus.lines).replace(/["\\]/g, '\\$&')}": |-\n  ${pick(random, corpus.lines)}\n`,
    () => '# en kommentar\ndeltagere: [Anne, Bo] # syg\n\n',
  ];
  const own = several(random, 3, PROPERTIES);
  const other = pick(random, foreign)();
  const yaml = random.isWithin(0.5) ? own + other : other + own;
  return `---\n${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}---\n`;
}

function damage(random: Random, corpus: Corpus, text: string): string {
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + random.below(40));
  switch (random.below(4)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(from);
    case 2:
      return text.slice(0, from) + pick(random, corpus.lines) + text.slice(from);
    default:
      return text.slice(0, from);
  }
}
