import type { PayloadRequest } from 'payload'
import type { Person } from '../../core/person.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { stopSchedule } from './stop-schedules.ts'

export type SignOff = 'four-eyes' | 'single'

export type Approval = {
  id: number
  at: Date
  textHash: string
  personId: number | null
  personName: string
  personTitle: string | null
  personRegistration: string | null
  kind: 'approval' | 'import'
}

/** The queries below leave revocations out. */
type ApprovalRow = Row<'workflow.approvals'> & { kind: Approval['kind'] }

const byEntry = (rows: readonly ApprovalRow[]): Map<number, Approval> =>
  new Map(
    rows.map((row) => [
      row.entry_id,
      {
        id: Number(row.id),
        at: new Date(row.at),
        textHash: row.text_hash,
        personId: row.person_id,
        personName: row.person_name,
        personTitle: row.person_title,
        personRegistration: row.person_registration,
        kind: row.kind,
      },
    ]),
  )

/** The SQL condition that no later revocation, of its text or of all texts, ended an approval. */
export const isNotRevoked = (row: string) =>
  `not exists (select 1 from workflow.approvals r where r.entry_id = ${row}.entry_id and r.kind = 'revocation' and r.id > ${row}.id and r.text_hash in ('', ${row}.text_hash))`

/**
 * The newest approval of an exact text that was not revoked; publishing needs one. The exception of
 * an import ends with the first edit by staff, even if somebody restores the imported words later.
 */
export const standingApproval = async (
  sql: Sql,
  entryId: number,
  textHash: string,
): Promise<Approval | null> =>
  (await standingApprovals(sql, [{ entryId, textHash }])).get(entryId) ?? null

/** The same for texts of different entries, by entry id. */
export async function standingApprovals(
  sql: Sql,
  texts: readonly { entryId: number; textHash: string }[],
): Promise<Map<number, Approval>> {
  const rows = await sql<ApprovalRow>(
    `select distinct on (a.entry_id) a.*
       from jsonb_to_recordset($1::jsonb) t ("entryId" int, "textHash" text)
         join workflow.approvals a on a.entry_id = t."entryId" and a.text_hash = t."textHash"
      where kind <> 'revocation' and ${isNotRevoked('a')}
        and (kind = 'approval' or not exists (
              select 1 from public._entries_v v
               where v.parent_id = a.entry_id and v.id > coalesce(a.version_id, 0)
                 and v.version_author_id is not null
                 and coalesce(v.version_state::text, 'draft') = 'draft'))
      order by a.entry_id, a.id desc`,
    [JSON.stringify(texts)],
  )
  return byEntry(rows)
}

/** The approvals that readers are shown with published texts, even if revoked since, by entry id. */
export async function shownSignatures(
  sql: Sql,
  texts: readonly { entryId: number; textHash: string }[],
): Promise<Map<number, Approval>> {
  const rows = await sql<ApprovalRow>(
    `select distinct on (a.entry_id) a.*
       from jsonb_to_recordset($1::jsonb) t ("entryId" int, "textHash" text)
         join workflow.approvals a on a.entry_id = t."entryId" and a.text_hash = t."textHash"
      where kind <> 'revocation' order by a.entry_id, a.id desc`,
    [JSON.stringify(texts)],
  )
  return byEntry(rows)
}

type NewApproval = {
  entryId: number
  locale: string
  textHash: string
  person: Person
  signOff: SignOff
  note?: string
}

/** Records that a person signed an exact text. */
export async function recordApproval(
  sql: Sql,
  { entryId, locale, textHash, person, signOff, note }: NewApproval,
): Promise<void> {
  await sql(
    `insert into workflow.approvals (entry_id, locale, text_hash, version_id, kind, person_id,
      person_name, person_title, person_registration, sign_off, note)
     values ($1, $2, $3, (select max(id) from public._entries_v
       where parent_id = $1), 'approval', $4, $5, $6, $7, $8, $9)`,
    [
      entryId,
      locale,
      textHash,
      person.id,
      person.name,
      person.title ?? null,
      person.registration ?? null,
      signOff,
      note ?? null,
    ],
  )
}

/** Records that an import may publish texts without a review. */
export async function recordImportExceptions(
  sql: Sql,
  texts: readonly { entryId: number; locale: string; textHash: string }[],
  by: string,
): Promise<void> {
  await sql(
    `insert into workflow.approvals (entry_id, locale, text_hash, version_id, kind, person_name,
      sign_off)
     select t."entryId", t.locale, t."textHash", (select max(id) from public._entries_v
       where parent_id = t."entryId"), 'import', $2, 'none'
       from jsonb_to_recordset($1::jsonb) t ("entryId" int, locale text, "textHash" text)`,
    [JSON.stringify(texts), by],
  )
}

type Revocation = {
  entryId: number
  locale: string
  textHash?: string
  by: { id: number | null; name: string }
  note: string
}

/**
 * Revokes the approvals of a text, or of all texts of the entry, and ends its pending schedule and
 * its set.
 */
export async function revokeApprovals(
  req: PayloadRequest,
  sql: Sql,
  { entryId, locale, textHash, by, note }: Revocation,
): Promise<void> {
  await sql(
    `insert into workflow.approvals (entry_id, locale, text_hash, kind, person_id, person_name,
      sign_off, note)
     values ($1, $2, $3, 'revocation', $4, $5, 'none', $6)`,
    [entryId, locale, textHash ?? '', by.id, by.name, note],
  )
  await stopSchedule(req, sql, {
    entryId,
    textHash,
    reason: staffMessages(req)('workflow.schedule.revoked', { name: by.name, note }),
  })
}
