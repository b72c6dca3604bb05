import type { Row } from '../../core/row.ts'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { SEARCH } from '../../i18n/registers/search.ts'
import { searchableText, searchableWord } from '../../i18n/text/fold.ts'
import { readPool, readPrepared, readSql } from '../read/pool.ts'
import type { Vocabulary } from './concepts.ts'
import type { Lexemes } from './read-query.ts'
import { toTsQuery } from './ts-query.ts'

const COUNT_TIMEOUT = 60_000

type KeptCounts = Row<'portal.word_counts', 'answers'> & { countedAt: string }

/** The counts that are kept for a language with many answers (`refreshWordCounts`). */
export async function readKept(locale: Locale): Promise<KeptCounts | null> {
  const [row] = await readSql<KeptCounts>(
    'select answers, counted_at::text as "countedAt" from portal.word_counts where locale = $1',
    [locale],
  )
  return row ?? null
}

export async function readWords(locale: Locale, answerCount: number): Promise<Vocabulary> {
  const rows = await readSql<Row<'portal.words', 'word' | 'answers'>>(
    'select word, answers from portal.words where locale = $1',
    [locale],
  )
  return {
    answerCount,
    isCounted: true,
    documentFrequency: new Map(rows.map(({ word, answers }) => [word, answers])),
  }
}

/** Counts all words, on a connection that may take longer than a reader would wait. */
export async function countVocabulary(locale: Locale): Promise<Vocabulary> {
  const client = await readPool().connect()
  try {
    await client.query(`begin; set local statement_timeout = ${COUNT_TIMEOUT}`)
    const text = `select word, ndoc as frequency
      from ts_stat($$select doc from portal.entries where locale = '${locale}'$$)`
    const words = await client.query<{ word: string; frequency: number }>({
      text,
      query_timeout: COUNT_TIMEOUT,
    } as { text: string })
    const answers = await client.query<{ count: number }>(
      'select count(*)::integer as count from portal.entries where locale = $1',
      [locale],
    )
    await client.query('commit')
    client.release()
    return {
      answerCount: answers.rows[0]?.count ?? 0,
      isCounted: true,
      documentFrequency: new Map(words.rows.map(({ word, frequency }) => [word, frequency])),
    }
  } catch (error) {
    client.release(true)
    throw error
  }
}

const MAX_COUNTED = 200

/**
 * The lexemes that answers published since the last count hold, and how many hold each, up to 200. Each
 * is looked for alone: for several together, PostgreSQL may read all texts of a few thousand answers.
 */
export async function countNewLexemes(
  locale: Locale,
  lexemes: string[],
): Promise<[string, number][]> {
  const rows = await readPrepared<{ lexeme: string; frequency: number }>(
    `new words in ${locale}`,
    `select lexeme, frequency from unnest($1::text[], $2::text[]) as given (lexeme, query), lateral (
       with matching as materialized (select from portal.entries
         where locale = '${locale}' and doc @@ query::tsquery)
       select count(*)::integer as frequency
         from (select from matching limit ${MAX_COUNTED}) as counted) as found
      where frequency > 0`,
    [lexemes, lexemes.map(toTsQuery)],
  )
  return rows.map(({ lexeme, frequency }) => [lexeme, frequency])
}

/** The lexemes of the same words as the index of each language has them: stems, and none for stop words. */
export async function askForLexemes(
  locales: readonly Locale[],
  words: readonly string[],
): Promise<ReadonlyMap<Locale, Lexemes>> {
  const lexemes = new Map(locales.map((locale) => [locale, new Map<string, string[]>()]))
  const given = locales.flatMap((locale) => {
    // Without spaces, a word may be split again.
    const searchable = SEARCH[locale].spaced ? searchableWord : searchableText
    const config = localeFacts(locale).textSearch
    return words.map((word) => ({ locale, config, word, searchable: searchable(word, locale) }))
  })
  if (given.length === 0) return lexemes
  const rows = await readPrepared<{ locale: Locale; word: string; lexemes: string[] }>(
    'lexemes',
    `select locale, word, tsvector_to_array(to_tsvector(config::regconfig, searchable)) as lexemes
       from unnest($1::text[], $2::text[], $3::text[], $4::text[])
         as given(locale, config, word, searchable)`,
    [
      given.map(({ locale }) => locale),
      given.map(({ config }) => config),
      given.map(({ word }) => word),
      given.map(({ searchable }) => searchable),
    ],
  )
  for (const row of rows) lexemes.get(row.locale)?.set(row.word, row.lexemes)
  return lexemes
}
