import type { PublishedText, Review, Sql } from '../../published/shapes.ts'
import { linkedEntries } from '../entries/answer-html.ts'
import { sourceIdOf, type Entry, type SharedFields } from '../entries/entry.ts'
import { sourcesOf, textHash, wordingOf } from '../entries/wording.ts'
import { openChangesOf } from '../translations/record.ts'
import { severityOf } from '../translations/staleness.ts'
import { signatureOf, type Approval } from './approvals.ts'
import { nextReviewOn } from './review-date.ts'
import type { RiskTier } from './risk-tiers.ts'

/** The shape that the read model takes, from an entry that is published. Used to publish, and to rebuild the model. */
export async function publishedText(sql: Sql, entry: Entry, shared: SharedFields, publishedBy: string): Promise<PublishedText> {
  const hash = textHash(entry, shared)
  const approval = await signatureOf(sql, entry.id, hash)
  const links = await addressesOf(sql, entry.answer ? linkedEntries(entry.answer) : [])
  return {
    entryId: entry.id, sourceId: sourceIdOf(entry), locale: entry.locale, slug: entry.slug ?? '', question: entry.question.trim(),
    ...wordingOf(entry, (id) => links.get(id) ?? null),
    searchTerms: entry.searchTerms ?? [], topicIds: shared.topics ?? [], relatedIds: shared.related ?? [],
    riskTier: shared.riskTier ?? 'medium', sensitive: Boolean(shared.sensitive), jurisdiction: shared.jurisdiction?.trim() || null,
    sources: sourcesOf(shared), review: reviewFrom(approval, entry.id, shared.riskTier ?? 'medium'), textHash: hash, publishedBy,
    staleSeverity: severityOf(await openChangesOf(sql, entry)) === 'clarifying' ? 'clarifying' : null,
  }
}

export function reviewFrom(approval: Approval | null, entryId: number, tier: RiskTier): Review | null {
  if (approval?.kind !== 'approval' || approval.personId === null) return null
  return {
    personId: approval.personId, by: approval.personName, title: approval.personTitle, registration: approval.personRegistration, at: approval.at,
    nextOn: nextReviewOn(approval.at, tier, entryId),
  }
}

async function addressesOf(sql: Sql, ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<{ entry_id: number; locale: string; slug: string }>(
    `select entry_id, locale, slug from workflow.addresses where status = 'live' and entry_id = any($1::int[])`, [ids])
  return new Map(rows.map((row) => [row.entry_id, `/${row.locale}/questions/${encodeURIComponent(row.slug)}`]))
}
