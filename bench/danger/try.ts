import { isCrisisQuery } from '../../src/published/search/crisis.ts'
import { score, train } from './model.ts'
import { readPhrases } from './phrases.ts'
const langs = (process.argv[2] ?? 'en').split(',')
const pick = (set: 'training' | 'making') => readPhrases(set).filter((p) => langs.includes(p.locale))
const training = pick('training'), making = pick('making')
const t0 = Date.now()
const model = train(training)
console.log('trained', training.length, Date.now() - t0, 'ms')
const scored = making.map((p) => ({ ...p, ...score(p.text, model), rule: isCrisisQuery(p.text) }))
const ord = scored.filter((p) => p.kind0 === 'ordinary' || making.find((m) => m.text === p.text)!.kind === 'ordinary')
const rows = making.map((m, i) => ({ m, s: scored[i]! }))
const ordinary = rows.filter((r) => r.m.kind === 'ordinary'), danger = rows.filter((r) => r.m.kind !== 'ordinary')
void ord
for (const fa of [0.01, 0.02, 0.03, 0.05, 0.1]) {
  const sorted = ordinary.map((r) => r.s.danger).sort((a, b) => b - a)
  const th = sorted[Math.floor(fa * sorted.length)]!
  const rate = (f: (r: (typeof rows)[number]) => boolean, or = false) => {
    const xs = danger.filter(f)
    return (xs.filter((r) => r.s.danger > th || (or && r.s.rule)).length / xs.length).toFixed(3)
  }
  console.log(fa, 'th', th.toFixed(3), 'plain', rate((r) => r.m.directness === 'plain'), 'indirect', rate((r) => r.m.directness === 'indirect'), 'or rules: plain', rate((r) => r.m.directness === 'plain', true), 'indirect', rate((r) => r.m.directness === 'indirect', true))
}
console.log('rules alone: FA', ordinary.filter((r) => r.s.rule).length / ordinary.length, 'plain', danger.filter((r) => r.m.directness === 'plain' && r.s.rule).length / (danger.length / 2), 'indirect', danger.filter((r) => r.m.directness === 'indirect' && r.s.rule).length / (danger.length / 2))
