import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'
import { SEARCH } from '../../../i18n/registers/search.ts'
import { STEMMER } from '../../../i18n/registers/stemmer.ts'
import { foldLetters } from '../../../i18n/text/fold.ts'

/** A phrase of a group; `isPrefix`: its last word is only the beginning of a word. */
type Wording = { words: string[]; isPrefix: boolean; group: string }

/** The wordings of a language, by their first word, or the beginning of it. */
type Lists = { whole: Map<string, Wording[]>; begun: Map<string, Wording[]> }

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
/** The shortest beginning of a word that may stand for it. */
const SHORTEST = 2

const split = (text: string): string[] => foldLetters(text).match(WORD) ?? []

function parse(locale: Locale): Lists {
  const lists: Lists = { whole: new Map(), begun: new Map() }
  for (const line of SEARCH[locale].meanings.trim().split(/\n(?! )/)) {
    const [group = '', phrases = ''] = line.split(/:(.*)/s)
    for (const phrase of phrases.split(',').map((each) => each.trim())) {
      const isPrefix = phrase.endsWith('*')
      const words = split(phrase)
      const [first] = words
      if (first === undefined) continue
      const map = isPrefix && words.length === 1 ? lists.begun : lists.whole
      map.set(first, [...(map.get(first) ?? []), { words, isPrefix, group }])
    }
  }
  return lists
}

const LISTS = LOCALE_CODES.map((locale) => ({ locale, lists: parse(locale) }))

/**
 * What a text is about, in its order: for each word or phrase of the lists, the groups that it is in.
 * Read in the language whose lists know most of its words.
 */
export function meaningsOf(text: string): string[][] {
  const joined = text.replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
  const spellings = joined === text ? [split(text)] : [split(joined), split(text)]
  const readings = LISTS.flatMap((each) => spellings.map((words) => read(words, each)))
  return readings.reduce((best, each) => (each.known > best.known ? each : best)).meanings
}

type Reading = { known: number; meanings: string[][] }

function read(words: readonly string[], { locale, lists }: (typeof LISTS)[number]): Reading {
  const meanings: string[][] = []
  let known = 0
  let at = 0
  while (at < words.length) {
    const found = longest(words, at, lists, locale)
    const length = found[0]?.words.length ?? 0
    if (length > 0) meanings.push([...new Set(found.map(({ group }) => group))])
    known += length
    at += length || 1
  }
  return { known, meanings }
}

/** The longest wordings that begin at a word. */
function longest(words: readonly string[], at: number, lists: Lists, locale: Locale): Wording[] {
  const forms = formsOf(words[at] ?? '', locale)
  const found = forms.flatMap((form) => [
    ...(lists.whole.get(form) ?? []).filter((wording) => continues(words, at, wording)),
    ...beginningsOf(form).flatMap((beginning) => lists.begun.get(beginning) ?? []),
  ])
  const most = Math.max(0, ...found.map((wording) => wording.words.length))
  return found.filter((wording) => wording.words.length === most)
}

const continues = (words: readonly string[], at: number, wording: Wording): boolean =>
  wording.words.every((word, index) => {
    const typed = words[at + index] ?? ''
    const isBegun = wording.isPrefix && index === wording.words.length - 1
    return index === 0 || typed === word || (isBegun && typed.startsWith(word))
  })

const beginningsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - SHORTEST + 1) }, (_, index) =>
    word.slice(0, SHORTEST + index),
  )

/** A word as typed, and without what its language writes onto words. */
function formsOf(word: string, locale: Locale): string[] {
  const stem = STEMMER[locale]
  if (stem === undefined) return [word]
  const bare = SEARCH[locale].attachments.map((attachment) => word.replace(attachment, ''))
  return [...new Set([word, stem(word), ...bare])]
}
