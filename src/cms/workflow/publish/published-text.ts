import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Field } from '../../../fields/field.ts'
import { publishedValues } from '../../../fields/published-values.ts'
import type { PublishedText } from '../../../published/shapes.ts'
import { linkedEntries, type LinkResolver } from '../../entries/answer-html.ts'
import { sourceIdOf, type Entry, type SharedFields } from '../../entries/entry.ts'
import { textHash } from '../../entries/text-hash.ts'
import { wordingOf } from '../../entries/wording.ts'
import { reviewsOf } from '../../reviews/review-of.ts'
import { severityOf } from '../../translations/open-changes.ts'
import { openChangesOfEach } from '../../translations/pending-changes.ts'

/** Builds the read model's row of a published entry, to publish it or to rebuild the model. */
export async function publishedText(
  sql: Sql,
  entry: Entry,
  shared: SharedFields,
  publishedBy: string,
  fields?: readonly Field[],
): Promise<PublishedText> {
  const [text] = await publishedTexts(sql, [{ entry, shared, publishedBy }], fields)
  if (!text) throw new Error('No text of an entry')
  return text
}

/** The same for many entries, in their order, by a few queries however many there are. */
export async function publishedTexts(
  sql: Sql,
  published: readonly { entry: Entry; shared: SharedFields; publishedBy: string }[],
  fields?: readonly Field[],
): Promise<PublishedText[]> {
  const entries = published.map(({ entry }) => entry)
  const hashes = published.map(({ entry, shared }) => textHash(entry, shared, fields))
  const links = await liveAddresses(
    sql,
    entries.flatMap(({ answer }) => (answer ? linkedEntries(answer) : [])),
  )
  const reviews = await reviewsOf(
    sql,
    entries.map(({ id }, index) => ({ entryId: id, textHash: hashes[index] ?? '' })),
  )
  const open = await openChangesOfEach(sql, entries)
  return published.map(({ entry, shared, publishedBy }, index) => ({
    ...publicFields(entry, shared, (id) => links.get(id) ?? null, fields),
    textHash: hashes[index] ?? '',
    publishedBy,
    review: reviews.get(entry.id) ?? null,
    staleSeverity: severityOf(open.get(entry.id) ?? []) === 'clarifying' ? 'clarifying' : null,
  }))
}

/**
 * Returns what readers see of an entry, without who reviewed it. What is only layout belongs here,
 * where the text is hashed already.
 */
export const publicFields = (
  entry: Entry,
  shared: SharedFields,
  resolveLink: LinkResolver,
  fields?: readonly Field[],
) => ({
  entryId: entry.id,
  sourceId: sourceIdOf(entry),
  locale: entry.locale,
  slug: entry.slug ?? '',
  question: entry.question.trim(),
  ...wordingOf(entry, resolveLink),
  ...publishedValues(entry, shared, fields),
})

/** Returns the public paths of entries by entry id. Entries without a live address are missing. */
export async function liveAddresses(sql: Sql, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<Row<'workflow.addresses', 'entry_id' | 'locale' | 'slug'>>(
    `select entry_id, locale, slug from workflow.addresses where status = 'live'
      and entry_id = any($1::int[])`,
    [ids],
  )
  return new Map(
    rows.map((row) => [row.entry_id, `/${row.locale}/questions/${encodeURIComponent(row.slug)}`]),
  )
}
