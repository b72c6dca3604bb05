import type { PayloadRequest } from 'payload'
import type { Person } from '../../../core/person.ts'
import type { Reason } from '../../../core/refusal.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { authorsSinceSigned } from '../../records/four-eyes.ts'
import { loadEntry } from '../../records/load-entry.ts'
import { needsEvidence } from '../../workflow/evidence.ts'
import { publicationFacts } from '../../workflow/publish/publication-facts.ts'
import { incompleteReasons, warningsAbout } from '../../workflow/publish/publication-rules.ts'
import { publishedText } from '../../workflow/publish/published-text.ts'

/** An imported answer that readers see and nobody has signed, with everything that is signed. */
export type ToSign = {
  id: number
  locale: Locale
  question: string
  shortAnswer: string
  /** The full answer, sanitized as for readers. */
  html: string
  /** Its other signed facts, in words: topics, sources, where it applies. */
  topics: string[]
  sources: string[]
  jurisdiction: string | null
  /** Whether the signature needs a note of what the text was checked against. */
  needsEvidence: boolean
  /** The `updatedAt` of this text, to send with the signature. */
  seen: string
  /** Why it cannot be signed here. */
  missing: Reason[]
  /** What is hard to read; signing it as it is needs a note. */
  warnings: Reason[]
}
export type SigningQueue = { left: number; next: ToSign | null }

/** In the person's languages, unchanged since the import, and after the one they saw last. */
const WAITING = `
  from workflow.desk_list l join portal.entries p on p.entry_id = l.entry_id and not p.reviewed
 where l.state = 'published' and l.entry_id > $1
   and l.locale = any(string_to_array($2, ','))`

async function topicsOf(sql: Sql, ids: readonly number[]): Promise<string[]> {
  const rows = await sql<{ title: string }>(
    `select title from public.topics_locales where _locale = 'en'
      and _parent_id in (select jsonb_array_elements_text($1::jsonb)::int) order by title`,
    [JSON.stringify(ids)],
  )
  return rows.map(({ title }) => title)
}

/** Returns the next imported answer that this person can sign after the entry `after`. */
export async function nextToSign(
  req: PayloadRequest,
  person: Pick<Person, 'id' | 'languages'>,
  after: number,
): Promise<SigningQueue> {
  const sql = sqlOf(req)
  const t = staffMessages(req)
  const values = [after, person.languages.join(',')]
  const [count] = await sql<{ left: number }>(`select count(*)::int as left ${WAITING}`, values)
  const [row] = await sql<{ id: number }>(
    `select l.entry_id as id ${WAITING} order by l.entry_id limit 1`,
    values,
  )
  if (!row) return { left: 0, next: null }
  const loaded = await loadEntry(req, row.id)
  const { entry, shared } = loaded
  const facts = await publicationFacts(req, sql, loaded)
  const text = await publishedText(sql, entry, shared, '')
  return {
    left: count?.left ?? 0,
    next: {
      id: row.id,
      locale: entry.locale,
      question: text.question,
      shortAnswer: text.shortAnswer,
      html: text.answerHtml,
      topics: await topicsOf(sql, shared.topics ?? []),
      sources: (shared.sources ?? []).map(({ title }) => title),
      jurisdiction: shared.jurisdiction ?? null,
      needsEvidence: needsEvidence(
        facts.needsCrisisContact,
        await authorsSinceSigned(sql, row.id),
        person,
      ),
      seen: entry.updatedAt,
      missing: incompleteReasons(facts, t),
      warnings: warningsAbout(facts, t),
    },
  }
}
