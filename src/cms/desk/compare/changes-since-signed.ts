import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { differingFields, fieldLabel, fieldParagraphs } from '../../compare/fields.ts'
import { compareParagraphs, type ParagraphDiff } from '../../compare/paragraph-diff.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { isNotRevoked } from '../../records/approvals.ts'
import { loadEntry } from '../../records/load-entry.ts'
import { loadVersion, relationNames } from './load-versions.ts'

/** `by` signed the text before, `at` (ISO); `null` if it was imported. */
export type ChangesSinceSigned = {
  at: string
  by: string | null
  locale: Locale
  fields: { name: string; label: string; paragraphs: ParagraphDiff[] }[]
}

/**
 * Compares the newest text of an entry with the last other text that was signed or imported.
 * Returns `null` if there is none that this person may read.
 */
export async function changesSinceSigned(
  req: PayloadRequest,
  entryId: number,
): Promise<ChangesSinceSigned | null> {
  const { entry, hash } = await loadEntry(req, entryId)
  const [signed] = await sqlOf(req)<
    Row<'workflow.approvals', 'at' | 'kind'> & {
      version: NonNullable<Row<'workflow.approvals'>['version_id']>
      by: Row<'workflow.approvals'>['person_name']
    }
  >(
    `select a.version_id::int as version, a.at, a.person_name as by, a.kind
       from workflow.approvals a
      where a.entry_id = $1 and a.kind in ('approval', 'import') and a.text_hash <> $2
        and a.version_id is not null and ${isNotRevoked('a')}
      order by a.id desc limit 1`,
    [entryId, hash],
  )
  const [before, newest] = await Promise.all([
    signed ? loadVersion(req, entryId, signed.version) : null,
    req.payload.findByID({
      collection: 'entries',
      id: entryId,
      draft: true,
      depth: 0,
      disableErrors: true,
      req,
      user: req.user,
      overrideAccess: false,
    }),
  ])
  if (!signed || !before || !newest) return null
  const after = { ...newest }
  const names = await relationNames(req, [before, after])
  const t = staffMessages(req)
  return {
    at: new Date(signed.at).toISOString(),
    by: signed.kind === 'approval' ? signed.by : null,
    locale: entry.locale,
    fields: differingFields(before, after).map((field) => ({
      name: field.name,
      label: fieldLabel(field, t),
      paragraphs: compareParagraphs(
        fieldParagraphs(field, before[field.name], names, t),
        fieldParagraphs(field, after[field.name as keyof typeof after], names, t),
        entry.locale,
      ),
    })),
  }
}
