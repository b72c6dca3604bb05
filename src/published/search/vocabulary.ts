import type { Locale } from '../../i18n/locales.ts'
import { withdrawalWatch } from '../read/withdrawal-watch.ts'
import { dictionaryLexemes, dictionaryWords, type Vocabulary } from './concepts.ts'
import type { Lexemes } from './read-query.ts'
import {
  askForLexemes,
  countNewLexemes,
  countVocabulary,
  readKept,
  readWords,
} from './read-vocabulary.ts'
import { EXACT, spellingModel } from './spelling.ts'
import type { SpellingModel } from './terms.ts'

/**
 * What search knows about the words of a language. It holds nothing of any query. `changesReceived`: how
 * many changes this process had received before it counted all words; `null` if it cannot say.
 */
export type Dictionary = {
  vocabulary: Vocabulary
  spelling: SpellingModel
  thesaurus: Lexemes
  changesReceived: number | null
}
/** Times are in milliseconds. */
type CachedDictionary = {
  dictionary: Dictionary | null
  /** When the kept counts were counted that it was made from, as text; `null`: it was counted here. */
  keptAt: string | null
  countedAt: number
  /** How long counting took. */
  cost: number
  pending: Promise<Dictionary> | null
}

/**
 * Looking again takes longer with more words, so it may take 1/200 of the time at most. Only where
 * counts are not kept yet, a process counts itself.
 */
const RECOUNT_FACTOR = 200
const MIN_RECOUNT_INTERVAL = 1_000
/** A search waits for a recount that takes less than this. */
const QUICK_COUNT = 100
const MAX_WAIT = 1_500

const EMPTY: Dictionary = {
  vocabulary: { answerCount: 0, documentFrequency: new Map(), isCounted: false },
  spelling: EXACT,
  thesaurus: new Map(),
  changesReceived: null,
}
const KEY = Symbol.for('attune.search.dictionaries')
type Store = typeof globalThis & { [KEY]?: Map<Locale, CachedDictionary> }
/** The routes of a process are loaded apart and share it. */
const dictionaries = (): Map<Locale, CachedDictionary> => {
  const store: Store = globalThis
  return (store[KEY] ??= new Map<Locale, CachedDictionary>())
}

/**
 * The dictionary of a language: counted recently, and up to date for the lexemes of the query. Until
 * a process has counted for the first time, every word stands for itself only.
 */
export async function readDictionary(
  locale: Locale,
  queryLexemes: readonly string[],
): Promise<Dictionary> {
  const dictionary = (await cachedDictionary(locale)) ?? EMPTY
  const { vocabulary, spelling } = dictionary
  const unknown = queryLexemes.filter((lexeme) => !vocabulary.documentFrequency.has(lexeme))
  const added =
    unknown.length === 0 || hasAllWords(dictionary) ? [] : await countNewLexemes(locale, unknown)
  if (added.length === 0) return dictionary
  return {
    ...dictionary,
    vocabulary: {
      ...vocabulary,
      answerCount: Math.max(vocabulary.answerCount, 1),
      documentFrequency: new Map([...vocabulary.documentFrequency, ...added]),
    },
    spelling: {
      readingsOf: (lexeme) =>
        added.some(([each]) => each === lexeme)
          ? [{ term: lexeme, weight: 1 }]
          : spelling.readingsOf(lexeme),
    },
  }
}

/** Whether nothing was published since all words were counted. */
const hasAllWords = ({ changesReceived }: Dictionary): boolean =>
  changesReceived !== null && changesReceived === withdrawalWatch().changesReceived()

/** Begins to read the dictionary of a language, so that its first search need not wait for it. */
export function prepareDictionary(locale: Locale): void {
  if (!dictionaries().has(locale))
    Promise.resolve(cachedDictionary(locale)).catch(() => dictionaries().delete(locale))
}

function cachedDictionary(locale: Locale): Promise<Dictionary | null> | Dictionary {
  const cache = dictionaries()
  const cached = cache.get(locale) ?? {
    dictionary: null,
    keptAt: null,
    countedAt: 0,
    cost: 0,
    pending: null,
  }
  cache.set(locale, cached)
  const { dictionary, countedAt, cost } = cached
  const maxAge = Math.max(MIN_RECOUNT_INTERVAL, cost * RECOUNT_FACTOR)
  if (dictionary && performance.now() - countedAt < maxAge) return dictionary
  cached.pending ??= recount(locale, cached)
  const counting = cached.pending.catch(() => dictionary)
  return dictionary && cost > QUICK_COUNT ? dictionary : withTimeout(counting, dictionary)
}

const withTimeout = <Result>(promise: Promise<Result>, otherwise: Result): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined
  return Promise.race([
    promise,
    new Promise<Result>((resolve) => (timer = setTimeout(() => resolve(otherwise), MAX_WAIT))),
  ]).finally(() => clearTimeout(timer))
}

async function recount(locale: Locale, cached: CachedDictionary): Promise<Dictionary> {
  const start = performance.now()
  try {
    const changesReceived = withdrawalWatch().changesReceived()
    const kept = await readKept(locale)
    if (cached.dictionary && kept && kept.countedAt === cached.keptAt) {
      cached.countedAt = performance.now()
      return cached.dictionary
    }
    const thesaurus =
      cached.dictionary?.thesaurus ?? (await readLexemes(dictionaryWords(locale), locale))
    const vocabulary = kept ? await readWords(locale, kept.answers) : await countVocabulary(locale)
    const spelling = spellingModel(locale, [
      ...vocabulary.documentFrequency.keys(),
      ...dictionaryLexemes(locale, thesaurus),
    ])
    const dictionary = {
      ...{ vocabulary, spelling, thesaurus },
      // Kept counts may be older.
      changesReceived: kept ? null : changesReceived,
    }
    const countedAt = performance.now()
    Object.assign(cached, {
      dictionary,
      keptAt: kept?.countedAt ?? null,
      countedAt,
      cost: countedAt - start,
    })
    return dictionary
  } finally {
    cached.pending = null
  }
}

/** The lexemes of words as the index has them. Those of the thesaurus are known already. */
export async function readLexemes(words: readonly string[], locale: Locale): Promise<Lexemes> {
  const known = dictionaries().get(locale)?.dictionary?.thesaurus ?? new Map<string, string[]>()
  const unknown = words.filter((word) => !known.has(word))
  const read = (await askForLexemes([locale], unknown)).get(locale)
  return new Map(words.map((word) => [word, known.get(word) ?? read?.get(word) ?? []]))
}
