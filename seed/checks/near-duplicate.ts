import { fold } from '../../src/published/fold.ts'
import type { Pair } from '../document/pair.ts'
import type { Flag } from './flag.ts'
import type { Locale } from '../../src/i18n/locales.ts'

/** Words that say how a question asks and not what about, by language. */
const LITTLE: Partial<Record<Locale, string>> = {
  en: 'a an and are as at be by called can do does for from how i in is it me my of on or our she the their there this to was we what whats which who will with you your between meant mean',
  es: 'a al como con cual cuales cuando de del donde el ella en entre es esta este la las lo los me mi o para por que quien se ser si son su sus un una y',
  fr: 'a au aux avec ce ces cest comment dans de des du elle en entre est et il je la le les leur ma mes mon on ou par pour quand que quel quelle quelles quels qui quoi sa se ses son sont sur un une y l d qu est ce',
}
/** Asking words that make another question of the same words: why is not what. */
const KIND: Partial<Record<Locale, readonly [RegExp, string][]>> = {
  en: [[/\bwhy\b/, 'why'], [/\bwhen\b/, 'when'], [/\bwhere\b/, 'where'], [/\bwho\b/, 'who'], [/\bhow (many|much|long|often)\b/, 'how many'], [/\bhow\b/, 'how'], [/^(do|does|is|are|can|could|should|will|would|may)\b/, 'whether']],
  es: [[/\bpor que\b/, 'why'], [/\bcuando\b/, 'when'], [/\bdonde\b/, 'where'], [/\bquien(es)?\b/, 'who'], [/\bcuant[oa]s?\b/, 'how many'], [/\bcomo\b(?! se llama)/, 'how']],
  fr: [[/\bpourquoi\b/, 'why'], [/\bquand\b/, 'when'], [/\bou\b/, 'where'], [/\bqui\b/, 'who'], [/\bcombien\b/, 'how many'], [/\bcomment\b/, 'how']],
  ar: [[/لماذا/, 'why'], [/متي/, 'when'], [/اين/, 'where'], [/^من /, 'who'], [/كم/, 'how many'], [/كيف/, 'how'], [/^هل/, 'whether']],
  zh: [[/为什么|为何/, 'why'], [/何时|什么时候/, 'when'], [/哪里/, 'where'], [/谁/, 'who'], [/多少|几/, 'how many'], [/怎么|如何/, 'how'], [/吗$/, 'whether']],
  vi: [[/(tai|vi) sao/, 'why'], [/khi nao/, 'when'], [/o dau/, 'where'], [/\bai\b/, 'who'], [/bao nhieu/, 'how many'], [/the nao|lam sao/, 'how']],
}

/** How alike two questions' words of content must be: the share that both have. */
const ENOUGH = 0.6

export type Asked = { kind: string; words: ReadonlySet<string> }

const singular = (word: string, locale: Locale) => (locale === 'en' || locale === 'es' || locale === 'fr' ? word.replace(/(?<=\p{L}{3})s$/u, '') : word)

/** What a question asks about, and in what way. */
export function asked(question: string, locale: Locale): Asked {
  const folded = fold(question, locale)
  const little = new Set((LITTLE[locale] ?? '').split(' '))
  const words = folded.split(/[\s/-]+/u).filter((word) => word && !little.has(word)).map((word) => singular(word, locale))
  return { kind: KIND[locale]?.find(([pattern]) => pattern.test(folded))?.[1] ?? 'what', words: new Set(words) }
}

/** Whether two questions ask almost the same thing: in the same way, and about the same. */
export function almostTheSame(one: Asked, other: Asked): boolean {
  if (one.kind !== other.kind || one.words.size === 0 || other.words.size === 0) return false
  let common = 0
  for (const word of one.words) if (other.words.has(word)) common += 1
  return common / (one.words.size + other.words.size - common) >= ENOUGH
}

/** For each question, the places of the others that ask almost the same. Compares only questions that share a word. */
export function nearDuplicates(questions: readonly Asked[]): number[][] {
  const byWord = new Map<string, number[]>()
  questions.forEach(({ words }, index) => words.forEach((word) => byWord.set(word, [...(byWord.get(word) ?? []), index])))
  return questions.map((question, index) => {
    const candidates = new Set([...question.words].flatMap((word) => rareEnough(byWord.get(word) ?? [])))
    return [...candidates].filter((other) => other !== index && almostTheSame(question, questions[other] ?? question)).sort((a, b) => a - b)
  })
}

/** A word that hundreds of questions have tells none of them apart, and would make the comparison quadratic. */
const rareEnough = (places: readonly number[]) => (places.length > 500 ? [] : places)

/** The flags for the pairs of a document that ask almost the same; each names the others, to be proposed as related questions. */
export function duplicatesIn(pairs: readonly Pair[], locale: Locale): Map<Pair, Flag[]> {
  const found = nearDuplicates(pairs.map(({ question }) => asked(question, locale)))
  return new Map(pairs.flatMap((pair, index): [Pair, Flag[]][] => {
    const others = (found[index] ?? []).map((other) => pairs[other]).filter((other) => other !== undefined)
    if (others.length === 0) return []
    const list = others.slice(0, 5).map((other) => `“${other.question}” (line ${other.questionLine})`).join(', ')
    return [[pair, [{
      code: 'near-duplicate', line: pair.questionLine, words: pair.question, message: `This asks almost the same as ${list}.`,
      suggestion: 'Relate them to each other, or make one of them.', related: others.slice(0, 5).map((other) => other.question),
    }]]]
  }))
}
