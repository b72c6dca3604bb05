import type { Sql } from '../../../core/sql.ts'
import { ANSWER_FIELDS } from '../../../fields/answer-fields.ts'
import type { Field } from '../../../fields/field.ts'
import { inFormOrder } from '../../../fields/form-order.ts'
import { valueOf } from '../../../fields/values.ts'
import { foldLetters } from '../../../i18n/text/fold.ts'
import { answerText } from '../../../published/answer-text.ts'
import { answerHtml, isRichText } from '../answer-html.ts'
import type { Entry, EntryContent } from '../entry.ts'
import { contentColumns } from '../newest-content.ts'

/** An entry's newest text, as far as the desk's list shows and searches it. */
export type ListedEntry = Pick<Entry, 'id' | 'locale' | 'question' | 'updatedAt'> &
  Partial<EntryContent & Pick<Entry, 'translationOf' | 'state' | 'author'>>

/** Letters as the list compares them: lower case, no accents, single spaces. */
export const foldForList = (text: string): string => foldLetters(text).replace(/\s+/gu, ' ').trim()

const wordingFields = (fields: readonly Field[]) =>
  inFormOrder(fields.filter(({ belongsTo }) => belongsTo === 'wording'))

/** The words by which the list finds an entry: its own wording, folded. */
export const searchedWords = (
  entry: ListedEntry,
  fields: readonly Field[] = ANSWER_FIELDS,
): string =>
  foldForList(
    wordingFields(fields)
      .flatMap((field) => {
        const value = valueOf(entry, field)
        return isRichText(value) ? answerText(answerHtml(value, () => null)) : value
      })
      .filter((words) => typeof words === 'string' && words !== '')
      .join('\n'),
  )

const LISTED_FIELDS: readonly Field[] = ANSWER_FIELDS.filter(
  ({ name, belongsTo }) => belongsTo === 'wording' || name === 'topics',
)

/** The newest versions of all entries, originals first, or of those with some ids. */
export async function readListedEntries(sql: Sql, ids?: readonly number[]): Promise<ListedEntry[]> {
  const rows = await sql<Omit<ListedEntry, 'question'> & { question: string | null }>(
    `select v.parent_id as id, v.version_locale::text as locale, ${contentColumns(LISTED_FIELDS)},
       v.version_state::text as state, v.version_author_id as author,
       v.version_translation_of_id as "translationOf",
       coalesce(v.version_updated_at, v.updated_at)::text as "updatedAt"
       from public._entries_v v where v.latest and v.parent_id is not null
        and ($1::jsonb is null
          or v.parent_id in (select jsonb_array_elements_text($1::jsonb)::int))
      order by v.version_translation_of_id is not null, v.parent_id`,
    [ids ? JSON.stringify(ids) : null],
  )
  return rows.map((row) => ({ ...row, question: row.question ?? '' }))
}
