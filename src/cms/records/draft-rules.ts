import { ValidationError, type PayloadRequest } from 'payload'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { ANSWER_FIELDS } from '../../fields/answer-fields.ts'
import type { Locale } from '../../i18n/locales.ts'
import { fieldFaults } from '../entries/field-faults.ts'
import { slugFrom } from '../entries/slug.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { freeAddresses, reserveAddresses } from './addresses.ts'

type Question = { question: string; translationOf: number | null }

const refuse = (
  req: PayloadRequest,
  errors: readonly { path: string; label: string; message: string }[],
): ValidationError => new ValidationError({ collection: 'entries', errors: [...errors], req })

/** Throws a ValidationError with everything that a draft cannot have. */
export function refuseFaultyDraft(req: PayloadRequest, draft: object): void {
  const t = staffMessages(req)
  const faults = fieldFaults(draft, t).filter(({ refused }) => refused)
  if (faults.length > 0)
    throw refuse(
      req,
      faults.map(({ field, message }) => ({
        path: field,
        label: t(ANSWER_FIELDS.find(({ name }) => name === field)?.label ?? 'fields.answer'),
        message,
      })),
    )
}

/** Each original is one, in another language, and without a translation into this one. */
export async function refuseWrongOriginals(
  req: PayloadRequest,
  sql: Sql,
  locale: Locale,
  drafts: readonly Question[],
): Promise<void> {
  const wanted = drafts.flatMap(({ translationOf }) => translationOf ?? [])
  if (wanted.length === 0) return
  const [fine] = await sql<{ n: number }>(
    `select count(*)::int as n from public.entries e
      where e.id in (select jsonb_array_elements_text($1::jsonb)::int)
        and e.translation_of_id is null and e.locale::text <> $2
        and not exists (select from public.entries t where t.translation_of_id = e.id
          and t.locale::text = $2)`,
    [JSON.stringify(wanted), locale],
  )
  if (fine?.n !== wanted.length) {
    const t = staffMessages(req)
    const message = t('records.wrongOriginal')
    throw refuse(req, [{ path: 'translationOf', label: t('fields.translationOf'), message }])
  }
}

/** The addresses of new drafts; `null` for a translation that still has its original's question. */
export async function addressesFor(
  sql: Sql,
  locale: Locale,
  drafts: readonly Question[],
): Promise<(string | null)[]> {
  const originals = drafts.flatMap(({ translationOf, question }) =>
    translationOf ? [{ id: translationOf, question }] : [],
  )
  const same =
    originals.length === 0
      ? []
      : await sql<{ id: number }>(
          `select o.id from jsonb_to_recordset($1::jsonb) o (id int, question text)
      where exists (select from public._entries_v v where v.parent_id = o.id
        and v.version_question = o.question)`,
          [JSON.stringify(originals)],
        )
  const without = new Set(same.map(({ id }) => id))
  const named = drafts.map(
    ({ translationOf }) => translationOf === null || !without.has(translationOf),
  )
  const free = await freeAddresses(
    sql,
    locale,
    drafts.filter((_, index) => named[index]).map(({ question }) => slugFrom(question)),
  )
  return named.map((each) => (each ? (free.shift() ?? null) : null))
}

/**
 * Reserves addresses for the entries that have none, which are translations that had their
 * original's question until now. Returns them by entry.
 */
export async function addressesForUnnamed(
  req: PayloadRequest,
  sql: Sql,
  locale: Locale,
  revisions: readonly { entryId: number; question: string }[],
): Promise<Map<number, string>> {
  const rows = await sql<{
    id: NonNullable<Row<'public._entries_v'>['parent_id']>
    translationOf: Row<'public._entries_v'>['version_translation_of_id']
  }>(
    `select parent_id as id, version_translation_of_id as "translationOf" from public._entries_v
      where latest and coalesce(version_slug, '') = ''
        and parent_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(revisions.map(({ entryId }) => entryId))],
  )
  const unnamed = rows.map(({ id, translationOf }) => ({
    id,
    translationOf,
    question: revisions.find(({ entryId }) => entryId === id)?.question ?? '',
  }))
  const slugs = await addressesFor(sql, locale, unnamed)
  const named = unnamed.flatMap(({ id }, index) =>
    slugs[index] ? [{ locale, slug: slugs[index], entryId: id }] : [],
  )
  await reserveAddresses(req, named)
  return new Map(named.map(({ entryId, slug }) => [entryId, slug]))
}
