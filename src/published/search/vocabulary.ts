import { searchableText } from '../../i18n/fold.ts'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { readPool, readSql } from '../read/pool.ts'
import { thesaurusLexemes, wordsToKnow, type Lexemes, type Vocabulary } from './concepts.ts'
import { AS_WRITTEN, familiarWords } from './spelling.ts'
import type { Familiar } from './terms.ts'
import { asQuery } from './ts-query.ts'

/**
 * What the answers of a language speak about: how many of them hold each word, and what an unknown
 * word may mean. It holds nothing of any search.
 */
export type Known = { vocabulary: Vocabulary; familiar: Familiar; thesaurus: Lexemes }
type Kept = { known: Known | null; readAt: number; cost: number; underWay: Promise<Known> | null }

/**
 * To count all words takes seconds where there are tens of thousands of answers: it is done at most
 * so often that it takes half a percent of the time.
 */
const SELDOM = 200
const SHORTEST = 1_000
/** So little that a search may wait for it each time. */
const QUICK = 100
const LONGEST_WAIT = 1_500
const COUNTING_LIMIT = 60_000

const NOTHING: Known = {
  vocabulary: { answers: 0, holding: new Map() },
  familiar: AS_WRITTEN,
  thesaurus: new Map(),
}
const kept = new Map<Locale, Kept>()

/**
 * What is known of a language's words: counted lately, and exact for the words asked about now. A
 * process that has not counted yet and can not do so soon searches for the words as they stand.
 */
export async function knownIn(locale: Locale, asked: readonly string[]): Promise<Known> {
  const known = (await counted(locale)) ?? NOTHING
  const strange = asked.filter((lexeme) => !known.vocabulary.holding.has(lexeme))
  const fresh = strange.length === 0 ? [] : await presentNow(locale, strange)
  if (fresh.length === 0) return known
  const { vocabulary, familiar } = known
  return {
    ...known,
    vocabulary: {
      answers: Math.max(vocabulary.answers, 1),
      holding: new Map([...vocabulary.holding, ...fresh]),
    },
    familiar: {
      meaningsOf: (lexeme) =>
        fresh.some(([each]) => each === lexeme)
          ? [{ term: lexeme, weight: 1 }]
          : familiar.meaningsOf(lexeme),
    },
  }
}

function counted(locale: Locale): Promise<Known | null> | Known {
  const held = kept.get(locale) ?? { known: null, readAt: 0, cost: 0, underWay: null }
  kept.set(locale, held)
  if (held.known && performance.now() - held.readAt < Math.max(SHORTEST, held.cost * SELDOM))
    return held.known
  held.underWay ??= count(locale, held)
  const counting = held.underWay.catch(() => held.known)
  return held.known && held.cost > QUICK ? held.known : soon(counting, held.known)
}

const soon = <Value>(promise: Promise<Value>, otherwise: Value): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined
  return Promise.race([
    promise,
    new Promise<Value>((resolve) => (timer = setTimeout(() => resolve(otherwise), LONGEST_WAIT))),
  ]).finally(() => clearTimeout(timer))
}

async function count(locale: Locale, held: Kept): Promise<Known> {
  const began = performance.now()
  try {
    const thesaurus = held.known?.thesaurus ?? (await lexemesOf(wordsToKnow(locale), locale))
    const vocabulary = await countWords(locale)
    const familiar = familiarWords(locale, [
      ...vocabulary.holding.keys(),
      ...thesaurusLexemes(locale, thesaurus),
    ])
    Object.assign(held, {
      known: { vocabulary, familiar, thesaurus },
      readAt: performance.now(),
      cost: performance.now() - began,
    })
    return { vocabulary, familiar, thesaurus }
  } finally {
    held.underWay = null
  }
}

/** On a connection that may take longer than a reader would wait. */
async function countWords(locale: Locale): Promise<Vocabulary> {
  const client = await readPool().connect()
  try {
    await client.query(`begin; set local statement_timeout = ${COUNTING_LIMIT}`)
    const text = `select word, ndoc as holding from ts_stat($$select doc from portal.entries
      where locale = '${locale}'$$)`
    const { rows } = await client.query<{ word: string; holding: number }>({
      text,
      query_timeout: COUNTING_LIMIT,
    } as { text: string })
    const answers = await client.query<{ answers: number }>(
      'select count(*)::integer as answers from portal.entries where locale = $1',
      [locale],
    )
    await client.query('commit')
    client.release()
    return {
      answers: answers.rows[0]?.answers ?? 0,
      holding: new Map(rows.map(({ word, holding }) => [word, holding])),
    }
  } catch (error) {
    client.release(true)
    throw error
  }
}

const MOST_LOOKED_AT = 200

/**
 * Which of some words answers hold that were published since they were counted, and in how many at
 * least.
 */
async function presentNow(locale: Locale, lexemes: string[]): Promise<[string, number][]> {
  const rows = await readSql<{ lexeme: string; holding: number }>(
    `with held as materialized (select doc from portal.entries where locale = $1
      and doc @@ $2::tsquery)
     select lexeme, count(*)::integer as holding
       from (select doc from held limit ${MOST_LOOKED_AT}) as few,
         unnest(tsvector_to_array(doc)) as lexeme
      where lexeme = any($3::text[]) group by lexeme`,
    [locale, lexemes.map(asQuery).join(' | '), lexemes],
  )
  return rows.map(({ lexeme, holding }) => [lexeme, holding])
}

/** The words as the index has them: stems, none for words that say nothing. */
export async function lexemesOf(words: string[], locale: Locale): Promise<Lexemes> {
  const config = localeFacts(locale).textSearch
  const rows = await readSql<{ lexemes: string[] }>(
    `select tsvector_to_array(to_tsvector('${config}', word)) as lexemes
      from unnest($1::text[]) with ordinality as given(word, place) order by place`,
    [words.map((word) => searchableText(word, locale))],
  )
  return new Map(words.map((word, index) => [word, rows[index]?.lexemes ?? []]))
}
