import { it } from 'vitest';
import { readFrontmatter } from '../../src/note/frontmatter-entries';
import { applyEdits } from '../../src/edit';
import { planRepair } from '../../src/note/repair';
import { addOwnQuestion, cover, insert, properties, themes, tick } from './leader';
import type { Act } from './leader';
import { mergeByGit, mergeBySync } from './merging';

const A='Psykologisk tryghed', B='Fælles opgave og resultater', C='Ledelse af andre';
const BARE = '---\ndato: 2026-11-23\n---\n# Ledermøde\n\nDagsorden: budget.\n\n## Eventuelt\n\nTekst til sidst.\n';
const NONE = '# Ledermøde\n\nDagsorden: budget.\n\n## Eventuelt\n\nTekst til sidst.\n';
const READY = insert(B, 'Dagsorden: budget.')(insert(A, 'Dagsorden: budget.')(BARE));
const NOKEYS = READY.replace(/temaer:[^]*?(?=---)/, '');
const ONE = cover(C)(READY);
const cases: [string, string, Act, Act][] = [
 ['tick different, keys', READY, tick(A), tick(B)],
 ['tick different, no keys', NOKEYS, tick(A), tick(B)],
 ['tick same', READY, tick(A), tick(A)],
 ['tick same, no keys', NOKEYS, tick(A), tick(A)],
 ['mark different, one there', ONE, cover(A), cover(B)],
 ['mark different, one there, flow', ONE.replace(/drøftet:\n  - (.*)\n/, 'drøftet: [$1]\n'), cover(A), cover(B)],
 ['insert different places', BARE, insert(A, 'Dagsorden: budget.'), insert(B)],
 ['insert different same place', BARE, insert(A), insert(B)],
 ['insert same, end', BARE, insert(A), insert(A)],
 ['insert same, different places', BARE, insert(A,'Dagsorden: budget.'), insert(A)],
 ['insert different end no fm', NONE, insert(A), insert(B)],
 ['insert different places no fm', NONE, insert(A,'Dagsorden: budget.'), insert(B)],
 ['insert third while tick', READY, insert(C), tick(A)],
 ['insert third both', READY, insert(C), insert('Udvikling og læring')],
 ['insert third both diff place', READY, insert(C), insert('Udvikling og læring', 'Dagsorden: budget.')],
 ['own same first', '', addOwnQuestion('Egne spørgsmål','Hvad med A?'), addOwnQuestion('Egne spørgsmål','Hvad med B?')],
 ['own different first', '', addOwnQuestion(A,'Hvad med A?'), addOwnQuestion(B,'Hvad med B?')],
 ['own same', addOwnQuestion(A, 'Første?')(''), addOwnQuestion(A,'Hvad med A?'), addOwnQuestion(A,'Hvad med B?')],
 ['own different existing', addOwnQuestion(B,'Anden?')(addOwnQuestion(A, 'Første?')('')), addOwnQuestion(A,'Hvad med A?'), addOwnQuestion(B,'Hvad med B?')],
];
it('explores', () => {
  for (const [name, base, o, t] of cases) for (const [how, merge] of [['git', mergeByGit], ['sync', mergeBySync]] as const) {
    const b = base === '' ? {} : {'n.md': base};
    const m = merge(b, {'n.md': o(base)}, {'n.md': t(base)})['n.md'] ?? '';
    const r = readFrontmatter(m);
    const rep = planRepair({text: m, properties, themes});
    const after = rep.ok ? applyEdits(m, rep.edits) : m;
    console.log(`##### ${how}: ${name}: ${r.ok ? 'reads' : r.problem.code + ' ' + r.problem.line}, ${r.ok ? '' : rep.ok ? 'repairs' : 'UNDECIDED ' + rep.problem.code}; body markers: ${/^<{7}/m.test(after)}`);
    const r2 = readFrontmatter(after);
    console.log(JSON.stringify(r2.ok ? [r2.frontmatter.values.temaer, r2.frontmatter.values['drøftet']] : null));
    if (process.env.V) console.log(m);
  }
});
