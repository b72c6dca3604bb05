import type { PayloadRequest } from 'payload'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import type { State } from '../../core/states.ts'
import { translatedFields } from '../../fields/translated-fields.ts'
import type { Locale } from '../../i18n/locales.ts'
import { textPartsOf, type TextPart } from './fingerprint.ts'
import type { PendingChange } from './staleness.ts'
import type { TranslationStatus } from './status-labels.ts'
import { translationStatus } from './status.ts'

/** An original with the status of its translations. Languages without one are left out. */
export type CoveredAnswer = {
  id: number
  locale: Locale
  question: string
  state: State
  isPublic: boolean
  topics: number[]
  translations: { id: number; locale: Locale; standing: TranslationStatus }[]
}

type CoverageRow = Row<'workflow.desk_list', 'question'> & {
  id: number
  source: number
  locale: Locale
  state: State
  topics: number[]
  is_public: boolean
}

/** Returns originals with the status of their translations, all or by id, sorted by question. */
export async function coverage(
  req: PayloadRequest,
  sql: Sql,
  ids?: readonly number[],
): Promise<CoveredAnswer[]> {
  const rows = await sql<CoverageRow>(
    `select l.entry_id as id, l.source_id as source, l.locale, l.question, l.state,
      l.topic_ids as topics, coalesce(e._status = 'published', false) as is_public
       from workflow.desk_list l join public.entries e on e.id = l.entry_id where $1::jsonb is null
         or l.source_id in (select jsonb_array_elements_text($1::jsonb)::int)
      order by l.entry_id`,
    [ids ? JSON.stringify(ids) : null],
  )
  const translations = rows.filter(({ id, source }) => id !== source)
  const pending = await pendingChanges(
    sql,
    translations.filter(({ is_public: isPublic }) => isPublic).map(({ id }) => id),
  )
  const inForce = await partsInForce(req, [...pending.keys()])
  const bySource = new Map<number, CoveredAnswer['translations']>()
  for (const { id, source, locale, state, is_public: isPublic } of translations) {
    // Without pending changes, the translation's text is not needed, so it was not loaded.
    const standing = translationStatus({
      state,
      inForce: isPublic ? (inForce.get(id) ?? []) : null,
      pending: pending.get(id) ?? [],
    })
    bySource.set(source, [...(bySource.get(source) ?? []), { id, locale, standing }])
  }
  const order = new Intl.Collator('en', { numeric: true })
  return rows
    .filter(({ id, source }) => id === source)
    .map(({ id, locale, question, state, topics, is_public: isPublic }) => ({
      id,
      locale,
      question,
      state,
      isPublic,
      topics,
      translations: bySource.get(id) ?? [],
    }))
    .sort((one, other) => order.compare(one.question, other.question))
}

/** Returns the pending changes of translations by id. Those without any are left out. */
async function pendingChanges(
  sql: Sql,
  ids: readonly number[],
): Promise<Map<number, PendingChange[]>> {
  const rows = await sql<
    Row<'workflow.translation_pending', 'entry_id'> & { pending: PendingChange[] }
  >(
    `select entry_id, pending from (select distinct on (entry_id) entry_id, pending
      from workflow.translation_pending
       where entry_id in (select jsonb_array_elements_text($1::jsonb)::int)
         order by entry_id, id desc) last where pending <> '[]'::jsonb`,
    [JSON.stringify(ids)],
  )
  return new Map(rows.map((row) => [row.entry_id, row.pending]))
}

async function partsInForce(
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
