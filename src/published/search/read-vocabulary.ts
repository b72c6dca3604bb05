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

const MAX_SAMPLED = 200

/**
 * The lexemes that answers published since the last count hold, and how many hold each: at least,
 * because only a sample is looked at.
 */
export async function countNewLexemes(
  locale: Locale,
  lexemes: string[],
): Promise<[string, number][]> {
  const rows = await readSql<{ lexeme: string; frequency: number }>(
    `with matching as materialized (select doc from portal.entries
       where locale = $1 and doc @@ $2::tsquery)
     select lexeme, count(*)::integer as frequency
       from (select doc from matching limit ${MAX_SAMPLED}) as sample,
         unnest(tsvector_to_array(doc)) as lexeme
      where lexeme = any($3::text[]) group by lexeme`,
    [locale, lexemes.map(toTsQuery).join(' | '), lexemes],
  )
  return rows.map(({ lexeme, frequency }) => [lexeme, frequency])
}

/** The lexemes of words as the index has them: stems, and none for stop words. */
export async function askForLexemes(words: string[], locale: Locale): Promise<Lexemes> {
  if (words.length === 0) return new Map()
  const config = localeFacts(locale).textSearch
  // Without spaces, a word may be split again.
  const searchable = SEARCH[locale].spaced ? searchableWord : searchableText
  const rows = await readPrepared<{ lexemes: string[] }>(
    `lexemes ${config}`,
    `select tsvector_to_array(to_tsvector('${config}', word)) as lexemes
      from unnest($1::text[]) with ordinality as given(word, place) order by place`,
    [words.map((word) => searchable(word, locale))],
  )
  return new Map(words.map((word, index) => [word, rows[index]?.lexemes ?? []]))
}
