import type { PayloadRequest } from 'payload'
import type { Person } from '../../core/person.ts'
import type { Sql } from '../../core/sql.ts'
import { localeFacts, type Locale } from '../../i18n/locales.ts'
import { mayActOnEntry } from '../access/adapters.ts'
import { WORKFLOW_ACTIONS } from '../access/workflow-actions.ts'
import { asEntry, type Entry } from '../entries/entry.ts'
import { textHash } from '../entries/text-hash.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { standingApproval } from '../records/approvals.ts'

/** A signed translation to publish with its original. `why`: why it cannot be, or `null`. */
export type Companion = {
  id: number
  locale: Locale
  name: string
  question: string
  why: string | null
}

/** Returns the signed translations that this person may publish together with the original. */
export async function companionsOf(
  req: PayloadRequest,
  sql: Sql,
  original: Entry,
  person: Person | null,
): Promise<Companion[]> {
  if (original.translationOf) return []
  const t = staffMessages(req)
  const { docs } = await req.payload.find({
    collection: 'entries',
    where: { and: [{ translationOf: { equals: original.id } }, { state: { equals: 'approved' } }] },
    draft: true,
    depth: 0,
    pagination: false,
    sort: 'locale',
    req,
    overrideAccess: true,
  })
  const mine = docs
    .map(asEntry)
    .filter((entry) => mayActOnEntry(person, WORKFLOW_ACTIONS.publish.by, entry))
  return Promise.all(
    mine.map(async (entry) => {
      const approval = await standingApproval(sql, entry.id, textHash(entry, original))
      return {
        id: entry.id,
        locale: entry.locale,
        name: localeFacts(entry.locale).name,
        question: entry.question,
        why: approval ? null : t('translations.needsNewSignature'),
      }
    }),
  )
}
