import { createHash } from 'node:crypto'
import { Forbidden, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { Refusal } from '../../../core/refusal.ts'
import { inTransactionOrDryRun } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'
import { mayTranslateInto } from '../../access/may-write.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { lockEntry, newestEntry, publishedEntry } from '../../records/load-entry.ts'
import { findOrCreateTranslation } from '../begin/create-translation.ts'
import { machineHashes } from '../machine-parts.ts'
import { cluesOf } from '../pair-clues.ts'
import { XliffError, type XliffDocument, type XliffFault } from '../units/types.ts'
import { mergeUnits, type PlacedUnit } from './merge-units.ts'
import { loadNewerWords } from './newer-words.ts'
import { newestVersions } from './newest-versions.ts'
import { parseXliffInThread } from './parse-in-thread.ts'
import type { UnplacedUnit } from './place-units.ts'
import { saveTranslation } from './save-translation.ts'

/**
 * `changes`: the paragraphs whose text differs from the current translation. `older`: those for
 * which a person wrote newer words than the file has; they stay unless they are chosen.
 */
export type ImportedAnswer = {
  sourceId: number
  question: string
  translationId: number
  created: boolean
  changed: boolean
  placed: number
  changes: PlacedUnit[]
  older: PlacedUnit[]
  unplaced: UnplacedUnit[]
}
/**
 * `machine`: whether a machine translated the file. `plan`: the plan that a dry run returned; if
 * the import would change anything else, it is refused. `take`: paragraphs (`ANSWER/UNIT`) for which
 * the file's words are taken although a person wrote newer ones.
 */
export type XliffImportOptions = {
  dryRun: boolean
  machine: boolean
  plan?: string
  take?: ReadonlySet<string>
}
export type XliffImportReport = {
  sourceLocale: Locale
  locale: Locale
  answers: ImportedAnswer[]
  plan: string
}

/**
 * Saves the translations of an XLIFF file as drafts, by the same rules as saving by hand. Text that
 * belongs to an older original is not saved but listed in `unplaced`. Throws XliffError with
 * everything that is wrong with the file, Forbidden, or a Refusal if `plan` does not match; then
 * nothing is written.
 */
export async function importXliff(
  req: PayloadRequest,
  text: string,
  options: XliffImportOptions,
): Promise<XliffImportReport> {
  const document = await parseXliffInThread(text)
  const person = personOf(req)
  if (!person || !mayTranslateInto(person, document.locale)) throw new Forbidden(req.t)
  const answers = await inTransactionOrDryRun(req, options.dryRun, async (sql) => {
    const imported = await importFiles(req, sql, document, options)
    if (options.plan !== undefined && options.plan !== planOf(imported))
      throw new Refusal(staffMessages(req)('translations.answersChanged'), 409)
    await recordEvent(sql, {
      actor: person,
      action: 'xliff.imported',
      locale: document.locale,
      details: {
        answers: imported.length,
        placed: imported.reduce((sum, each) => sum + each.placed, 0),
        unplaced: imported.reduce((sum, each) => sum + each.unplaced.length, 0),
        // So that words of an import are not taken for words that a person wrote since.
        versions: await newestVersions(
          sql,
          imported.filter((each) => each.changed).map((each) => each.translationId),
        ),
      },
    })
    return imported
  })
  return {
    sourceLocale: document.sourceLocale,
    locale: document.locale,
    answers,
    plan: planOf(answers),
  }
}

const planOf = (answers: readonly ImportedAnswer[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        // What was chosen of the older words does not make another plan.
        answers.map(({ sourceId, changes, older, unplaced }) => [
          sourceId,
          changes.filter(({ unit }) => !older.some((each) => each.unit === unit)),
          older,
          unplaced,
        ]),
      ),
    )
    .digest('hex')

async function importFiles(
  req: PayloadRequest,
  sql: Sql,
  document: XliffDocument,
  options: XliffImportOptions,
): Promise<ImportedAnswer[]> {
  await requireOriginals(sql, document)
  const faults: XliffFault[] = []
  const answers: ImportedAnswer[] = []
  for (const { sourceId, units } of document.files.toSorted((a, b) => a.sourceId - b.sourceId)) {
    await lockEntry(req, sql, sourceId)
    const original = (await publishedEntry(req, sourceId)) ?? (await newestEntry(req, sourceId))
    const { id, created } = await findOrCreateTranslation(req, sourceId, document.locale, {
      // A file has words of its own, which no others should stand in for.
      withMemory: false,
    })
    const translation = await newestEntry(req, id)
    const isNewer = await loadNewerWords(
      sql,
      translation,
      document.exportedAt,
      await machineHashes(sql, id),
    )
    const merged = mergeUnits(units, original, translation, {
      clues: await cluesOf(sql, translation),
      isNewer,
      take: (unit) => options.take?.has(`${sourceId}/${unit}`) ?? false,
      t: staffMessages(req),
    })
    faults.push(
      ...merged.faults.map((fault) => ({ ...fault, place: { ...fault.place, answer: sourceId } })),
    )
    if (merged.faults.length > 0) continue
    const changed = await saveTranslation(req, sql, translation, merged, options)
    answers.push({
      sourceId,
      question: original.question,
      translationId: id,
      created,
      changed,
      placed: merged.placed,
      changes: merged.found.filter(({ before, now }) => before !== now),
      older: merged.older,
      unplaced: merged.unplaced,
    })
  }
  if (faults.length > 0) throw new XliffError(faults)
  return answers
}

/** Throws XliffError unless every file of the document belongs to an original in its language. */
async function requireOriginals(
  sql: Sql,
  { sourceLocale, locale, files }: XliffDocument,
): Promise<void> {
  const faults: XliffFault[] = []
  for (const { sourceId } of files) {
    const [row] = await sql<Row<'public.entries', 'locale' | 'translation_of_id'>>(
      'select locale, translation_of_id from public.entries where id = $1',
      [sourceId],
    )
    if (!row?.locale || row.translation_of_id !== null)
      faults.push({ place: { answer: sourceId }, key: 'translations.fault.noOriginal' })
    else if (row.locale !== sourceLocale || row.locale === locale)
      faults.push({
        place: { answer: sourceId },
        key: 'translations.fault.otherSource',
        values: { language: localeFacts(row.locale).name },
      })
  }
  if (faults.length > 0) throw new XliffError(faults)
}
