import { APIError, type PayloadRequest } from 'payload'
import { inTransaction } from '../../../core/request-sql.ts'
import type { State } from '../../../core/states.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { newestEntry, publishedEntry } from '../../records/load-entry.ts'
import { coverage, type CoveredAnswer } from '../coverage.ts'
import { machineHashes } from '../machine-parts.ts'
import { withMatches } from '../memory/with-matches.ts'
import { cluesOf } from '../pair-clues.ts'
import { everyPartHash } from '../source-texts.ts'
import type { TranslationState } from '../status-labels.ts'
import { exportUnits, type TermNotes } from '../units/export-units.ts'
import type { UnitState, XliffDocument, XliffFile } from '../units/types.ts'

export type ExportSelection = {
  locale: Locale
  ids?: readonly number[]
  which: 'all' | 'missing' | 'stale' | 'open'
}

const UNIT_STATE: Partial<Record<State, UnitState>> = {
  approved: 'reviewed',
  scheduled: 'reviewed',
  published: 'published',
}

/**
 * Returns the selected answers with their translations into one language, as far as there are any.
 * A file has one source language: that of the first answer. Throws 404 if nothing is selected.
 */
export async function exportXliff(
  req: PayloadRequest,
  { locale, ids, which }: ExportSelection,
  termNotes: TermNotes,
): Promise<XliffDocument> {
  return inTransaction(req, async (sql) => {
    const translationOf = ({ translations }: CoveredAnswer) =>
      translations.find((translation) => translation.locale === locale)
    const originals = (await coverage(req, sql, ids ?? null)).filter(
      (original) =>
        original.locale !== locale &&
        isSelected(which, original, translationOf(original)?.standing.state),
    )
    const sourceLocale = originals[0]?.locale
    if (!sourceLocale)
      throw new APIError(staffMessages(req)('translations.nothingToExport'), 404, undefined, true)
    const files: XliffFile[] = []
    for (const original of originals.filter((each) => each.locale === sourceLocale)) {
      const source =
        (await publishedEntry(req, original.id)) ?? (await newestEntry(req, original.id))
      const existing = translationOf(original)
      const entry = existing ? await newestEntry(req, existing.id) : null
      const translation = entry && {
        entry,
        state: UNIT_STATE[entry.state ?? 'draft'] ?? 'translated',
        clues: await cluesOf(sql, entry),
        machine: await machineHashes(sql, entry.id),
        earlier: await everyPartHash(sql, original.id),
      }
      const units = exportUnits(source, translation, { locale, termNotes, t: staffMessages(req) })
      files.push({
        sourceId: original.id,
        units: await withMatches(sql, { from: sourceLocale, into: locale }, units),
      })
    }
    return { sourceLocale, locale, files, exportedAt: new Date().toISOString() }
  })
}

const isSelected = (
  which: ExportSelection['which'],
  original: Pick<CoveredAnswer, 'state'>,
  state: TranslationState | undefined,
): boolean => {
  // A withdrawn original needs no translation; `all` exports it anyway.
  const missing = state === undefined && original.state !== 'withdrawn'
  if (which === 'missing') return missing
  if (which === 'stale') return state === 'stale'
  return which === 'all' || missing || state === 'stale' || state === 'draft'
}
