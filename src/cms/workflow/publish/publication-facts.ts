import type { PayloadRequest } from 'payload'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { fieldNameAt } from '../../../fields/translated-fields.ts'
import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'
import { linkedEntries } from '../../entries/answer-html.ts'
import type { Entry, SharedFields } from '../../entries/entry.ts'
import { pictureFaults } from '../../entries/picture/current.ts'
import { wordingOf } from '../../entries/wording.ts'
import { findDiscouragedWords } from '../../glossary/check.ts'
import { glossaryOf } from '../../glossary/load.ts'
import { countOpenNotes } from '../../notes/notes.ts'
import { standingApproval } from '../../records/approvals.ts'
import type { LoadedEntry } from '../../records/load-entry.ts'
import { textPartsOf, type TextPart } from '../../translations/fingerprint.ts'
import { translationFacts } from '../../translations/translation-facts.ts'
import type { PublicationFacts } from './publication-rules.ts'

/** Loads what the publication rules need to know about an entry. */
export async function publicationFacts(
  req: PayloadRequest,
  sql: Sql,
  { entry, shared, sourcePublished, hash }: LoadedEntry,
): Promise<PublicationFacts> {
  const crisis = await crisisFacts(req, sql, shared)
  const parts = textPartsOf(entry)
  return {
    entry,
    shared,
    sourcePublished,
    ...crisis,
    wording: wordingOf(entry, (id) => `/entries/${id}`),
    words: parts.map(({ text }) => text).join('\n'),
    approved: (await standingApproval(sql, entry.id, hash)) !== null,
    brokenLinks: await linksToHiddenAnswers(sql, entry),
    pictures: await pictureFaults(sql, entry.answer, entry.locale),
    openNotes: await countOpenNotes(sql, entry.id),
    discouraged: await findDiscouraged(req, parts, entry.locale),
    ...(await translationFacts(sql, entry)),
  }
}

async function findDiscouraged(
  req: PayloadRequest,
  parts: readonly TextPart[],
  locale: Locale,
): Promise<PublicationFacts['discouraged']> {
  const terms = await glossaryOf(req, locale)
  return parts.flatMap(({ place, text }) =>
    findDiscouragedWords(text, terms, locale).map((offence) => ({
      ...offence,
      field: fieldNameAt(place),
    })),
  )
}

async function linksToHiddenAnswers(sql: Sql, entry: Entry): Promise<number[]> {
  const linked = entry.answer ? linkedEntries(entry.answer) : []
  if (linked.length === 0) return []
  const visibleSources = await sql<Row<'portal.entries', 'source_id'>>(
    `select distinct source_id from portal.entries where entry_id = any($1::int[])
      or source_id = any($1::int[])`,
    [linked],
  )
  const visibleEntries = await sql<Row<'portal.entries', 'entry_id'>>(
    'select entry_id from portal.entries where entry_id = any($1::int[])',
    [linked],
  )
  const visible = new Set([
    ...visibleSources.map((row) => row.source_id),
    ...visibleEntries.map((row) => row.entry_id),
    entry.id,
  ])
  return linked.filter((id) => !visible.has(id))
}

async function crisisFacts(req: PayloadRequest, sql: Sql, shared: SharedFields) {
  const { totalDocs: riskyTopics } = await req.payload.count({
    collection: 'topics',
    req,
    overrideAccess: true,
    where: { id: { in: shared.topics ?? [] }, riskTier: { equals: 'high' } },
  })
  // A contact that waits for a signature helps no reader. One with words in the default language is
  // shown in all of them.
  const contacts = await sql(
    `select from portal.contacts c join portal.settings s using (region)
      where c.kind = 'crisis' and c.phone is not null and c.locale = $1 limit 1`,
    [DEFAULT_LOCALE],
  )
  return {
    needsCrisisContact: shared.riskTier === 'high' || riskyTopics > 0,
    hasCrisisContact: contacts.length > 0,
  }
}
