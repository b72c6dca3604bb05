import type { Locale } from '../../../i18n/locales.ts'
import { answerLines } from '../../entries/blocks.ts'
import type { Pair } from '../read/pair.ts'

/** The code (ISO 639-1) of the language of a pair; `isWhole` if the whole document is in it. */
export type LanguagesOfPairs = ReadonlyMap<Pair, { code: string; isWhole: boolean }>

/** How many letters are enough to be certain of a language: of a document, of one pair. */
const MIN_LETTERS = 40
const MIN_PAIR_LETTERS = 120
/** Spanish without its commonest words looks a little like Portuguese, and the other way round. */
const MAX_OWN_SHARE = 0.1
/** A longer text says no more about its language. */
const MAX_LENGTH = 4_000
const MAX_PAIRS = 1_000

const wordsOf = ({ question, answer }: Pair): string =>
  [question, ...answerLines(answer)].join('\n').replace(/https?:\S+|\S+@\S+/g, '')
const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/**
 * Finds a document that is in another language than it is imported as; or, in one that is not, the
 * pairs that are.
 */
export async function findOtherLanguages(
  pairs: readonly Pair[],
  locale: Locale,
): Promise<LanguagesOfPairs> {
  // Loaded here: its data are large, and only imports need it.
  const { detectAll } = await import('tinyld')
  const otherThan = (text: string, letters: number): string | null => {
    // One character of Chinese says as much as a few letters.
    const weight = countLetters(text) + 3 * (text.match(/\p{Script=Han}/gu)?.length ?? 0)
    if (weight < letters) return null
    const found = detectAll(text)
    const [first] = found
    const own = found.find(({ lang }) => lang === locale)?.accuracy ?? 0
    return first && own < first.accuracy * MAX_OWN_SHARE ? first.lang : null
  }
  const [first] = pairs
  if (!first) return new Map()
  const sample = sampleOf(pairs)
  const code = otherThan(sample, MIN_LETTERS)
  if (code !== null) return new Map([[first, { code, isWhole: true }]])
  return new Map(
    pairs.slice(0, MAX_PAIRS).flatMap((pair) => {
      const other = otherThan(wordsOf(pair).slice(0, MAX_LENGTH), MIN_PAIR_LETTERS)
      return other === null ? [] : [[pair, { code: other, isWhole: false }] as const]
    }),
  )
}

/** Words from all over a document. */
function sampleOf(pairs: readonly Pair[]): string {
  const step = Math.max(1, Math.floor(pairs.length / 20))
  const length = Math.ceil(MAX_LENGTH / 20)
  return pairs
    .filter((_, index) => index % step === 0)
    .map((pair) => wordsOf(pair).slice(0, Math.max(length, MAX_LENGTH / pairs.length)))
    .join('\n')
}
