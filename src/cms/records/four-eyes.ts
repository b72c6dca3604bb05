import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { isNotRevoked, type SignOff } from './approvals.ts'

/**
 * The SQL condition that one signature is enough. Single sign-off that one person chose for others
 * waits until it is confirmed, or 72 hours are over.
 */
export const SINGLE_IN_FORCE = `(
  coalesce((select s.sign_off::text from public.settings s limit 1), 'four-eyes') = 'single'
  and not exists (select from auth.holds h where h.cause = 'single' and h.confirmed_at is null
    and h.ends_at > now()))`

/** The rule for sign-off that is in force. */
export async function signOffRule(req: PayloadRequest): Promise<SignOff> {
  const [row] = await sqlOf(req)<{ single: boolean }>(`select ${SINGLE_IN_FORCE} as single`)
  return row?.single ? 'single' : 'four-eyes'
}

/**
 * The ids of those who wrote a version since this entry was last signed off. Workflow steps, which
 * change no words, do not count; nor does a revoked signature, because its author could then sign
 * the same words alone.
 */
export async function authorsSinceSigned(sql: Sql, entryId: number): Promise<number[]> {
  const rows = await sql<{ author: NonNullable<Row<'public._entries_v'>['version_author_id']> }>(
    `select distinct v.version_author_id as author
       from public._entries_v v
      where v.parent_id = $1 and v.version_author_id is not null
        and coalesce(v.version_state::text, 'draft') = 'draft'
        and v.id > coalesce((select max(a.version_id) from workflow.approvals a
                              where a.entry_id = $1 and a.kind = 'approval'
                                and ${isNotRevoked('a')}), 0)`,
    [entryId],
  )
  return rows.map((row) => row.author)
}

/** The IDs of those who wrote a signed text: the versions after the signature before it. */
export async function authorsOfSigned(
  sql: Sql,
  entryId: number,
  textHash: string,
): Promise<number[]> {
  const rows = await sql<{ author: NonNullable<Row<'public._entries_v'>['version_author_id']> }>(
    `with signed as (
       select version_id, lag(version_id, 1, 0) over (order by version_id) as before, text_hash
         from workflow.approvals a
        where entry_id = $1 and kind = 'approval' and ${isNotRevoked('a')})
     select distinct v.version_author_id as author from public._entries_v v join signed s
         on v.id > s.before and v.id <= s.version_id and s.text_hash = $2
      where v.parent_id = $1 and v.version_author_id is not null
        and coalesce(v.version_state::text, 'draft') = 'draft'`,
    [entryId, textHash],
  )
  return rows.map((row) => row.author)
}
