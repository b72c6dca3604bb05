import {
  APIError,
  Forbidden,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { Refusal } from '../../core/refusal.ts'
import { sqlOf } from '../../core/request-sql.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { staffMessages } from '../messages/staff-messages.ts'
import { lockEntry, NEW_ENTRY_ID } from '../records/load-entry.ts'
import { requireCurrentVersion } from '../records/save-conflict.ts'
import { isCommand } from '../records/workflow-command.ts'
import { entryFromRequest } from './entry-from-request.ts'
import { reasonsAgainst } from './publish/require-publishable.ts'

type OperationArgs = {
  id?: number | string
  where?: unknown
  data?: Record<string, unknown>
  draft?: boolean
  duplicateFromID?: unknown
  autosave?: boolean
  publishSpecificLocale?: unknown
  publishAllLocales?: unknown
  unpublishAllLocales?: unknown
}

type GuardedArgs = Parameters<CollectionBeforeOperationHook>[0]['args']

/**
 * Checks every write to entries that is not one of the workflow's commands. Turns each save into a
 * draft. Refuses an attempt to publish and lists the reasons against it; refuses bulk writes, and
 * deleting an entry that readers have seen.
 */
export const guardEntryOperation: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) =>
  (isCommand(req)
    ? args
    : await guardOperation(req, operation, args as OperationArgs)) as GuardedArgs

async function guardOperation(
  req: PayloadRequest,
  operation: string,
  given: OperationArgs,
): Promise<OperationArgs> {
  switch (operation) {
    case 'create':
      return asDraft(await refusePublishAttempt(req, given))
    case 'update':
      if (given.id === undefined)
        throw new Refusal(staffMessages(req)('workflow.changeOneAtATime'), 403)
      await refusePublishAttempt(req, given)
      await lockEntry(req, sqlOf(req), Number(given.id))
      await requireCurrentVersion(req, Number(given.id), given.data)
      return asDraft(given)
    case 'restoreVersion':
      throw new Refusal(
        staffMessages(req)('workflow.useRestore', { request: 'POST /api/entries/{id}/restore' }),
        403,
      )
    case 'delete':
      await refuseDeletingPublished(req, given)
      return given
    default:
      return given
  }
}

/** Makes the write a draft, so that the public text stays. Drops timestamps the client sent. */
function asDraft(given: OperationArgs): OperationArgs {
  const { _status, createdAt, updatedAt, ...data } = given.data ?? {}
  return {
    ...given,
    data,
    draft: true,
    autosave: false,
    publishSpecificLocale: undefined,
    publishAllLocales: undefined,
    unpublishAllLocales: undefined,
  }
}

async function refusePublishAttempt(
  req: PayloadRequest,
  given: OperationArgs,
): Promise<OperationArgs> {
  const publishes =
    given.data?._status === 'published' ||
    Boolean(given.publishAllLocales) ||
    Boolean(given.publishSpecificLocale)
  if (!publishes) return given
  if (!req.user) throw new Forbidden(req.t)
  const t = staffMessages(req)
  const reasons = await reasonsAgainst(
    req,
    sqlOf(req),
    Number(given.id ?? NEW_ENTRY_ID),
    given.id === undefined
      ? { locale: DEFAULT_LOCALE, ...entryFromRequest(given.data) }
      : entryFromRequest(given.data),
  )
  throw new Refusal(
    reasons.length > 0
      ? t('workflow.notReady.published')
      : t('workflow.usePublish', { request: 'POST /api/entries/{id}/publish' }),
    422,
    reasons,
  )
}

/**
 * Refuses to delete an entry that was ever published: `portal.history` must always lead to its
 * entry. Refuses bulk deletion.
 */
async function refuseDeletingPublished(req: PayloadRequest, { id }: OperationArgs): Promise<void> {
  if (id === undefined) throw new Refusal(staffMessages(req)('workflow.deleteOneAtATime'), 403)
  await lockEntry(req, sqlOf(req), Number(id)) // another request may be publishing it
  const [row] = await sqlOf(req)<{ seen: boolean; translations: number }>(
    `select exists (select 1 from portal.history where entry_id = $1) as seen,
            (select count(*)::int from public.entries where translation_of_id = $1) as translations`,
    [Number(id)],
  )
  if (row?.seen) throw new Refusal(staffMessages(req)('workflow.deletePublished'), 403)
  if (row && row.translations > 0)
    throw new APIError(staffMessages(req)('workflow.deleteTranslated'), 409, undefined, true)
}
