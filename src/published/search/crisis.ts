import { foldLetters } from '../../i18n/fold.ts'
import { LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { editDistance } from './edit-distance.ts'
import { CRISIS, ELSEWHERE, INNOCENT } from './words/crisis.ts'

type CrisisPhrase = { locale: Locale; words: string[]; isPrefix: boolean; joined: string }

/** What stands for a letter when people write around a filter. */
const LOOKALIKES: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Every letter once where it is doubled: fingers stutter. */
const collapseDoubles = (text: string): string =>
  text.replace(/(?!\p{Script=Han})(\p{L})\1+/gu, '$1')
const words = (text: string): string[] =>
  collapseDoubles(foldLetters(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The words of a query, also those written with digits (`su1cide`) or letter by letter. */
function normalizedWords(query: string): string[] {
  const plain = query
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/(?<=\p{L})[01345@$!](?=\p{L})/gu, (sign) => LOOKALIKES[sign] ?? sign)
  const typed = words(
    plain.replace(/(?<![\p{L}\p{M}])(?:[a-z][ .*_-]){4,}[a-z](?![\p{L}\p{M}])/giu, (spelt) =>
      spelt.replace(/[ .*_-]/g, ''),
    ),
  )
  return harmlessPhrases
    .reduce((text, phrase) => text.replaceAll(phrase, '  '), ` ${typed.join(' ')} `)
    .split(' ')
    .filter(Boolean)
}

/** Every phrase that a list stands for. */
const parsePhrases = (list: string): string[] => [
  ...new Set(
    list
      .split(/[\n,]/)
      .map((line) => line.trim())
      .filter(Boolean)
      .flatMap(expandChoices),
  ),
]

function expandChoices(pattern: string): string[] {
  const [whole, choices = ''] = /\{([^{}]*)\}/.exec(pattern) ?? []
  if (whole === undefined) return [pattern]
  return choices.split('|').flatMap((choice) => expandChoices(pattern.replace(whole, choice)))
}

const PHRASES: CrisisPhrase[] = LOCALE_CODES.flatMap((locale) =>
  parsePhrases(CRISIS[locale] ?? '').map((line) => {
    const its = words(line)
    return {
      locale: /\p{Script=Han}/u.test(line) ? 'zh' : locale,
      isPrefix: line.endsWith('*'),
      words: its,
      joined: collapseDoubles(its.join('')),
    }
  }),
)
/** A word is known by its first letter, even when others are wrong. */
const BY_FIRST_LETTER = new Map<string | undefined, CrisisPhrase[]>()
for (const phrase of PHRASES.filter(({ locale }) => locale !== 'zh')) {
  const first = phrase.words[0]?.[0]
  BY_FIRST_LETTER.set(first, [...(BY_FIRST_LETTER.get(first) ?? []), phrase])
}
const WITHOUT_SPACES = PHRASES.filter(({ locale }) => locale === 'zh')
const RUN_TOGETHER = PHRASES.filter(
  ({ locale, words: its, joined }) => locale !== 'zh' && its.length > 1 && joined.length > 6,
)
const harmlessPhrases = parsePhrases(ELSEWHERE).map((line) => ` ${words(line).join(' ')} `)
const harmlessWords = new Set(words(INNOCENT))

/** A word that stands alone must be longer to be read with a letter wrong. */
function maxEditsIn(word: string, { locale, words: its, joined }: CrisisPhrase): number {
  if (word.length < (its.length === 1 ? 6 : joined.length < 9 ? 4 : 3)) return 0
  return word.length < 9 || locale === 'ar' ? 1 : 2
}

/**
 * Whether a search sounds as if somebody may be in danger, misspelt or not, in any of our
 * languages. It leaves no trace.
 */
export function isCrisisQuery(query: string): boolean {
  const typed = normalizedWords(query)
  const letters = collapseDoubles(typed.join(''))
  const longest = typed.filter((word) => word.length > 7)
  return (
    WITHOUT_SPACES.some((phrase) => letters.includes(phrase.joined)) ||
    RUN_TOGETHER.some((phrase) => longest.some((word) => word.includes(phrase.joined))) ||
    [...new Set(typed.map(([first]) => first))].some((first) =>
      BY_FIRST_LETTER.get(first)?.some((phrase) => containsPhrase(phrase, typed)),
    )
  )
}

/** A phrase of some length may have one more word within, as in "want to *just* die". */
function containsPhrase(phrase: CrisisPhrase, typed: string[]): boolean {
  const between =
    phrase.words.length > 1 && phrase.joined.length > 8 && phrase.locale !== 'vi' ? 1 : 0
  return typed.some((_, start) => {
    let at = start
    let spare = between
    return phrase.words.every((word, index) => {
      const last = phrase.isPrefix && index === phrase.words.length - 1
      if (index > 0 && spare > 0 && !matchesWord(typed[at], word, last, phrase)) {
        spare -= 1
        at += 1
      }
      at += 1
      return matchesWord(typed[at - 1], word, last, phrase)
    })
  })
}

function matchesWord(
  written: string | undefined,
  word: string,
  isPrefix: boolean,
  phrase: CrisisPhrase,
): boolean {
  if (written === undefined) return false
  if (written === word || (isPrefix && written.startsWith(word))) return true
  const most = maxEditsIn(word, phrase)
  if (most === 0 || written[0] !== word[0] || harmlessWords.has(written)) return false
  const begins = isPrefix
    ? [word.length - 1, word.length, word.length + 1].map((length) => written.slice(0, length))
    : [written]
  return begins.some((begin) => editDistance(begin, word, most) <= most)
}
