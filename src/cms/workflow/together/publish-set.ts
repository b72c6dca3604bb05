import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { Refusal, type Reason } from '../../../core/refusal.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Entry } from '../../entries/entry.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { loadEntry } from '../../records/load-entry.ts'
import { asksForSeverity, missingChangeDetails } from '../publish/mark-translations-stale.ts'
import { publicationFacts } from '../publish/publication-facts.ts'
import { reasonsAgainstPublishing, warningsAbout } from '../publish/publication-rules.ts'
import { publish } from '../publish/publish.ts'
import { schedule, type Scheduled } from '../schedule/schedule.ts'
import type { Selected } from './act-on-each.ts'

export type PublishSet = {
  answers: readonly Selected[]
  note?: string
  /** How severe the changes are of those that change words which readers know. */
  change?: SourceChange
  /** When they go out, as `schedule` takes it; at once if it is not given. */
  at?: string
}
type Member = Selected & {
  entry: Entry
  hasOriginal: boolean
  change: SourceChange | undefined
  reasons: Reason[]
}

/** A text of the set, and everything against publishing it with the others. */
async function memberOf(
  req: PayloadRequest,
  sql: Sql,
  { id, seen }: Selected,
  { answers, note, change }: PublishSet,
): Promise<Member> {
  const t = staffMessages(req)
  const loaded = await loadEntry(req, id)
  const { entry } = loaded
  const hasOriginal = answers.some((each) => each.id === entry.translationOf)
  const facts = await publicationFacts(req, sql, loaded)
  const sourcePublished = facts.sourcePublished || hasOriginal
  const asks = await asksForSeverity(req, sql, entry)
  const reasons = [
    ...reasonsAgainstPublishing({ ...facts, sourcePublished }, t),
    ...(note?.trim() ? [] : warningsAbout(facts, t)),
    ...(asks ? missingChangeDetails(change, t) : []),
  ]
  return {
    ...{ id, seen, entry, hasOriginal },
    change: asks ? change : undefined,
    reasons: reasons.map((reason) => ({
      ...reason,
      field: null,
      message: t('workflow.together.reason', { question: entry.question, reason: reason.message }),
    })),
  }
}

/** Originals come before their translations, and all sets lock in the same order. */
const inOrder = (one: Member, other: Member) =>
  (one.entry.translationOf ?? one.id) - (other.entry.translationOf ?? other.id) ||
  Number(Boolean(one.entry.translationOf)) - Number(Boolean(other.entry.translationOf)) ||
  one.id - other.id

/**
 * Publishes several signed texts, now or at a time, in one transaction: all of them or none. Returns
 * when they go out, if that is later. Throws a Refusal with every reason against each of them.
 */
export const publishSet = (req: PayloadRequest, set: PublishSet): Promise<Scheduled | null> =>
  inTransaction(req, async (sql) => {
    const t = staffMessages(req)
    const members: Member[] = []
    for (const answer of set.answers) members.push(await memberOf(req, sql, answer, set))
    const reasons = members.flatMap((member) => member.reasons)
    if (reasons.length > 0) throw new Refusal(t('workflow.together.notReady'), 422, reasons)
    const setId = randomUUID()
    let scheduled: Scheduled | null = null
    for (const { id, seen, change, hasOriginal } of members.sort(inOrder)) {
      const { note, at } = set
      if (at === undefined) await publish(req, id, { note, seen, change })
      else
        scheduled = await schedule(req, id, {
          ...{ at, note, change, seen },
          set: { id: setId, hasOriginal },
        })
    }
    return scheduled
  })
