import { APIError, type PayloadRequest } from 'payload'
import { asCommand } from '../../src/cms/workflow/command.ts'
import { recordEvent } from '../../src/cms/workflow/events.ts'
import type { Flag } from '../checks/flag.ts'
import type { At } from './decide.ts'

/** Accepts the proposal of a near-duplicate: the questions that it names become related ones, in a draft. */
export async function relate(req: PayloadRequest, { sql, person, entry, id }: At): Promise<void> {
  const [row] = await sql<{ document: string; flags: Flag[] }>('select document, flags from workflow.import_items where entry_id = $1', [id])
  const questions = row?.flags.flatMap((flag) => flag.related ?? []) ?? []
  const found = await sql<{ entry_id: number }>(
    `select entry_id from workflow.import_items where document = $1 and locale = $2 and base ->> 'question' = any($3::text[]) order by position`, [row?.document ?? '', entry.locale, questions])
  const proposed = found.map(({ entry_id }) => entry_id).filter((each) => each !== id)
  if (proposed.length === 0) throw new APIError('Nothing is proposed for this answer.', 404, undefined, true)
  const related = [...new Set([...(entry.related ?? []), ...proposed])]
  await asCommand(req, () => req.payload.update({
    collection: 'entries', id, draft: true, depth: 0, req, overrideAccess: true, overrideLock: true, data: { related, state: 'draft' } as never,
  }))
  await recordEvent(sql, { actor: person, action: 'import.written', entryId: id, locale: entry.locale, details: { what: 'related', related: proposed } })
}
