import type { Person } from '../../../core/person.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { SignOff } from '../../records/approvals.ts'
import type { LabelCollection, LabelContent, LabelPart } from './label-parts.ts'

export type PartKey = { collection: LabelCollection; id: number; part: LabelPart }
export const keyOf = ({ collection, id, part }: PartKey): string => `${collection} ${id} ${part}`

/** One state of a part that readers saw, and who decided it. */
export type Release = PartKey & {
  releaseId: number
  at: Date
  action: Row<'workflow.label_releases'>['action']
  /** `null`: readers no longer see the part. */
  content: LabelContent | null
  /** Whether a second person has signed all of it. */
  checked: boolean
  draftId: number
  person: string
  note: string | null
}

const toRelease = (row: Row<'workflow.label_releases'>): Release => ({
  collection: row.collection,
  id: row.record_id,
  part: row.part as LabelPart,
  releaseId: Number(row.id),
  at: new Date(row.at),
  action: row.action,
  content: row.content as LabelContent | null,
  checked: row.checked,
  draftId: Number(row.draft_id ?? 0),
  person: [row.person_name, row.person_title, row.person_registration].filter(Boolean).join(', '),
  note: row.note,
})

const byPart = (rows: readonly Row<'workflow.label_releases'>[]): Map<string, Release> =>
  new Map(rows.map(toRelease).map((release) => [keyOf(release), release]))

/** What readers see now, by part. */
export const currentReleases = async (sql: Sql): Promise<Map<string, Release>> =>
  byPart(
    await sql<Row<'workflow.label_releases'>>(
      `select distinct on (collection, record_id, part) * from workflow.label_releases
        order by collection, record_id, part, id desc`,
    ),
  )

/** The newest signed state of each part that differs from what readers see: it can be put back. */
export const releasesToPutBack = async (sql: Sql): Promise<Map<string, Release>> =>
  byPart(
    await sql<Row<'workflow.label_releases'>>(
      `with current as (
         select distinct on (collection, record_id, part) * from workflow.label_releases
          order by collection, record_id, part, id desc)
       select distinct on (r.collection, r.record_id, r.part) r.*
         from workflow.label_releases r join current c using (collection, record_id, part)
        where r.action = 'signed' and r.content is distinct from c.content
        order by r.collection, r.record_id, r.part, r.id desc`,
    ),
  )

/** What readers saw last of each part, also of one that they no longer see. */
export const newestShown = async (sql: Sql): Promise<Map<string, Release>> =>
  byPart(
    await sql<Row<'workflow.label_releases'>>(
      `select distinct on (collection, record_id, part) * from workflow.label_releases
        where content is not null order by collection, record_id, part, id desc`,
    ),
  )

/** The newest signed state of each part. */
export const signedReleases = async (sql: Sql): Promise<Map<string, Release>> =>
  byPart(
    await sql<Row<'workflow.label_releases'>>(
      `select distinct on (collection, record_id, part) * from workflow.label_releases
        where action = 'signed' order by collection, record_id, part, id desc`,
    ),
  )

/** Everything that readers saw of a label, newest first. */
export const releasesOf = async (
  sql: Sql,
  collection: LabelCollection,
  id: number,
): Promise<Release[]> =>
  (
    await sql<Row<'workflow.label_releases'>>(
      `select * from workflow.label_releases where collection = $1 and record_id = $2
        order by id desc limit 100`,
      [collection, id],
    )
  ).map(toRelease)

type NewRelease = PartKey & {
  action: Release['action']
  content: LabelContent | null
  checked: boolean
  textHash?: string
  /** `null` id: the program itself. */
  by: Pick<Person, 'name' | 'title' | 'registration'> & { id: number | null }
  signOff?: SignOff
  note?: string
}

/** Records what readers see of a part from now on. Runs in the caller's transaction. */
export async function insertRelease(sql: Sql, release: NewRelease): Promise<void> {
  const { collection, id, part, action, content, checked, textHash, by, signOff, note } = release
  await sql(
    `insert into workflow.label_releases (collection, record_id, part, action, content, checked,
      text_hash, draft_id, person_id, person_name, person_title, person_registration, sign_off, note)
     values ($1, $2::int, $3, $4, $5::jsonb, $6, $7, (select max(id) from workflow.label_drafts
       where collection = $1 and record_id = $2::int and part = $3), $8, $9, $10, $11, $12, $13)`,
    [
      collection,
      id,
      part,
      action,
      content === null ? null : JSON.stringify(content),
      checked,
      textHash ?? null,
      by.id,
      by.name,
      by.title ?? null,
      by.registration ?? null,
      signOff ?? 'none',
      note ?? null,
    ],
  )
}
