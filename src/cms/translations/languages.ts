import { NotFound, type PayloadRequest } from 'payload'
import { inTransaction } from '../../core/request-sql.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { LOCALE_CODES, localeFacts, type Direction, type Locale } from '../../i18n/locales.ts'
import { mayActOnEntry, personOf } from '../access/adapters.ts'
import { COLLECTIONS } from '../access/table.ts'
import { sourceIdOf, type Entry } from '../entries/entry.ts'
import { newestEntry, publishedEntry } from '../records/load-entry.ts'
import { coverage } from './coverage.ts'
import { textPartsOf, type TextPart } from './fingerprint.ts'
import { machineHashes } from './machine-parts.ts'
import { cluesOf } from './pair-clues.ts'
import { notesForChanges, sideBySideRows, type SideBySide } from './side-by-side.ts'
import { lastSourceText } from './source-texts.ts'
import type { TranslationStatus } from './status-labels.ts'

export type LanguageRow = {
  locale: Locale
  name: string
  dir: Direction
  id: number | null
  standing: TranslationStatus
  mayTranslate: boolean
}
export type TranslationOverview = {
  original: { id: number; locale: Locale; name: string; question: string }
  rows: LanguageRow[]
  /**
   * For a translation: its paragraphs beside those of the original, whether both have the same
   * number of them, and the id of the original's text.
   */
  beside: {
    locale: Locale
    sourceText: number | null
    paragraphs: SideBySide[]
    pairsOff: boolean
    notes: string[]
  } | null
}

const MISSING: TranslationStatus = {
  state: 'missing',
  severity: null,
  openChanges: 0,
  hasNewerDraft: false,
}

/**
 * Returns the translations of an answer for the signed-in person, and for a translation its
 * paragraphs beside those of the original. Throws NotFound.
 */
export async function translationOverview(
  req: PayloadRequest,
  id: number,
): Promise<TranslationOverview> {
  return inTransaction(req, async (sql) => {
    const entry = await newestEntry(req, id)
    const sourceId = sourceIdOf(entry)
    const [covered] = await coverage(req, sql, [sourceId])
    if (!covered) throw new NotFound(req.t)
    const person = personOf(req)
    const rows = LOCALE_CODES.filter((locale) => locale !== covered.locale).map(
      (locale): LanguageRow => {
        const known = covered.translations.find((each) => each.locale === locale)
        return {
          locale,
          name: localeFacts(locale).name,
          dir: localeFacts(locale).dir,
          id: known?.id ?? null,
          standing: known?.standing ?? MISSING,
          mayTranslate: mayActOnEntry(person, COLLECTIONS.entries.create, {
            locale,
            translationOf: sourceId,
          }),
        }
      },
    )
    const original = {
      id: sourceId,
      locale: covered.locale,
      name: localeFacts(covered.locale).name,
      question: covered.question,
    }
    return {
      original,
      rows,
      beside: entry.translationOf ? await sideBySide(req, sql, entry) : null,
    }
  })
}

async function sideBySide(
  req: PayloadRequest,
  sql: Sql,
  entry: Entry,
): Promise<NonNullable<TranslationOverview['beside']>> {
  const sourceId = sourceIdOf(entry)
  const last = await lastSourceText(sql, sourceId)
  const source =
    last?.parts ??
    textPartsOf((await publishedEntry(req, sourceId)) ?? (await newestEntry(req, sourceId)))
  const clues = await cluesOf(sql, entry)
  const texts = await sql<Row<'workflow.source_texts', 'note'> & { parts: TextPart[] }>(
    'select parts, note from workflow.source_texts where entry_id = $1 order by id desc',
    [sourceId],
  )
  const words = new Map(
    texts.flatMap(({ parts }) => parts.map(({ hash, text }) => [hash, text] as const)),
  )
  return {
    locale: entry.locale,
    sourceText: last?.id ?? null,
    ...sideBySideRows(source, textPartsOf(entry), clues, words, await machineHashes(sql, entry.id)),
    notes: notesForChanges(clues.open, texts),
  }
}
