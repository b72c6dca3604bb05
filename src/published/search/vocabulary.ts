import { searchableText } from '../../i18n/fold.ts'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { readPool, readSql } from '../read/pool.ts'
import { dictionaryLexemes, dictionaryWords, type Lexemes, type Vocabulary } from './concepts.ts'
import { EXACT, spellingModel } from './spelling.ts'
import type { SpellingModel } from './terms.ts'
import { toTsQuery } from './ts-query.ts'

/**
 * What the answers of a language speak about: how many of them hold each word, and what an unknown
 * word may mean. It holds nothing of any search.
 */
export type Dictionary = { vocabulary: Vocabulary; spelling: SpellingModel; thesaurus: Lexemes }
type CachedDictionary = {
  dictionary: Dictionary | null
  readAt: number
  cost: number
  pending: Promise<Dictionary> | null
}

/**
 * To count all words takes seconds where there are tens of thousands of answers: it is done at most
 * so often that it takes half a percent of the time.
 */
const RECOUNT_FACTOR = 200
const MIN_RECOUNT_INTERVAL = 1_000
/** So little that a search may wait for it each time. */
const QUICK_COUNT = 100
const MAX_WAIT = 1_500
const COUNT_TIMEOUT = 60_000

const EMPTY: Dictionary = {
  vocabulary: { answerCount: 0, documentFrequency: new Map() },
  spelling: EXACT,
  thesaurus: new Map(),
}
const cache = new Map<Locale, CachedDictionary>()

/**
 * What is known of a language's words: counted lately, and exact for the words asked about now. A
 * process that has not counted yet and can not do so soon searches for the words as they stand.
 */
export async function readDictionary(
  locale: Locale,
  asked: readonly string[],
): Promise<Dictionary> {
  const known = (await cachedDictionary(locale)) ?? EMPTY
  const strange = asked.filter((lexeme) => !known.vocabulary.documentFrequency.has(lexeme))
  const fresh = strange.length === 0 ? [] : await countNewLexemes(locale, strange)
  if (fresh.length === 0) return known
  const { vocabulary, spelling: familiar } = known
  return {
    ...known,
    vocabulary: {
      answerCount: Math.max(vocabulary.answerCount, 1),
      documentFrequency: new Map([...vocabulary.documentFrequency, ...fresh]),
    },
    spelling: {
      readingsOf: (lexeme) =>
        fresh.some(([each]) => each === lexeme)
          ? [{ term: lexeme, weight: 1 }]
          : familiar.readingsOf(lexeme),
    },
  }
}

function cachedDictionary(locale: Locale): Promise<Dictionary | null> | Dictionary {
  const held = cache.get(locale) ?? { dictionary: null, readAt: 0, cost: 0, pending: null }
  cache.set(locale, held)
  if (
    held.dictionary &&
    performance.now() - held.readAt < Math.max(MIN_RECOUNT_INTERVAL, held.cost * RECOUNT_FACTOR)
  )
    return held.dictionary
  held.pending ??= recount(locale, held)
  const counting = held.pending.catch(() => held.dictionary)
  return held.dictionary && held.cost > QUICK_COUNT
    ? held.dictionary
    : withTimeout(counting, held.dictionary)
}

const withTimeout = <Value>(promise: Promise<Value>, otherwise: Value): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined
  return Promise.race([
    promise,
    new Promise<Value>((resolve) => (timer = setTimeout(() => resolve(otherwise), MAX_WAIT))),
  ]).finally(() => clearTimeout(timer))
}

async function recount(locale: Locale, held: CachedDictionary): Promise<Dictionary> {
  const began = performance.now()
  try {
    const thesaurus =
      held.dictionary?.thesaurus ?? (await readLexemes(dictionaryWords(locale), locale))
    const vocabulary = await countWords(locale)
    const familiar = spellingModel(locale, [
      ...vocabulary.documentFrequency.keys(),
      ...dictionaryLexemes(locale, thesaurus),
    ])
    Object.assign(held, {
      known: { vocabulary, familiar, thesaurus },
      readAt: performance.now(),
      cost: performance.now() - began,
    })
    return { vocabulary, spelling: familiar, thesaurus }
  } finally {
    held.pending = null
  }
}

/** On a connection that may take longer than a reader would wait. */
async function countWords(locale: Locale): Promise<Vocabulary> {
  const client = await readPool().connect()
  try {
    await client.query(`begin; set local statement_timeout = ${COUNT_TIMEOUT}`)
    const text = `select word, ndoc as holding from ts_stat($$select doc from portal.entries
      where locale = '${locale}'$$)`
    const { rows } = await client.query<{ word: string; holding: number }>({
      text,
      query_timeout: COUNT_TIMEOUT,
    } as { text: string })
    const answers = await client.query<{ answers: number }>(
      'select count(*)::integer as answers from portal.entries where locale = $1',
      [locale],
    )
    await client.query('commit')
    client.release()
    return {
      answerCount: answers.rows[0]?.answers ?? 0,
      documentFrequency: new Map(rows.map(({ word, holding }) => [word, holding])),
    }
  } catch (error) {
    client.release(true)
    throw error
  }
}

const MAX_SAMPLED = 200

/**
 * Which of some words answers hold that were published since they were counted, and in how many at
 * least.
 */
async function countNewLexemes(locale: Locale, lexemes: string[]): Promise<[string, number][]> {
  const rows = await readSql<{ lexeme: string; holding: number }>(
    `with held as materialized (select doc from portal.entries where locale = $1
      and doc @@ $2::tsquery)
     select lexeme, count(*)::integer as holding
       from (select doc from held limit ${MAX_SAMPLED}) as few,
         unnest(tsvector_to_array(doc)) as lexeme
      where lexeme = any($3::text[]) group by lexeme`,
    [locale, lexemes.map(toTsQuery).join(' | '), lexemes],
  )
  return rows.map(({ lexeme, holding }) => [lexeme, holding])
}

/** The words as the index has them: stems, none for words that say nothing. */
export async function readLexemes(words: string[], locale: Locale): Promise<Lexemes> {
  const config = localeFacts(locale).textSearch
  const rows = await readSql<{ lexemes: string[] }>(
    `select tsvector_to_array(to_tsvector('${config}', word)) as lexemes
      from unnest($1::text[]) with ordinality as given(word, place) order by place`,
    [words.map((word) => searchableText(word, locale))],
  )
  return new Map(words.map((word, index) => [word, rows[index]?.lexemes ?? []]))
}
