import {
  ValidationError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  type PayloadRequest,
} from 'payload'
import { recordEvent } from '../../../core/audit-log.ts'
import type { Entry as EntryDocument } from '../../../core/payload-types.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { isLocale } from '../../../i18n/locales.ts'
import { personOf } from '../../access/adapters.ts'
import { answerFault } from '../../entries/answer-rules.ts'
import { asEntry } from '../../entries/entry.ts'
import { syncListRow } from '../../entries/list/sync-list-row.ts'
import { slugFrom } from '../../entries/slug.ts'
import { freeAddress, releaseAddresses, reserveAddress } from '../../records/addresses.ts'
import { endSchedule } from '../../records/schedules.ts'
import { isCommand } from '../../records/workflow-command.ts'

/**
 * Nothing that answers are not made of is ever stored, not in a draft either; Payload validates
 * drafts not at all.
 */
const refuseUnsafeAnswer: CollectionBeforeValidateHook<EntryDocument> = ({ data, req }) => {
  const fault = answerFault(data?.answer)
  if (fault)
    throw new ValidationError({
      collection: 'entries',
      errors: [{ path: 'answer', label: 'Full answer', message: fault }],
      req,
    })
  return data
}

/**
 * Payload validates drafts not at all, and what an entry translates never changes after its
 * creation; so that is settled here: an original, in another language, once.
 */
const refuseWrongOriginal: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const { translationOf, locale } = (data ?? {}) as { translationOf?: unknown; locale?: unknown }
  if (operation !== 'create') return data
  if (!isLocale(locale))
    throw fieldError(req, 'locale', 'Language', 'Choose a language of the list.')
  if (translationOf === undefined || translationOf === null || translationOf === '') return data
  const sourceId = Number(translationOf)
  const [source] =
    Number.isInteger(sourceId) && sourceId > 0 && sourceId < 2 ** 31
      ? await sqlOf(req)<{
          locale: string
          translation_of_id: number | null
          taken: number | null
        }>(
          `select locale, translation_of_id, (select t.id from public.entries t
            where t.translation_of_id = e.id and t.locale::text = $2) as taken
           from public.entries e where id = $1`,
          [sourceId, locale],
        )
      : []
  const fault = !source
    ? 'The original is not there.'
    : source.translation_of_id !== null
      ? 'Choose the original, not another translation.'
      : source.locale === locale
        ? 'A translation is in another language than its original.'
        : source.taken !== null
          ? `There is a translation into this language already (number ${source.taken}).`
          : null
  if (fault) throw fieldError(req, 'translationOf', 'Translation of', fault)
  return { ...data, translationOf: sourceId }
}

const fieldError = (req: PayloadRequest, path: string, label: string, message: string) =>
  new ValidationError({ collection: 'entries', errors: [{ path, label, message }], req })

/**
 * A draft may have no question yet; it is then an empty text, so that whatever reads one can rely
 * on text.
 */
const questionIsText: CollectionBeforeValidateHook = ({ data, operation }) =>
  data && (data.question === null || (operation === 'create' && data.question === undefined))
    ? { ...data, question: '' }
    : data

/** An address left empty is made from the question; one that a person chose is kept as it is. */
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

/**
 * A translation starts with its original's question, which would make an address in the wrong
 * language.
 */
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

/** Each version names who made it. */
const setAuthor: CollectionBeforeChangeHook = ({ data, req }) =>
  req.user ? { ...data, author: req.user.id } : data

/** Whatever is saved by hand is a draft again; only the workflow's commands set another state. */
const resetToDraft: CollectionBeforeChangeHook = ({ data, req }) =>
  isCommand(req) ? data : { ...data, state: 'draft' }

const reserveSlug: CollectionAfterChangeHook<EntryDocument> = async ({ doc, req }) => {
  if (doc.slug) await reserveAddress(req, { locale: doc.locale, slug: doc.slug, entryId: doc.id })
  return doc
}

/**
 * The list shows the newest text. A command may write an older one to the readers' side; the newest
 * is what stands in the versions.
 */
const syncDeskList: CollectionAfterChangeHook<EntryDocument> = async ({ doc, req }) => {
  await syncListRow(sqlOf(req), asEntry(doc))
  return doc
}

const logDeletion: CollectionAfterDeleteHook<EntryDocument> = async ({ doc: entry, req }) => {
  await releaseAddresses(sqlOf(req), entry.id)
  await endSchedule(sqlOf(req), entry.id, { status: 'cancelled', reason: 'The answer was deleted' })
  await recordEvent(sqlOf(req), {
    actor: personOf(req) ?? { id: null, name: 'Attune' },
    action: 'entry.deleted',
    entryId: entry.id,
    locale: entry.locale,
    details: { question: entry.question },
  })
}

export const entryHooks: NonNullable<CollectionConfig['hooks']> = {
  beforeValidate: [refuseUnsafeAnswer, refuseWrongOriginal, questionIsText, fillSlug],
  beforeChange: [setAuthor, resetToDraft],
  afterChange: [reserveSlug, syncDeskList],
  afterDelete: [logDeletion],
}
