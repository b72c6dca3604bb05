import type { PayloadRequest } from 'payload'
import { projectText } from '../../published/project.ts'
import type { PublishedText, Review, Sql } from '../../published/shapes.ts'
import { linkedEntries } from '../entries/answer-html.ts'
import { sourceIdOf, type Entry, type SharedFields } from '../entries/entry.ts'
import { sourcesOf, textHash, wordingOf } from '../entries/wording.ts'
import { makeAddressLive } from './addresses.ts'
import { signatureOf, standingApproval, type Approval } from './approvals.ts'
import { asCommand } from './command.ts'
import { recordEvent, type Actor } from './events.ts'
import { factsAbout } from './facts.ts'
import { load, lockEntry } from './load.ts'
import { reasonsAgainstPublishing, warningsAbout, type Reason } from './reasons.ts'
import { Refusal } from './refusal.ts'
import { nextReviewOn } from './review-date.ts'
import { takeStep } from './step.ts'
import type { RiskTier } from './risk-tiers.ts'

/** What stands against publishing the newest text of an entry, or that text with `changes`; the same list at every door. */
export async function reasonsAgainst(req: PayloadRequest, sql: Sql, id: number, changes: Partial<Entry> = {}): Promise<Reason[]> {
  return reasonsAgainstPublishing(await factsAbout(req, sql, await load(req, id, changes)))
}

/** Publishes the newest text of an entry by a person's decision. Throws a Refusal with every reason against it. */
export const publish = (req: PayloadRequest, id: number, note?: string, seen?: string) =>
  takeStep(req, 'publish', id, async ({ sql, person, loaded, now }) => {
    const facts = await factsAbout(req, sql, loaded)
    const reasons = reasonsAgainstPublishing(facts)
    if (reasons.length > 0) throw new Refusal('This answer can not be published yet.', 422, reasons)
    const warnings = warningsAbout(facts)
    if (warnings.length > 0 && !note?.trim()) throw new Refusal('Say in a note why it should go out as it is.', 422, warnings)
    await putOut(req, sql, loaded.entry, loaded.shared, { actor: person, note, now })
  }, seen)

/**
 * Publishes what an import has just written and recorded as its exception. The only door for a text that nobody has reviewed.
 * Runs in the import's transaction.
 */
export async function publishImported(req: PayloadRequest, sql: Sql, id: number, actor: Actor, now: Date): Promise<void> {
  await lockEntry(req, sql, id)
  const { entry, shared, hash } = await load(req, id)
  const exception = await standingApproval(sql, id, hash)
  if (exception?.kind !== 'import') throw new Refusal('Only what an import has just recorded can be published without a review.', 422)
  await asCommand(req, () => putOut(req, sql, entry, shared, { actor, now }))
}

type Publication = { actor: Actor; note?: string; now: Date }

async function putOut(req: PayloadRequest, sql: Sql, entry: Entry, shared: SharedFields, { actor, note, now }: Publication): Promise<void> {
  const published = (await req.payload.update({
    collection: 'entries', id: entry.id, data: { _status: 'published', state: 'published' } as never, draft: false, depth: 0, req, overrideAccess: true, overrideLock: true,
  })) as unknown as Entry
  const text = await publishedText(sql, published, entry.translationOf ? shared : published, actor.name)
  await makeAddressLive(sql, { locale: text.locale, slug: text.slug, entryId: entry.id })
  await projectText(sql, text, now)
  await recordEvent(sql, {
    actor, action: text.review ? 'entry.published' : 'import.published', entryId: entry.id, locale: text.locale, textHash: text.textHash, note,
    details: text.review ? { approvedBy: text.review.by } : { reviewed: false },
  })
}

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
