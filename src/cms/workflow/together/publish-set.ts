import { randomUUID } from 'node:crypto'
import { Forbidden, type PayloadRequest } from 'payload'
import type { Person } from '../../../core/person.ts'
import { Refusal, type Reason } from '../../../core/refusal.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { SourceChange } from '../../../core/severities.ts'
import type { Sql } from '../../../core/sql.ts'
import { mayActOnEntry, personOf } from '../../access/adapters.ts'
import { WORKFLOW_ACTIONS } from '../../access/workflow-actions.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { loadTogether, lockEntries } from '../../records/load-entries.ts'
import { type LoadedEntry } from '../../records/load-entry.ts'
import { requireStep } from '../../records/take-step.ts'
import { runAsCommand } from '../../records/workflow-command.ts'
import { askingForSeverity, missingChangeDetails } from '../publish/changed-words.ts'
import { publicationFactsOf } from '../publish/publication-facts.ts'
import { publishTexts } from '../publish/publish-text.ts'
import { reasonsNaming, reasonsWithout } from '../publish/require-publishable.ts'
import { scheduleTexts, type Scheduled } from '../schedule/schedule-texts.ts'
import type { Selected } from './act-on-each.ts'

export const MAX_IN_SET = 300

export type PublishSet = {
  answers: readonly Selected[]
  note?: string
  /** How severe the changes are of those that change words which readers know. */
  change?: SourceChange
  /** When they go out, as `schedule` takes it; at once if it is not given. */
  at?: string
}

/** Everything against publishing each text of a set with the others, and which change known words. */
async function checkSet(
  req: PayloadRequest,
  sql: Sql,
  loaded: readonly LoadedEntry[],
  { note, change }: PublishSet,
): Promise<{ reasons: Reason[]; asking: Set<number> }> {
  const t = staffMessages(req)
  const facts = await publicationFactsOf(req, sql, loaded)
  const asking = await askingForSeverity(
    req,
    sql,
    loaded.map(({ entry }) => entry),
  )
  const reasons = facts.flatMap((each) =>
    reasonsNaming(
      each.entry.question,
      [
        ...reasonsWithout(note, each, t),
        ...(asking.has(each.entry.id) ? missingChangeDetails(change, t) : []),
      ],
      t,
    ),
  )
  return { reasons, asking }
}

/** Loads the texts of a set, locked, originals first. Throws Forbidden. */
async function loadSet(
  req: PayloadRequest,
  sql: Sql,
  person: Person,
  { answers, at }: PublishSet,
): Promise<LoadedEntry[]> {
  const ordered = await lockEntries(
    req,
    sql,
    answers.map(({ id }) => id),
  )
  const loaded = await loadTogether(req, ordered)
  const { by } = WORKFLOW_ACTIONS[at === undefined ? 'publish' : 'schedule']
  if (!loaded.every(({ entry }) => mayActOnEntry(person, by, entry))) throw new Forbidden(req.t)
  return loaded
}

/**
 * Publishes several signed texts, now or at a time, in one transaction: all of them or none. Returns
 * when they go out, if that is later. Throws Forbidden, NotFound, a SaveConflict, or a Refusal with
 * every reason against each of them.
 */
export async function publishSet(req: PayloadRequest, set: PublishSet): Promise<Scheduled | null> {
  const person = personOf(req)
  if (!person) throw new Forbidden(req.t)
  const { note, at } = set
  return inTransaction(req, async (sql) => {
    const loaded = await loadSet(req, sql, person, set)
    const { reasons, asking } = await checkSet(req, sql, loaded, set)
    if (reasons.length > 0)
      throw new Refusal(staffMessages(req)('workflow.together.notReady'), 422, reasons)
    const seen = new Map(set.answers.map((answer) => [answer.id, answer.seen]))
    for (const each of loaded)
      requireStep(
        req,
        at === undefined ? 'publish' : 'schedule',
        person,
        each,
        seen.get(each.entry.id),
      )
    const changeOf = (id: number) => (asking.has(id) ? set.change : undefined)
    return runAsCommand(req, async () => {
      const texts = loaded.map((each) => ({ ...each, change: changeOf(each.entry.id) }))
      if (at !== undefined)
        return scheduleTexts(req, sql, texts, { person, at, note, setId: randomUUID() })
      await publishTexts(
        req,
        sql,
        texts.map((text) => ({ ...text, actor: person, note })),
        new Date(),
      )
      return null
    })
  })
}
