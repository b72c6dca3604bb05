import type { Locale } from '../../i18n/locales.ts'
import { fold } from '../../i18n/text/fold.ts'

/**
 * Words that say how a question asks and not what about, by language, folded. Arabic `نفسي` only
 * makes a therapist of a healer.
 */
const STOP_WORDS: Partial<Record<Locale, string>> = {
  en: 'a an and are as at be by called can do does for from how i in is it me my of on or our she the their there this to was we what whats which who will with you your between meant mean',
  es: 'a al como con consiste cual cuales cuando de del donde el ella en entre es esta este hay la las llama llaman lo los me mi o para por que quien se ser si significa son su sus un una y',
  fr: 'a appelle au aux avec ce ces cest comment consiste dans de des du elle en entre est et il je la le les leur ma mes mon on ou par pour quand que quel quelle quelles quels qui quoi sa se ses signifie son sont sur un une y l d qu est ce c n s',
  ar: 'ما ماذا هي هو هل من في علي الي عن بين مع طبيعه تسمي يسمي معني تعني يعني المقصود ان او اي تعد يعد هذا هذه نفسي نفسيه النفسي النفسيه النفسيين',
  zh: '的 是 什么 吗 呢 在 和 与 跟 之间 有 一个 如何 怎么 怎样 怎么样 为什么 为何 了 叫 叫做 称 称为 我 你 您 他们 哪些 哪 指',
  vi: 'la gi cua va giua mot nhung cac the nao nhu co khong toi ban duoc goi thi trong cho voi nghia hieu',
}
/** Asking words that make another question of the same words: why is not what. */
const QUESTION_KINDS: Partial<Record<Locale, readonly [RegExp, string][]>> = {
  en: [
    [/\bwhy\b/, 'why'],
    [/\bwhen\b/, 'when'],
    [/\bwhere\b/, 'where'],
    [/\bwho\b/, 'who'],
    [/\bhow (many|much|long|often)\b/, 'how many'],
    [/\bhow\b/, 'how'],
    [/^(do|does|is|are|can|could|should|will|would|may)\b/, 'whether'],
  ],
  es: [
    [/\bpor que\b/, 'why'],
    [/\bcuando\b/, 'when'],
    [/\bdonde\b/, 'where'],
    [/\bquien(es)?\b/, 'who'],
    [/\bcuant[oa]s?\b/, 'how many'],
    [/\bcomo\b(?! se llama)/, 'how'],
    [/^(?!(?:(?:a|con|de|en|para) )?(?:que|cual|como))/, 'whether'],
  ],
  fr: [
    [/\bpourquoi\b/, 'why'],
    [/\bquand\b/, 'when'],
    [/\bou\b/, 'where'],
    [/\bqui\b/, 'who'],
    [/\bcombien\b/, 'how many'],
    [/\bcomment\b(?!.*\bappelle)/, 'how'],
    [/^(est ce que|est-ce|peut|puis|dois|faut|y a)/, 'whether'],
  ],
  ar: [
    [/لماذا/, 'why'],
    [/متي/, 'when'],
    [/اين/, 'where'],
    [/^من /, 'who'],
    [/(^| )كم( |$)/, 'how many'],
    [/كيف/, 'how'],
    [/^هل/, 'whether'],
  ],
  zh: [
    [/为什么|为何/, 'why'],
    [/何时|什么时候/, 'when'],
    [/哪里/, 'where'],
    [/谁/, 'who'],
    [/多少|几/, 'how many'],
    [/怎么(?!回事)|如何|怎样/, 'how'],
    [/吗$/, 'whether'],
  ],
  vi: [
    [/(tai|vi) sao/, 'why'],
    [/khi nao|bao gio/, 'when'],
    [/o dau/, 'where'],
    [/\bai\b/, 'who'],
    [/bao nhieu|bao lau/, 'how many'],
    [/lam (the nao|sao)|nhu the nao/, 'how'],
    [/khong$/, 'whether'],
  ],
}
const LITTLE_WORDS = new Map(
  Object.entries(STOP_WORDS).map(([locale, words]) => [locale, new Set(words.split(' '))]),
)

export type QuestionProfile = { kind: string; words: readonly string[] }

/** What a question asks about, and in what way. */
export function profileQuestion(question: string, locale: Locale): QuestionProfile {
  const folded = fold(question, locale)
  const words = folded
    .split(/[\s/'-]+/u)
    .filter((word) => word && !LITTLE_WORDS.get(locale)?.has(word))
    .map((word) => stem(word, locale))
  return {
    kind: QUESTION_KINDS[locale]?.find(([pattern]) => pattern.test(folded))?.[1] ?? 'what',
    words: [...new Set(words)],
  }
}

const stem = (word: string, locale: Locale): string =>
  locale === 'ar'
    ? arabicRoot(word)
    : locale === 'zh' || locale === 'vi'
      ? word
      : word.replace(/(?<=\p{L}{3})s$/u, '')

/**
 * The consonants that words of one Arabic root share: without the particles and the article written
 * on to a word, common endings, the long vowels and a leading م. After the light stemmer of Larkey,
 * Ballesteros and Connell (2002), shortened further because questions are short.
 */
function arabicRoot(word: string): string {
  const bare = word
    .replace(/^(?:و?(?:ال|لل|بال|كال|فال)|[وفبكل](?=\p{L}{4}))(?=\p{L}{2})/u, '')
    .replace(/(?<=\p{L}{2})(?:ها|هم|كم|نا|ان|ات|ون|ين|يه|ه|ي)$/u, '')
  const root = bare.replace(/^م(?=\p{L}{3})/u, '').replace(/(?<=\p{L})[اوي](?=\p{L})/gu, '')
  return root.length >= 2 ? root : bare
}

/**
 * Whether two words are forms of one: the same, or alike from the front for most of the longer one
 * (`terapeuta`, `terapéutica`).
 */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true
  const longer = Math.max(one.length, other.length)
  let common = 0
  while (common < longer && one[common] === other[common]) common += 1
  return common >= Math.max(MIN_COMMON_PREFIX, 0.7 * longer)
}

/** Forms of one word have at least so many letters in common, at their front. */
export const MIN_COMMON_PREFIX = 4
