import {
  ValidationError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  type PayloadRequest,
} from 'payload'
import { recordEvent, SYSTEM_ACTOR } from '../../../core/audit-log.ts'
import { parseId } from '../../../core/ids.ts'
import type { Entry as EntryDocument } from '../../../core/payload-types.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import { isLocale, type Locale } from '../../../i18n/locales.ts'
import { deskInEnglish, type DeskTranslate } from '../../../i18n/messages/desk.ts'
import { personOf } from '../../access/adapters.ts'
import { asEntry } from '../../entries/entry.ts'
import { syncListRow } from '../../entries/list/sync-list-row.ts'
import { slugFrom } from '../../entries/slug.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { announceSaves } from '../../presence/presence-rows.ts'
import { freeAddress, releaseAddresses, reserveAddresses } from '../../records/addresses.ts'
import { endSchedule } from '../../records/schedules.ts'
import { isCommand } from '../../records/workflow-command.ts'
import { normalizeCodes, refuseFaults } from './field-rules.ts'
import { storePictures } from './store-pictures.ts'

/**
 * Checks `locale` and `translationOf` on creation: a translation needs an original in another
 * language that has no translation into this one. Neither field can change later, and Payload does
 * not validate drafts.
 */
const requireOriginal: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const { translationOf, locale } = (data ?? {}) as { translationOf?: unknown; locale?: unknown }
  if (operation !== 'create') return data
  const t = staffMessages(req)
  if (!isLocale(locale))
    throw fieldError(req, 'locale', t('fields.locale'), t('entries.chooseLocale'))
  if (translationOf === undefined || translationOf === null || translationOf === '') return data
  const sourceId = parseId(String(translationOf))
  const fault = await originalFault(sqlOf(req), sourceId, locale, t)
  if (fault) throw fieldError(req, 'translationOf', t('fields.translationOf'), fault)
  return { ...data, translationOf: sourceId }
}

/** Why an entry cannot be the original of a new translation into a language; `null` if it can. */
async function originalFault(
  sql: Sql,
  sourceId: number | null,
  locale: Locale,
  t: DeskTranslate,
): Promise<string | null> {
  if (sourceId === null) return t('entries.original.unknown')
  const [source] = await sql<
    Row<'public.entries', 'locale' | 'translation_of_id'> & {
      taken: Row<'public.entries'>['id'] | null
    }
  >(
    `select locale, translation_of_id, (select t.id from public.entries t
      where t.translation_of_id = e.id and t.locale::text = $2) as taken
     from public.entries e where id = $1`,
    [sourceId, locale],
  )
  if (!source) return t('entries.original.unknown')
  if (source.translation_of_id !== null) return t('entries.original.isTranslation')
  if (source.locale === locale) return t('entries.original.sameLanguage')
  return source.taken === null ? null : t('entries.original.taken')
}

const fieldError = (req: PayloadRequest, path: string, label: string, message: string) =>
  new ValidationError({ collection: 'entries', errors: [{ path, label, message }], req })

/**
 * Stores a missing question as an empty string, so that readers of a draft can rely on a string.
 */
const storeQuestionAsText: CollectionBeforeValidateHook = ({ data, operation }) =>
  data && (data.question === null || (operation === 'create' && data.question === undefined))
    ? { ...data, question: '' }
    : data

/**
 * Refuses a new answer without a question: nobody would find it again. A translation starts as a
 * copy of its original, even of an old one without a question.
 */
const requireQuestion: CollectionBeforeValidateHook<EntryDocument> = ({ data, operation, req }) => {
  if (operation !== 'create' || data?.translationOf || data?.question?.trim()) return data
  const t = staffMessages(req)
  throw fieldError(req, 'question', t('fields.question'), t('entry.save.needsQuestion'))
}

/** Makes an address from the question if there is none. */
const fillSlug: CollectionBeforeValidateHook<EntryDocument> = async ({
  data,
  originalDoc,
  req,
}) => {
  const entry = { ...originalDoc, ...data }
  if (
    !data ||
    entry.slug ||
    typeof entry.question !== 'string' ||
    !entry.question.trim() ||
    !entry.locale
  )
    return data
  if (entry.translationOf && (await isOriginalsQuestion(req, entry.translationOf, entry.question)))
    return data
  const address = { locale: entry.locale, slug: slugFrom(entry.question), entryId: entry.id ?? 0 }
  return { ...data, slug: await freeAddress(sqlOf(req), address) }
}

/** Whether a translation still has the original's question, which is in the wrong language. */
const isOriginalsQuestion = async (
  req: PayloadRequest,
  sourceId: unknown,
  question: string,
): Promise<boolean> =>
  Number.isInteger(sourceId) &&
  (
    await sqlOf(req)(
      'select 1 from public._entries_v where parent_id = $1 and version_question = $2 limit 1',
      [sourceId, question],
    )
  ).length > 0

/** Records the author of each version. */
const setAuthor: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user ? { ...data, author: req.user.id } : data

/** Makes every save by hand a draft. Only the workflow's commands set another state. */
const resetToDraft: CollectionBeforeChangeHook = ({ data, req }) =>
  isCommand(req) ? data : { ...data, state: 'draft' }

const reserveSlug: CollectionAfterChangeHook<EntryDocument> = async ({ doc, req }) => {
  if (doc.slug)
    await reserveAddresses(req, [{ locale: doc.locale, slug: doc.slug, entryId: doc.id }])
  return doc
}

/** Updates the row of the desk's list, which shows the newest text, and tells who has it open. */
const syncDeskList: CollectionAfterChangeHook<EntryDocument> = async ({ doc, req }) => {
  await syncListRow(sqlOf(req), asEntry(doc))
  await announceSaves(sqlOf(req), [doc.id])
  return doc
}

const logDeletion: CollectionAfterDeleteHook<EntryDocument> = async ({ doc: entry, req }) => {
  await releaseAddresses(sqlOf(req), entry.id)
  await endSchedule(sqlOf(req), entry.id, {
    status: 'cancelled',
    reason: deskInEnglish('entries.deleted'),
  })
  await recordEvent(sqlOf(req), {
    actor: personOf(req) ?? SYSTEM_ACTOR,
    action: 'entry.deleted',
    entryId: entry.id,
    locale: entry.locale,
    details: { question: entry.question },
  })
}

export const entryHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeValidate: [
    refuseFaults,
    normalizeCodes,
    requireOriginal,
    requireQuestion,
    storeQuestionAsText,
    fillSlug,
  ],
  beforeChange: [setAuthor, resetToDraft, storePictures],
  afterChange: [reserveSlug, syncDeskList],
  afterDelete: [logDeletion],
}
