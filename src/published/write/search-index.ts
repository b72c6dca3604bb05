import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from '../../core/sql.ts'
import { fold, searchableText } from '../../i18n/fold.ts'
import { localeFacts } from '../../i18n/locales.ts'
import type { PublishedText } from '../shapes.ts'

type Words = Pick<
  PublishedText,
  'locale' | 'question' | 'searchTerms' | 'shortAnswer' | 'answerText'
>
const questionWithSearchTerms = ({ question, searchTerms }: Words) =>
  [question, ...searchTerms].join(' ')

/** The form in which misspelt words are looked for. */
export const foldedQuestion = (text: Words): string =>
  fold(questionWithSearchTerms(text), text.locale)

/**
 * What the search vector is made of: question and search words, short answer, answer, by the rules
 * of the text's language.
 */
export const vectorInput = (text: Words) => ({
  config: localeFacts(text.locale).textSearch,
  asked: searchableText(questionWithSearchTerms(text), text.locale),
  short: searchableText(text.shortAnswer, text.locale),
  whole: searchableText(text.answerText, text.locale),
})

/** The search vector as SQL, of a row that has these columns. */
export const vectorSql = (row: string): string =>
  `setweight(to_tsvector(${row}.config::regconfig, ${row}.asked), 'A') || setweight(to_tsvector(${row}.config::regconfig, ${row}.short), 'B') || setweight(to_tsvector(${row}.config::regconfig, ${row}.whole), 'C')`

/** The sources of the rules by which words are folded. */
export const INDEX_RULE_FILES = [
  'src/published/write/search-index.ts',
  'src/i18n/fold.ts',
  'src/i18n/arabic-stemmer.ts',
  'src/i18n/segment.ts',
  'src/i18n/locales.ts',
] as const

/**
 * Stands for the rules, ours and those of languages that Node brings: the same exactly as long as
 * an index that was made by them still fits.
 */
export async function indexRulesFingerprint(): Promise<string> {
  const hash = createHash('sha256').update(process.versions.icu ?? '')
  // Every process of ours runs in the project's folder.
  for (const path of INDEX_RULE_FILES)
    hash.update(await readFile(join(/* turbopackIgnore: true */ process.cwd(), path)))
  return hash.digest('hex')
}

type Row = Words & { id: number; hash: string }
const BATCH_SIZE = 200

/**
 * Indexes up to 200 published texts after the number `after` anew; answers the last one's number,
 * or `null` when none is left. What is published meanwhile stays as it is.
 */
export async function reindexBatch(sql: Sql, after: number): Promise<number | null> {
  const rows = await sql<Row>(
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
