import { Forbidden, type PayloadRequest } from 'payload'
import { projectText } from '../../published/project.ts'
import type { Sql } from '../../published/shapes.ts'
import { mayTouchEntry } from '../access/adapters.ts'
import { ACTIONS } from '../access/table.ts'
import type { Entry, SharedFields } from '../entries/entry.ts'
import { followPublication, hasNewWords, reasonsAgainstChange, textBefore, type SourceChange } from '../translations/follow.ts'
import { makeAddressLive } from './addresses.ts'
import { standingApproval } from './approvals.ts'
import { asCommand } from './command.ts'
import { recordEvent, type Actor } from './events.ts'
import { factsAbout } from './facts.ts'
import { load, lockEntry, type Loaded } from './load.ts'
import { publishedText } from './published-text.ts'
import { reasonsAgainstPublishing, warningsAbout, type Facts, type Reason } from './reasons.ts'
import { Refusal } from './refusal.ts'
import { stateLabel } from './states.ts'
import { takeStep, type Step } from './step.ts'

/** What stands against publishing the newest text of an entry, or that text with `changes`; the same list at every door. */
export async function reasonsAgainst(req: PayloadRequest, sql: Sql, id: number, changes: Partial<Entry> = {}): Promise<Reason[]> {
  return reasonsAgainstPublishing(await factsAbout(req, sql, await load(req, id, changes)))
}

export type PublishOptions = {
  note?: string
  /** The `updatedAt` of the text that the person looked at. */
  seen?: string
  /** For an original whose public words change: how grave the change is for older translations. */
  change?: SourceChange
  /** Translations of this original that go out with it, in the same transaction: by this, a person says that they belong to the new text. */
  translations?: readonly number[]
}

/** Publishes the newest text of an entry by a person's decision. Throws a Refusal with every reason against it. */
export const publish = (req: PayloadRequest, id: number, { note, seen, change, translations = [] }: PublishOptions = {}) =>
  takeStep(req, 'publish', id, async (step) => {
    const { sql, person, loaded, now } = step
    for (const each of [...translations].sort((one, other) => one - other)) await lockEntry(req, sql, each)
    refuseIncomplete(await factsAbout(req, sql, loaded), note)
    const before = await textBefore(req, sql, loaded.entry)
    const unsaid = hasNewWords(before, loaded.entry) ? reasonsAgainstChange(change) : []
    if (unsaid.length > 0) throw new Refusal('Say what kind of change this is.', 422, unsaid)
    const publication = { actor: person, note, now, change, together: translations }
    await putOut(req, sql, loaded.entry, loaded.shared, publication)
    for (const each of translations) await publishTranslation(step, each, publication)
  }, seen)

function refuseIncomplete(facts: Facts, note: string | undefined): void {
  const reasons = reasonsAgainstPublishing(facts)
  if (reasons.length > 0) throw new Refusal(facts.entry.translationOf ? `The translation (number ${facts.entry.id}) can not be published yet.` : 'This answer can not be published yet.', 422, reasons)
  const warnings = warningsAbout(facts)
  if (warnings.length > 0 && !note?.trim()) throw new Refusal('Say in a note why it should go out as it is.', 422, warnings)
}

/** A translation that goes out with its original, held to the same rules as by itself. */
async function publishTranslation({ req, sql, person, loaded: original }: Step, id: number, publication: Publication): Promise<void> {
  const loaded: Loaded = await load(req, id)
  const { by, from } = ACTIONS.publish
  const state = loaded.entry.state ?? 'draft'
  if (loaded.entry.translationOf !== original.entry.id) throw new Refusal(`Number ${id} is no translation of this answer.`, 422)
  if (!mayTouchEntry(person, by, loaded.entry)) throw new Forbidden(req.t)
  if (!from.includes(state)) throw new Refusal(`The translation (number ${id}) is “${stateLabel(state)}” now, so it can not be published.`, 409)
  refuseIncomplete(await factsAbout(req, sql, loaded), publication.note)
  await putOut(req, sql, loaded.entry, loaded.shared, publication)
}

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

type Publication = { actor: Actor; note?: string; now: Date; change?: SourceChange; together?: readonly number[] }

async function putOut(req: PayloadRequest, sql: Sql, entry: Entry, shared: SharedFields, { actor, note, now, change, together }: Publication): Promise<void> {
  const before = await textBefore(req, sql, entry)
  const published = (await req.payload.update({
    collection: 'entries', id: entry.id, data: { _status: 'published', state: 'published' } as never, draft: false, depth: 0, req, overrideAccess: true, overrideLock: true,
  })) as unknown as Entry
  const text = await publishedText(sql, published, entry.translationOf ? shared : published, actor.name)
  await makeAddressLive(sql, { locale: text.locale, slug: text.slug, entryId: entry.id })
  await projectText(sql, text, now)
  await recordEvent(sql, {
    actor, action: text.review ? 'entry.published' : 'import.published', entryId: entry.id, locale: text.locale, textHash: text.textHash, note,
    details: { ...(text.review ? { approvedBy: text.review.by } : { reviewed: false }), ...(change && hasNewWords(before, published) ? { change } : {}) },
  })
  await followPublication(req, sql, published, { before, change, actor, now, except: together })
}
