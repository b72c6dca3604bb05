import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { PublishedText } from '../../../published/shapes.ts'
import { linkedEntries, type LinkResolver } from '../../entries/answer-html.ts'
import { sourceIdOf, type Entry, type SharedFields } from '../../entries/entry.ts'
import { sourcesOf, textHash, wordingOf } from '../../entries/wording.ts'
import { reviewOf } from '../../reviews/review-of.ts'
import { openChangesOf } from '../../translations/pending-changes.ts'
import { severityOf } from '../../translations/staleness.ts'

/** Builds the read model's row of a published entry, to publish it or to rebuild the model. */
export async function publishedText(
  sql: Sql,
  entry: Entry,
  shared: SharedFields,
  publishedBy: string,
): Promise<PublishedText> {
  const hash = textHash(entry, shared)
  const links = await liveAddresses(sql, entry.answer ? linkedEntries(entry.answer) : [])
  return {
    ...publicFields(entry, shared, (id) => links.get(id) ?? null),
    textHash: hash,
    publishedBy,
    review: await reviewOf(sql, entry.id, hash),
    staleSeverity:
      severityOf(await openChangesOf(sql, entry)) === 'clarifying' ? 'clarifying' : null,
  }
}

/** Returns what readers see of an entry, without who reviewed it. */
export const publicFields = (entry: Entry, shared: SharedFields, resolveLink: LinkResolver) => ({
  entryId: entry.id,
  sourceId: sourceIdOf(entry),
  locale: entry.locale,
  slug: entry.slug ?? '',
  question: entry.question.trim(),
  ...wordingOf(entry, resolveLink),
  searchTerms: entry.searchTerms ?? [],
  topicIds: shared.topics ?? [],
  relatedIds: shared.related ?? [],
  riskTier: shared.riskTier ?? 'medium',
  sensitive: Boolean(shared.sensitive),
  jurisdiction: shared.jurisdiction?.trim() || null,
  sources: sourcesOf(shared),
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
