import { createHash } from 'node:crypto'
import { APIError, Forbidden, type PayloadRequest } from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import { Refusal } from '../../../core/refusal.ts'
import { inTransaction } from '../../../core/request-sql.ts'
import type { Sql } from '../../../core/sql.ts'
import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import { mayActOnEntry, personOf } from '../../access/adapters.ts'
import { COLLECTIONS } from '../../access/table.ts'
import { toDocument, type Entry } from '../../entries/entry.ts'
import { lockEntry, newestEntry, publishedEntry } from '../../records/load-entry.ts'
import { coverage, type CoveredAnswer } from '../coverage.ts'
import { findOrCreateTranslation } from '../create-translation.ts'
import { textPartsOf } from '../fingerprint.ts'
import { machineHashes, recordMachineParts } from '../machine.ts'
import { openChangesOf } from '../record.ts'
import { readXliff } from './read.ts'
import {
  XliffError,
  type UnitState,
  type XliffDocument,
  type XliffFault,
  type XliffFile,
} from './shapes.ts'
import {
  mergeUnits,
  unitsOf,
  type MergeResult,
  type PlacedUnit,
  type UnplacedUnit,
} from './units.ts'

export type Selection = {
  locale: Locale
  ids?: readonly number[]
  which: 'all' | 'missing' | 'stale' | 'open'
}

const STATE: Partial<Record<NonNullable<Entry['state']>, UnitState>> = {
  approved: 'reviewed',
  scheduled: 'reviewed',
  published: 'published',
}

/**
 * The answers of a selection with what there is of their translation into one language. Sources of
 * several languages are not mixed: English ones first.
 */
export async function exportXliff(
  req: PayloadRequest,
  { locale, ids, which }: Selection,
): Promise<XliffDocument> {
  return inTransaction(req, async (sql) => {
    const originals = (await coverage(req, sql, ids)).filter(
      (each) =>
        each.locale !== locale &&
        isSelected(
          which,
          each,
          each.translations.find((translation) => translation.locale === locale)?.standing.state,
        ),
    )
    const sourceLocale = originals[0]?.locale
    if (!sourceLocale)
      throw new APIError(
        'No answer fits this choice, so there is nothing to export.',
        404,
        undefined,
        true,
      )
    const files: XliffFile[] = []
    for (const original of originals.filter((each) => each.locale === sourceLocale)) {
      const source =
        (await publishedEntry(req, original.id)) ?? (await newestEntry(req, original.id))
      const known = original.translations.find((translation) => translation.locale === locale)
      const entry = known ? await newestEntry(req, known.id) : null
      const translation = entry && {
        entry,
        state: STATE[entry.state ?? 'draft'] ?? 'translated',
        open: await openChangesOf(sql, entry),
        machine: await machineHashes(sql, entry.id),
      }
      files.push({ sourceId: original.id, units: unitsOf(source, translation) })
    }
    return { sourceLocale, locale, files }
  })
}

const isSelected = (
  which: Selection['which'],
  original: Pick<CoveredAnswer, 'state'>,
  state: string | undefined,
): boolean => {
  // What was withdrawn is not work for anybody; whoever wants it all the same asks for everything.
  const missing = state === undefined && original.state !== 'withdrawn'
  if (which === 'missing') return missing
  if (which === 'stale') return state === 'stale'
  return which === 'all' || missing || state === 'stale' || state === 'draft'
}

/** `changes`: the paragraphs whose words differ from what the translation has now. */
export type ImportedAnswer = {
  sourceId: number
  question: string
  translationId: number
  created: boolean
  changed: boolean
  placed: number
  changes: PlacedUnit[]
  unplaced: UnplacedUnit[]
}
/** `plan`: what a dry run answered; an import that would change anything else is refused. */
export type XliffImportOptions = { dryRun: boolean; machine: boolean; plan?: string }
export type XliffImportReport = {
  sourceLocale: Locale
  locale: Locale
  answers: ImportedAnswer[]
  plan: string
}

class DryRunRollback extends Error {}

/**
 * Puts a translated file into drafts, paragraph by paragraph, through the same door as a save by
 * hand. All or nothing: throws RefusedXliff with everything that is wrong, or Forbidden; then
 * nothing is written. What belongs to an older original is told in `unplaced`.
 */
export async function importXliff(
  req: PayloadRequest,
  text: string,
  options: XliffImportOptions,
): Promise<XliffImportReport> {
  const document = readXliff(text)
  const person = personOf(req)
  if (
    !person ||
    !mayActOnEntry(person, COLLECTIONS.entries.update, {
      locale: document.locale,
      translationOf: 1,
    })
  )
    throw new Forbidden(req.t)
  let answers: ImportedAnswer[] = []
  try {
    await inTransaction(req, async (sql) => {
      answers = await importFiles(req, sql, document, options)
      if (options.plan !== undefined && options.plan !== planOf(answers))
        throw new Refusal(
          'The answers changed after you looked at this file, so nothing was written. Look at it once more.',
          409,
        )
      await recordEvent(sql, {
        actor: person,
        action: 'xliff.imported',
        locale: document.locale,
        details: {
          answers: answers.length,
          placed: answers.reduce((sum, each) => sum + each.placed, 0),
          unplaced: answers.reduce((sum, each) => sum + each.unplaced.length, 0),
        },
      })
      if (options.dryRun) throw new DryRunRollback()
    })
  } catch (error) {
    if (!(error instanceof DryRunRollback)) throw error
  }
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
        answers.map(({ sourceId, changes, unplaced }) => [sourceId, changes, unplaced]),
      ),
    )
    .digest('hex')

async function importFiles(
  req: PayloadRequest,
  sql: Sql,
  { sourceLocale, locale, files }: XliffDocument,
  options: XliffImportOptions,
): Promise<ImportedAnswer[]> {
  const faults: XliffFault[] = []
  for (const { sourceId } of files) {
    const [row] = await sql<{ locale: string; translation_of_id: number | null }>(
      'select locale, translation_of_id from public.entries where id = $1',
      [sourceId],
    )
    if (!row || row.translation_of_id !== null)
      faults.push({ place: `entry-${sourceId}`, message: 'There is no such original here.' })
    else if (row.locale !== sourceLocale || row.locale === locale)
      faults.push({
        place: `entry-${sourceId}`,
        message: `The original is in ${localeFacts(row.locale as Locale).name}; the file says otherwise.`,
      }) // an enum of our languages
  }
  if (faults.length > 0) throw new XliffError(faults)
  const answers: ImportedAnswer[] = []
  for (const file of [...files].sort((one, other) => one.sourceId - other.sourceId)) {
    await lockEntry(req, sql, file.sourceId)
    const original =
      (await publishedEntry(req, file.sourceId)) ?? (await newestEntry(req, file.sourceId))
    const { id, created } = await findOrCreateTranslation(req, file.sourceId, locale)
    const translation = await newestEntry(req, id)
    const merged = mergeUnits(file.units, original, translation)
    faults.push(
      ...merged.faults.map((fault) => ({
        ...fault,
        place: `entry-${file.sourceId}, ${fault.place}`,
      })),
    )
    if (merged.faults.length > 0) continue
    const changed = await saveTranslation(req, sql, translation, merged, options)
    answers.push({
      sourceId: file.sourceId,
      question: original.question,
      translationId: id,
      created,
      changed,
      placed: merged.placed,
      changes: merged.found.filter(({ before, now }) => before !== now),
      unplaced: merged.unplaced,
    })
  }
  if (faults.length > 0) throw new XliffError(faults)
  return answers
}

/** Saves what differs as a draft; a file that brings nothing new makes no version. */
async function saveTranslation(
  req: PayloadRequest,
  sql: Sql,
  translation: Entry,
  { changes, machine, placed }: MergeResult,
  options: XliffImportOptions,
): Promise<boolean> {
  const before = JSON.stringify([
    translation.question,
    translation.shortAnswer ?? '',
    sourceText(translation),
  ])
  const after = { ...translation, ...changes }
  if (
    placed === 0 ||
    JSON.stringify([after.question, after.shortAnswer ?? '', sourceText(after)]) === before
  )
    return false
  await req.payload.update({
    collection: 'entries',
    id: translation.id,
    draft: true,
    depth: 0,
    req,
    overrideAccess: false,
    user: req.user,
    data: toDocument({ ...changes, updatedAt: translation.updatedAt }),
  })
  const hashes = options.machine ? textPartsOf(after).map(({ hash }) => hash) : machine
  if (hashes.length > 0)
    await recordMachineParts(
      sql,
      translation.id,
      hashes,
      false,
      personOf(req) ?? { id: null, name: 'Attune' },
    )
  return true
}

const sourceText = (entry: Entry): unknown => unitsOf(entry, null).map(({ source }) => source)
