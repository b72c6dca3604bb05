import type { PayloadRequest } from 'payload'
import type { Person } from '../../../core/person.ts'
import { STAFF_PICTURE_FOLDER } from '../../../core/pictures/picture-files.ts'
import type { Reason } from '../../../core/refusal.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { ANSWER_FIELDS } from '../../../fields/answer-fields.ts'
import { inFormOrder } from '../../../fields/form-order.ts'
import { valueOf } from '../../../fields/values.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { withPictures } from '../../../published/picture-html.ts'
import { fieldParagraphs, type RelationNames } from '../../compare/fields.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { readGiveable, type Giveable } from '../../packs/giveable.ts'
import { authorsSinceSigned, signOffRule } from '../../records/four-eyes.ts'
import { loadEntry } from '../../records/load-entry.ts'
import { needsEvidence } from '../../workflow/evidence.ts'
import { asksForSeverity } from '../../workflow/publish/changed-words.ts'
import { publicationFacts } from '../../workflow/publish/publication-facts.ts'
import {
  reasonsAgainstPublishing,
  warningsAbout,
  type PublicationFacts,
} from '../../workflow/publish/publication-rules.ts'
import { publishedText } from '../../workflow/publish/published-text.ts'

/** An answer that waits for a signature, with everything that is signed. */
export type ToSign = {
  id: number
  locale: Locale
  question: string
  shortAnswer: string
  /** The full answer, sanitized as for readers. */
  html: string
  /** What else is signed, and its topics: each with what the desk calls it. */
  facts: { label: string; lines: string[] }[]
  /** Whether the signature needs a note of what the text was checked against. */
  needsEvidence: boolean
  /** The `updatedAt` of this text, to send with the signature. */
  seen: string
  /** Why it cannot be signed here. */
  missing: Reason[]
  /** What is hard to read; signing it as it is needs a note. */
  warnings: Reason[]
  /** For what readers see already, as imported. */
  give: Giveable | null
}
export type QueueState = { left: number; next: ToSign | null }

/**
 * In the person's languages and after the one they saw last: imported answers that are unchanged
 * since; with IDs, those of them that wait for any signature.
 */
const WAITING = `
  from workflow.desk_list l left join portal.entries p on p.entry_id = l.entry_id
 where l.entry_id > $1 and l.locale = any(string_to_array($2, ','))
   and (l.state = 'published' and not p.reviewed
     or $3::jsonb is not null and l.state in ('draft', 'in-review', 'changes-requested'))
   and ($3::jsonb is null or l.entry_id in (select jsonb_array_elements_text($3::jsonb)::int))`

/** Why a person cannot sign a text where they see nothing but the text. */
async function reasonsAgainstSigning(
  req: PayloadRequest,
  sql: Sql,
  { facts, authors, person }: Signing,
): Promise<Reason[]> {
  const t = staffMessages(req)
  const { entry } = facts
  const wroteIt = authors.includes(person.id) && (await signOffRule(req)) === 'four-eyes'
  const reason = (code: string, message: string): Reason => ({ code, field: null, message })
  return [
    ...(wroteIt ? [reason('own-text', t('workflow.wroteItYourself'))] : []),
    ...((await asksForSeverity(req, sql, entry))
      ? [reason('change', t('signing.openForChange'))]
      : []),
    ...reasonsAgainstPublishing(facts, t).filter(({ code }) => code !== 'not-approved'),
  ]
}
type Signing = {
  facts: PublicationFacts
  authors: readonly number[]
  person: Pick<Person, 'id'>
}

const FACTS = inFormOrder(ANSWER_FIELDS).filter(
  ({ name, signedFrom, translatedAs }) =>
    name === 'topics' || (signedFrom !== undefined && translatedAs === undefined),
)

const factsOf = (
  { entry, shared }: PublicationFacts,
  names: RelationNames,
  t: DeskTranslate,
): ToSign['facts'] =>
  FACTS.map((field) => {
    const value = valueOf(field.belongsTo === 'question' ? shared : entry, field)
    return { label: t(field.label), lines: fieldParagraphs(field, value, names, t) }
  }).filter(({ lines }) => lines.length > 0)

async function topicNames(sql: Sql, ids: readonly number[]): Promise<RelationNames> {
  const rows = await sql<
    Row<'public.topics_locales', 'title'> & { id: Row<'public.topics_locales'>['_parent_id'] }
  >(
    `select _parent_id as id, title from public.topics_locales where _locale = 'en'
      and _parent_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(ids)],
  )
  return Object.fromEntries(rows.map(({ id, title }) => [`topics:${id}`, title]))
}

/**
 * Returns the next imported answer that this person can sign after the entry `after`, or the next
 * of the answers with these IDs.
 */
export async function nextToSign(
  req: PayloadRequest,
  person: Pick<Person, 'id' | 'languages'>,
  after: number,
  ids: readonly number[] | null = null,
): Promise<QueueState> {
  const sql = sqlOf(req)
  const t = staffMessages(req)
  const values = [after, person.languages.join(','), ids && JSON.stringify(ids)]
  const [count] = await sql<{ left: number }>(`select count(*)::int as left ${WAITING}`, values)
  const [row] = await sql<{ id: Row<'workflow.desk_list'>['entry_id'] }>(
    `select l.entry_id as id ${WAITING} order by l.entry_id limit 1`,
    values,
  )
  if (!row) return { left: 0, next: null }
  const loaded = await loadEntry(req, row.id)
  const { entry, shared } = loaded
  const facts = await publicationFacts(req, sql, loaded)
  const authors = await authorsSinceSigned(sql, row.id)
  const text = await publishedText(sql, entry, shared, '')
  return {
    left: count?.left ?? 0,
    next: {
      id: row.id,
      locale: entry.locale,
      question: text.question,
      shortAnswer: text.shortAnswer,
      html: withPictures(text.answerHtml, STAFF_PICTURE_FOLDER),
      facts: factsOf(facts, await topicNames(sql, shared.topics ?? []), t),
      needsEvidence: needsEvidence(facts.needsCrisisContact, authors, person),
      seen: entry.updatedAt,
      missing: await reasonsAgainstSigning(req, sql, { facts, authors, person }),
      warnings: warningsAbout(facts, t),
      give: (await readGiveable(sql, [row.id])).get(row.id) ?? null,
    },
  }
}
