import type { PayloadRequest, Where } from 'payload'
import type { Locale } from '../../i18n/locales.ts'
import type { Sql } from '../../published/shapes.ts'
import type { Entry } from '../entries/entry.ts'
import { partsOf } from './fingerprint.ts'
import type { Pending } from './staleness.ts'
import type { Standing } from './standing.ts'
import { standingOf } from './state.ts'

/** An answer with where it stands in each language that has a translation; languages without one are missing. */
export type Covered = { id: number; locale: Locale; question: string; isPublic: boolean; translations: { id: number; locale: Locale; standing: Standing }[] }

/** Where originals stand in the other languages: all of them, or only some, by number. In order of their questions. */
export async function coverage(req: PayloadRequest, sql: Sql, ids?: readonly number[]): Promise<Covered[]> {
  const narrowed: Where[] = ids ? [{ or: [{ id: { in: [...ids] } }, { translationOf: { in: [...ids] } }] }] : []
  const find = async (draft: boolean) =>
    (await req.payload.find({
      collection: 'entries', where: { and: [...narrowed, ...(draft ? [] : [{ _status: { equals: 'published' } }])] }, draft, depth: 0, pagination: false, sort: 'id', req, overrideAccess: true,
    })).docs as unknown as Entry[]
  const newest = await find(true)
  const inForce = new Map((await find(false)).map((entry) => [entry.id, entry]))
  const rows = await sql<{ entry_id: number; pending: Pending[] }>('select distinct on (entry_id) entry_id, pending from workflow.translation_pending order by entry_id, id desc')
  const pending = new Map(rows.map((row) => [row.entry_id, row.pending]))
  const translations = newest.filter(({ translationOf }) => translationOf)
  return newest.filter(({ translationOf }) => !translationOf).map((original) => ({
    id: original.id, locale: original.locale, question: original.question, isPublic: inForce.has(original.id),
    translations: translations.filter(({ translationOf }) => translationOf === original.id).map((entry) => {
      const public_ = inForce.get(entry.id)
      return {
        id: entry.id, locale: entry.locale,
        standing: standingOf({ state: entry.state ?? 'draft', inForce: public_ ? partsOf(public_) : null, pending: pending.get(entry.id) ?? [] }),
      }
    }),
  })).sort((one, other) => one.question.localeCompare(other.question, one.locale))
}
