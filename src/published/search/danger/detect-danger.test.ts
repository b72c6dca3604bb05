import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { detectDanger } from './detect-danger.ts'

/** Sentences of our own, in none of the sets that the model was trained or measured with. */
it.each([
  ['en', 'my counselor put his hand up my skirt', 'professional-harm'],
  ['en', 'he checks my phone every night and locks me in', 'violence-at-home'],
  ['en', 'my sister drank bleach', 'overdose'],
  ['es', 'mi pareja me amenaza y no me deja salir de casa', 'violence-at-home'],
  ['ar', 'المعالج قبّلني في الجلسة', 'professional-harm'],
  ['zh', '他不让我出门还打我', 'violence-at-home'],
  ['vi', 'chồng tôi đánh tôi mỗi đêm', 'violence-at-home'],
  ['fr', 'mon psychologue m’a embrassée', 'professional-harm'],
] as const)('detects danger in %s: %s', (locale, query, kind) => {
  const danger = detectDanger(query, locale)
  expect(danger?.sure).toBe(true)
  expect(danger?.kinds).toContain(kind)
})

it.each([
  'how much does a session cost',
  'can my therapist tell my boss',
  'what do I say in the first session',
  '¿puedo cambiar de terapeuta?',
  'combien de temps dure une thérapie',
  'suicide statistics for my thesis',
  'this traffic is killing me',
  'charla de prevención del suicidio en la escuela',
  'mon psy part en vacances',
  '反家庭暴力法全文',
])('stays quiet at an ordinary search: %s', (query) => {
  expect(detectDanger(query, 'en')).toBeNull()
})

it('bears any text', () => {
  for (const odd of ['', ' ', '?', '🙂', '\u0000\ud800', 'a '.repeat(5_000)])
    expect(detectDanger(odd, 'en')?.sure ?? false).toBe(false)
})

it.each([
  ['en', 'seed/client-therapist-relationship.txt'],
  ['es', 'seed/client-therapist-relationship.es.txt'],
  ['fr', 'seed/client-therapist-relationship.fr.txt'],
  ['ar', 'seed/client-therapist-relationship.ar.txt'],
  ['zh', 'seed/client-therapist-relationship.zh.txt'],
  ['vi', 'seed/client-therapist-relationship.vi.txt'],
] as const)('stays quiet at the questions of the first document in %s', (locale, file) => {
  const questions = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /[?؟？]\s*$/.test(line))
  expect(questions.length).toBeGreaterThan(5)
  expect(questions.filter((question) => detectDanger(question, locale)?.sure)).toEqual([])
})
