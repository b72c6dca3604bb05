import { ValidationError, type PayloadRequest } from 'payload'
import type { Sql } from '../../core/sql.ts'
import type { Locale } from '../../i18n/locales.ts'
import { say, type DeskMessage } from '../../i18n/messages/desk.ts'
import { answerFault } from '../entries/answer-rules.ts'
import type { Entry } from '../entries/entry.ts'
import { slugFrom } from '../entries/slug.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { freeAddresses, reserveAddresses } from './addresses.ts'

type Question = { question: string; translationOf: number | null }

const refuse = (
  req: PayloadRequest,
  path: 'answer' | 'translationOf',
  message: DeskMessage,
): ValidationError => {
  const t = staffMessages(req)
  return new ValidationError({
    collection: 'entries',
    errors: [{ path, label: t(`fields.${path}`), message: say(message, t) }],
    req,
  })
}

export function refuseUnsafeAnswers(
  req: PayloadRequest,
  texts: readonly Pick<Entry, 'answer'>[],
): void {
  for (const { answer } of texts) {
    const fault = answerFault(answer)
    if (fault) throw refuse(req, 'answer', fault)
  }
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
  if (fine?.n !== wanted.length)
    throw refuse(req, 'translationOf', { key: 'records.wrongOriginal' })
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
  const rows = await sql<{ id: number; translationOf: number | null }>(
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
