import { isDeepStrictEqual } from 'node:util'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { Field } from '../../fields/field.ts'
import { wordingInHistory } from '../../fields/published-values.ts'
import { valueOf } from '../../fields/values.ts'
import type { PublishedText } from '../../published/shapes.ts'
import { announceChange } from '../../published/write/announce.ts'
import {
  diffReadModels,
  lockPublications,
  readModel,
  rebuildAddresses,
  rebuildHidden,
  deleteEntriesExcept,
  readCurrentTexts,
  type ReadModelDifference,
  type CurrentText,
} from '../../published/write/rebuild.ts'
import { projectText, writeEntry } from '../../published/write/text.ts'
import { asEntry, sourceIdOf } from '../entries/entry.ts'
import { standingApproval } from '../records/approvals.ts'
import { reviewOf } from '../reviews/review-of.ts'
import { openChangesOf } from '../translations/pending-changes.ts'
import { severityOf } from '../translations/staleness.ts'
import { projectLabels } from './labels/project-labels.ts'
import { publishedText } from './publish/published-text.ts'

export type RepublishResult = {
  entries: number
  differences: ReadModelDifference[]
  warnings: string[]
}

const OPERATOR = { id: null, name: 'operator' }

/**
 * Rebuilds the whole read model from the published entries of the CMS, in one transaction, and
 * returns what differed. Publishes nothing new: only the exact text that the history says was
 * published is written, and the history itself stays as it is. `dryRun` changes nothing.
 */
export async function republish(
  payload: Payload,
  { dryRun = false, now = new Date() }: { dryRun?: boolean; now?: Date } = {},
): Promise<RepublishResult> {
  const req = await createLocalReq({}, payload)
  let result: RepublishResult | undefined
  try {
    await inTransaction(req, async (sql) => {
      await lockPublications(sql)
      const before = await readModel(sql)
      const { ids, warnings } = await rebuildEntries(req, sql, now)
      await deleteEntriesExcept(sql, ids)
      await rebuildAddresses(sql)
      await projectLabels(req)
      result = {
        entries: ids.length,
        differences: diffReadModels(before, await readModel(sql)),
        warnings,
      }
      if (dryRun) throw new DryRunRollback()
      await recordEvent(sql, {
        actor: OPERATOR,
        action: 'republish.run',
        details: { entries: ids.length, differences: result.differences.length, warnings },
      })
      await announceChange(sql, { kind: 'withdrawn' })
    })
  } catch (error) {
    if (!(error instanceof DryRunRollback)) throw error
  }
  if (!result) throw new Error('The read model was not rebuilt.')
  return result
}

class DryRunRollback extends Error {}

async function rebuildEntries(
  req: PayloadRequest,
  sql: Sql,
  now: Date,
): Promise<{ ids: number[]; warnings: string[] }> {
  const { docs } = await req.payload.find({
    collection: 'entries',
    where: { _status: { equals: 'published' } },
    draft: false,
    depth: 0,
    pagination: false,
    sort: 'id',
    req,
    overrideAccess: true,
  })
  const entries = docs.map(asEntry)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const shown = await readCurrentTexts(sql)
  const ids: number[] = []
  const warnings: string[] = []
  const hidden: PublishedText[] = []
  for (const entry of entries) {
    const source = byId.get(sourceIdOf(entry))
    const text = await publishedText(
      sql,
      entry,
      source ?? {},
      shown.get(entry.id)?.published_by ?? OPERATOR.name,
    )
    if (severityOf(await openChangesOf(sql, entry)) === 'safety') {
      hidden.push(text)
      continue
    }
    const warning = await writePublicText(sql, text, shown.get(entry.id), now)
    if (warning !== NEVER_SIGNED) ids.push(entry.id)
    if (warning)
      warnings.push(`Entry ${entry.id} (${entry.locale}, “${entry.question}”) ${warning}`)
  }
  await rebuildHidden(sql, hidden, now)
  return { ids, warnings }
}

const NEVER_SIGNED =
  'is marked as published, but was never signed or shown, so it was left out. Publish it on the desk.'
const DIFFERS_FROM_HISTORY =
  'is not in the CMS as it was published, so readers keep the text of its history. Publish it again on the desk.'

/** Writes one public text. Returns a warning if the CMS and the history differ, else `null`. */
async function writePublicText(
  sql: Sql,
  text: PublishedText,
  shown: CurrentText | undefined,
  now: Date,
): Promise<string | null> {
  if (!shown) {
    if (!(await standingApproval(sql, text.entryId, text.textHash))) return NEVER_SIGNED
    await projectText(sql, text, now)
    return null
  }
  const asShown = wordingShown(shown)
  const same = isSameWording(text, asShown)
  // A translation keeps the signature it was published with, even if the topics or sources of its
  // original have changed since.
  const review = await reviewOf(sql, text.entryId, shown.text_hash)
  const [row] = await sql<Row<'portal.entries', 'changed_at'>>(
    'select changed_at from portal.entries where entry_id = $1',
    [text.entryId],
  )
  await writeEntry(
    sql,
    { ...text, ...(same ? {} : asShown), textHash: shown.text_hash, review },
    shown.first_shown_from,
    row ? null : shown.shown_from,
  )
  return same ? null : DIFFERS_FROM_HISTORY
}

/** The wording that readers see, as the history keeps it. */
export const wordingShown = (shown: CurrentText, fields?: readonly Field[]) => ({
  question: shown.question,
  shortAnswer: shown.short_answer,
  answerText: shown.answer_text,
  answerHtml: shown.answer_html,
  ...wordingInHistory(shown, fields),
})

/** Whether a text has the wording that readers see; how its HTML is made may have changed since. */
export const isSameWording = (
  text: PublishedText,
  { answerHtml: _, ...shown }: ReturnType<typeof wordingShown>,
): boolean =>
  Object.entries(shown).every(([name, value]) => isDeepStrictEqual(valueOf(text, { name }), value))
