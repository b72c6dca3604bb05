import type { Row } from '../../core/row.ts'
import type { Locale } from '../../i18n/locales.ts'
import { readPool, readSql } from '../read/pool.ts'
import type { Vocabulary } from './concepts.ts'

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
