import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { localeFacts } from '../../i18n/locales.ts'
import { fold, searchableText } from '../../i18n/text/fold.ts'
import type { PublishedText } from '../shapes.ts'

type IndexedText = Pick<
  PublishedText,
  'locale' | 'question' | 'searchTerms' | 'shortAnswer' | 'answerText'
>

const questionWithSearchTerms = ({ question, searchTerms }: IndexedText) =>
  [question, ...searchTerms].join(' ')

/** The question in the form in which similar spelling is searched. */
export const foldedQuestion = (text: IndexedText): string =>
  fold(questionWithSearchTerms(text), text.locale)

/** The input of the search vector, by the rules of the text's language. */
export const vectorInput = (text: IndexedText) => ({
  config: localeFacts(text.locale).textSearch,
  asked: searchableText(questionWithSearchTerms(text), text.locale),
  short: searchableText(text.shortAnswer, text.locale),
  whole: searchableText(text.answerText, text.locale),
})

/** The search vector as an SQL expression. `row` has the columns of `vectorInput`. */
export const vectorSql = (row: string): string =>
  [
    ['asked', 'A'],
    ['short', 'B'],
    ['whole', 'C'],
  ]
    .map(
      ([column, weight]) =>
        `setweight(to_tsvector(${row}.config::regconfig, ${row}.${column}), '${weight}')`,
    )
    .join(' || ')

/** The files with the rules by which the index is made. */
export const INDEX_RULE_FILES = [
  'src/published/write/search-index.ts',
  'src/i18n/text/fold.ts',
  'src/i18n/text/segment.ts',
  'src/i18n/registers/stemmer.ts',
  'src/i18n/languages/stemmer-shape.ts',
  'src/i18n/languages/ar/stemmer.ts',
  'src/i18n/locales.ts',
] as const

/**
 * Returns a hash of the rules of the index, with those that ICU brings. As long as it is the same,
 * an existing index is valid.
 */
export async function indexRulesFingerprint(): Promise<string> {
  const hash = createHash('sha256').update(process.versions.icu ?? '')
  // Every process runs in the project's folder.
  for (const path of INDEX_RULE_FILES)
    hash.update(await readFile(join(/* turbopackIgnore: true */ process.cwd(), path)))
  return hash.digest('hex')
}

const BATCH_SIZE = 200

/**
 * Rebuilds the index of up to 200 published texts with an id above `after`. Returns the id of the
 * last one, or `null` when none is left. A text that is published in the meantime is left alone.
 */
export async function reindexBatch(sql: Sql, after: number): Promise<number | null> {
  const rows = await sql<
    IndexedText & {
      id: Row<'portal.entries'>['entry_id']
      hash: Row<'portal.entries'>['text_hash']
    }
  >(
    `select entry_id as id, locale, text_hash as hash, question, search_terms as "searchTerms",
      short_answer as "shortAnswer", answer_text as "answerText"
       from portal.entries where entry_id > $1 order by entry_id limit ${BATCH_SIZE}`,
    [after],
  )
  await sql(
    `update portal.entries e set folded = n.folded, doc = ${vectorSql('n')}
       from jsonb_to_recordset($1::jsonb) n (id int, hash text, folded text, config text,
         asked text, short text, whole text) where e.entry_id = n.id and e.text_hash = n.hash`,
    [
      JSON.stringify(
        rows.map((row) => ({
          id: row.id,
          hash: row.hash,
          folded: foldedQuestion(row),
          ...vectorInput(row),
        })),
      ),
    ],
  )
  return rows.at(-1)?.id ?? null
}
