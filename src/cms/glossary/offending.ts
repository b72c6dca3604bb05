import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { translatedFields } from '../../fields/translated-fields.ts'
import type { Locale } from '../../i18n/locales.ts'
import type { Entry, EntryContent } from '../entries/entry.ts'
import { foldForList } from '../entries/list/listed-entry.ts'
import { contentColumns } from '../entries/newest-content.ts'
import { textPartsOf } from '../translations/fingerprint.ts'
import { findDiscouragedWords, type DiscouragedWord } from './check.ts'
import type { Term } from './term.ts'

/** An answer that uses words to avoid, in its newest text (`now`) or its public one (`shown`). */
export type AnswerWithDiscouragedWords = {
  id: number
  question: string
  locale: Locale
  now: DiscouragedWord[]
  shown: DiscouragedWord[]
}
/** `more`: there are further answers that were not checked. */
export type DiscouragedWordReport = { answers: AnswerWithDiscouragedWords[]; more: boolean }

const MAX_CANDIDATES = 300
/**
 * Returns an avoided word as it is in a folded text, without `*` and without the Arabic article.
 */
const lettersOf = (word: string): string =>
  foldForList(word)
    .replace(/\*+/g, '')
    .replace(/^ال(?=..)/, '')

/** Returns the answers of a language that use a word to avoid. Checks at most 300 answers. */
export async function entriesWithDiscouragedWords(
  sql: Sql,
  locale: Locale,
  terms: readonly Term[],
): Promise<DiscouragedWordReport> {
  const avoided = terms
    .flatMap(({ avoid }) => avoid)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map(lettersOf)
  if (avoided.length === 0) return { answers: [], more: false }
  const { ids, shown, more } = await findCandidates(sql, locale, avoided)
  const newest = await sql<Pick<Entry, 'id' | 'question'> & Partial<EntryContent>>(
    `select parent_id as id, ${contentColumns(translatedFields())} from public._entries_v v
      where latest and parent_id in (select jsonb_array_elements_text($1::jsonb)::int)
      order by version_question`,
    [JSON.stringify(ids)],
  )
  const answers = newest
    .map((entry) => ({
      id: entry.id,
      question: entry.question ?? '',
      locale,
      now: findDiscouragedWords(
        textPartsOf({ ...entry, locale })
          .map(({ text }) => text)
          .join('\n'),
        terms,
        locale,
      ),
      shown: findDiscouragedWords(shown.get(entry.id) ?? '', terms, locale),
    }))
    .filter(({ now, shown }) => now.length > 0 || shown.length > 0)
  return { answers, more }
}

/** Returns the answers whose newest or public text may have such a word, with the public text. */
async function findCandidates(
  sql: Sql,
  locale: Locale,
  avoided: readonly string[],
): Promise<{ ids: number[]; shown: Map<number, string>; more: boolean }> {
  const patterns = avoided.map((letters) => `%${letters.replace(/[\\%_]/g, '\\$&')}%`)
  // One condition for each word, so that PostgreSQL uses the index of the folded text.
  const some = patterns.map((_, place) => `folded like $${place + 2}`).join(' or ')
  const newest = await sql<{ id: Row<'workflow.desk_list'>['entry_id'] }>(
    `select entry_id as id from workflow.desk_list where locale = $1 and (${some}) order by entry_id
      limit ${MAX_CANDIDATES + 1}`,
    [locale, ...patterns],
  )
  const shown = `select p.entry_id as id, concat_ws(E'\\n', p.question, p.short_answer,
    p.answer_text) as words from portal.entries p`
  // If there is a newer draft, the list has its text and not the public one.
  const drafted = await sql<{ id: Row<'portal.entries'>['entry_id']; words: string }>(
    `${shown} join workflow.desk_list l on l.entry_id = p.entry_id where p.locale = $1 and l.state <> 'published'`,
    [locale],
  )
  const found = await sql<{ id: Row<'portal.entries'>['entry_id']; words: string }>(
    `${shown} where p.entry_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(newest.map(({ id }) => id))],
  )
  const older = drafted.filter(({ words }) => {
    const folded = foldForList(words)
    return avoided.some((letters) => folded.includes(letters))
  })
  const ids = [...new Set([...newest, ...older].map(({ id }) => id))]
  return {
    ids: ids.slice(0, MAX_CANDIDATES),
    more: ids.length > MAX_CANDIDATES,
    shown: new Map([...drafted, ...found].map(({ id, words }) => [id, words])),
  }
}
