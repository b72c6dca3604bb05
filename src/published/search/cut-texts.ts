import type { Locale } from '../../i18n/locales.ts'
import { fold, searchableWord } from '../../i18n/text/fold.ts'
import { segment } from '../../i18n/text/segment.ts'

/**
 * A piece of a text. `folded` is how a word is compared, and `null` for what is between words; `plain`
 * is the word without the letters that people do not tell apart.
 */
export type Cut = { readonly text: string; readonly folded: string | null; readonly plain: string }
type Sentences = readonly (readonly Cut[])[]

/** Cutting the texts of a page of results takes longer than finding them. About 10 MB. */
const MAX_CUTS = 100_000

const cut = (text: string, locale: Locale): Cut[] =>
  segment(text, locale, 'word').map((word) =>
    /[\p{L}\p{N}]/u.test(word)
      ? { text: word, folded: searchableWord(word, locale), plain: fold(word, locale) }
      : { text: word, folded: null, plain: '' },
  )

/** Texts that are cut already; those that were used last are kept. */
type Kept = { how: string; parts: Sentences; cuts: number }
const kept = new Map<string, Kept>()
let allCuts = 0

/** `how`: the language, and whether it is cut into words alone; a text is rarely cut in two ways. */
function keep(text: string, how: string, make: () => Sentences): Sentences {
  const known = kept.get(text)
  if (known && known.how !== how) return make()
  const parts = known?.parts ?? make()
  const cuts = known?.cuts ?? parts.reduce((sum, { length }) => sum + length, 0)
  if (cuts > MAX_CUTS / 4) return parts
  kept.delete(text)
  kept.set(text, { how, parts, cuts })
  if (known) return parts
  allCuts += cuts
  for (const [oldest, { cuts: size }] of kept) {
    if (allCuts <= MAX_CUTS) break
    kept.delete(oldest)
    allCuts -= size
  }
  return parts
}

/** A published text cut into words. Never for what a reader typed: texts stay in memory. */
export const cutWords = (text: string, locale: Locale): readonly Cut[] =>
  keep(text, `words ${locale}`, () => [cut(text, locale)])[0] ?? []

/**
 * The sentences of a published text, cut into words; not for what a reader typed, either. Each line,
 * such as an item of a list, has its own.
 */
export const cutSentences = (text: string, locale: Locale): Sentences =>
  keep(text, `sentences ${locale}`, () =>
    text
      .split('\n')
      .flatMap((line) => segment(line, locale, 'sentence'))
      .map((sentence) => cut(sentence.trim(), locale)),
  )
