import type { PayloadRequest } from 'payload'
import { SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import type { Sql } from '../../../core/sql.ts'
import { SINGLE_FIELDS } from '../../../fields/translated-fields.ts'
import { personOf } from '../../access/adapters.ts'
import { toDocument, type Entry } from '../../entries/entry.ts'
import { textPartsOf } from '../fingerprint.ts'
import { recordMachineParts } from '../machine-parts.ts'
import { unitParagraphs } from '../units/paragraphs.ts'
import type { MergeResult } from './merge-units.ts'

/**
 * Saves the merged paragraphs as a draft, and records which of them a machine wrote. Returns
 * whether anything changed; if nothing did, no version is made.
 */
export async function saveTranslation(
  req: PayloadRequest,
  sql: Sql,
  translation: Entry,
  { changes, machine, placed }: MergeResult,
  options: { machine: boolean },
): Promise<boolean> {
  const after = { ...translation, ...changes }
  if (placed === 0 || comparableText(after) === comparableText(translation)) return false
  await req.payload.update({
    collection: 'entries',
    id: translation.id,
    draft: true,
    depth: 0,
    req,
    overrideAccess: false,
    user: req.user,
    data: toDocument({ ...changes, updatedAt: translation.updatedAt }),
  })
  const hashes = options.machine ? textPartsOf(after).map(({ hash }) => hash) : machine
  if (hashes.length > 0)
    await recordMachineParts(sql, translation.id, hashes, false, personOf(req) ?? SYSTEM_ACTOR)
  return true
}

const comparableText = (entry: Entry): string =>
  JSON.stringify([
    ...SINGLE_FIELDS.map(({ name }) => entry[name] ?? ''),
    unitParagraphs(entry).map(({ inline }) => inline),
  ])
