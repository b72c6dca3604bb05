import type { PayloadRequest } from 'payload'
import type { Sql } from '../../../core/sql.ts'
import { fieldNameAt } from '../../../fields/translated-fields.ts'
import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'
import type { Entry } from '../../entries/entry.ts'
import { pictureFaultsOf } from '../../entries/picture/current.ts'
import { wordingOf } from '../../entries/wording.ts'
import { findDiscouragedWords } from '../../glossary/check.ts'
import { glossaryOf } from '../../glossary/load.ts'
import type { Term } from '../../glossary/term.ts'
import { countOpenNotes } from '../../notes/notes.ts'
import { standingApprovals } from '../../records/approvals.ts'
import type { LoadedEntry } from '../../records/load-entry.ts'
import { topicsOfHighRisk } from '../../records/topic-risk.ts'
import { textPartsOf, type TextPart } from '../../translations/fingerprint.ts'
import { NO_TRANSLATION, translationFacts } from '../../translations/translation-facts.ts'
import { linkFactsOf } from './linked-answers.ts'
import type { PublicationFacts } from './publication-rules.ts'

/** Loads what the publication rules need to know about an entry. */
export async function publicationFacts(
  req: PayloadRequest,
  sql: Sql,
  loaded: LoadedEntry,
): Promise<PublicationFacts> {
  const [facts] = await publicationFactsOf(req, sql, [loaded])
  if (!facts) throw new Error('No facts of an entry')
  return facts
}

/** The same for many entries, in their order, by a few queries however many there are. */
export async function publicationFactsOf(
  req: PayloadRequest,
  sql: Sql,
  loaded: readonly LoadedEntry[],
): Promise<PublicationFacts[]> {
  const entries = loaded.map(({ entry }) => entry)
  const ids = entries.map(({ id }) => id)
  const needsContact = await entriesOfHighRisk(sql, loaded)
  const hasCrisisContact = await clinicHasCrisisContact(sql)
  const approvals = await standingApprovals(
    sql,
    loaded.map(({ entry, hash }) => ({ entryId: entry.id, textHash: hash })),
  )
  const linkFacts = await linkFactsOf(sql, entries)
  const pictures = await pictureFaultsOf(sql, entries)
  const notes = await countOpenNotes(sql, ids)
  const glossary = await glossaries(req, entries)
  const translations = await translationFacts(sql, entries)
  return loaded.map(({ entry, shared, sourcePublished }) => {
    const parts = textPartsOf(entry)
    return {
      ...{ entry, shared, sourcePublished, hasCrisisContact },
      needsCrisisContact: needsContact.has(entry.id),
      wording: wordingOf(entry, (id) => `/entries/${id}`),
      words: parts.map(({ text }) => text).join('\n'),
      approved: approvals.has(entry.id),
      ...linkFacts(entry),
      pictures: pictures.get(entry) ?? [],
      openNotes: notes.get(entry.id) ?? 0,
      discouraged: findDiscouraged(parts, glossary.get(entry.locale) ?? [], entry.locale),
      ...(translations.get(entry.id) ?? NO_TRANSLATION),
    }
  })
}

async function glossaries(
  req: PayloadRequest,
  entries: readonly Entry[],
): Promise<Map<Locale, Term[]>> {
  const terms = new Map<Locale, Term[]>()
  for (const locale of new Set(entries.map((entry) => entry.locale)))
    terms.set(locale, await glossaryOf(req, locale))
  return terms
}

const findDiscouraged = (
  parts: readonly TextPart[],
  terms: readonly Term[],
  locale: Locale,
): PublicationFacts['discouraged'] =>
  parts.flatMap(({ place, text }) =>
    findDiscouragedWords(text, terms, locale).map((offence) => ({
      ...offence,
      field: fieldNameAt(place),
    })),
  )

/** Those that are of high risk, or have a topic that is. */
async function entriesOfHighRisk(sql: Sql, loaded: readonly LoadedEntry[]): Promise<Set<number>> {
  const topics = [...new Set(loaded.flatMap(({ shared }) => shared.topics ?? []))]
  const risky = await topicsOfHighRisk(sql, topics)
  return new Set(
    loaded
      .filter(
        ({ shared }) =>
          shared.riskTier === 'high' || (shared.topics ?? []).some((id) => risky.has(id)),
      )
      .map(({ entry }) => entry.id),
  )
}

/**
 * A contact that waits for a signature helps no reader. One with words in the default language is
 * shown in all of them.
 */
const clinicHasCrisisContact = async (sql: Sql): Promise<boolean> =>
  (
    await sql(
      `select from portal.contacts c join portal.settings s using (region)
        where c.kind = 'crisis' and c.phone is not null and c.locale = $1 limit 1`,
      [DEFAULT_LOCALE],
    )
  ).length > 0
