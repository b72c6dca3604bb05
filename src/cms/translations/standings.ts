import type { PayloadRequest } from 'payload'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { translatedFields } from '../../fields/translated-fields.ts'
import { textPartsOf, type TextPart } from './fingerprint.ts'
import { openChanges, severityOf, type PendingChange } from './open-changes.ts'

const BATCH_SIZE = 200

type Outdated = Row<'workflow.translation_pending', 'entry_id'> & {
  pending_id: string
  pending: PendingChange[]
  text_at: string
}

/**
 * Brings `workflow.translation_standings` up to date: for each published translation whose original
 * has changed, how many changes it has not applied, and how severe they are. Compares texts only
 * where the changes or the text are new since the last time.
 */
export async function refreshStandings(
  req: PayloadRequest,
  sql: Sql,
  ids: readonly number[] | null = null,
): Promise<void> {
  for (;;) {
    const rows = await sql<Outdated>(
      `select p.entry_id, p.id::text as pending_id, p.pending, e.updated_at::text as text_at
         from (select entry_id, max(id) as id from workflow.translation_pending
                where $1::jsonb is null
                  or entry_id in (select jsonb_array_elements_text($1::jsonb)::int)
                group by entry_id) last
         join public.entries e on e.id = last.entry_id and e._status = 'published'
         join workflow.translation_pending p on p.id = last.id
        where not exists (select from workflow.translation_standings s
          where s.entry_id = last.entry_id and s.pending_id = last.id and s.text_at = e.updated_at)
        order by p.entry_id limit ${BATCH_SIZE}`,
      [ids ? JSON.stringify(ids) : null],
    )
    if (rows.length === 0) return
    const texts = await publishedParts(
      req,
      rows.filter(({ pending }) => pending.length > 0).map(({ entry_id: id }) => id),
    )
    const standings = rows.map(({ entry_id, pending_id, pending, text_at }) => {
      const open = openChanges(pending, texts.get(entry_id) ?? [])
      return { entry_id, pending_id, text_at, severity: severityOf(open), open: open.length }
    })
    await sql(
      `insert into workflow.translation_standings as s (entry_id, pending_id, text_at, severity, open)
       select entry_id, pending_id, text_at, severity, open
         from jsonb_populate_recordset(null::workflow.translation_standings, $1::jsonb)
       on conflict (entry_id) do update
          set pending_id = excluded.pending_id, text_at = excluded.text_at,
              severity = excluded.severity, open = excluded.open`,
      [JSON.stringify(standings)],
    )
    if (rows.length < BATCH_SIZE) return
  }
}

async function publishedParts(
  req: PayloadRequest,
  ids: readonly number[],
): Promise<Map<number, TextPart[]>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'entries',
    where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
    draft: false,
    depth: 0,
    pagination: false,
    req,
    overrideAccess: true,
    select: {
      locale: true,
      ...Object.fromEntries(translatedFields().map(({ name }) => [name, true])),
    },
  })
  return new Map(docs.map((entry) => [entry.id, textPartsOf(entry)]))
}
