import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeChangeHook } from 'payload'
import type { Entry as EntryDocument } from '../../../core/payload-types.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { withCurrentPictures } from '../../entries/picture/current.ts'
import { isCommand } from '../../records/workflow-command.ts'

/**
 * Saves the pictures of an answer as they are now. A command that does not change the answer, such as
 * a signature or a publication, leaves them as they were read.
 */
export const storePictures: CollectionBeforeChangeHook<EntryDocument> = async ({
  data,
  originalDoc,
  req,
}) => {
  const locale = data.locale ?? originalDoc?.locale
  const isUntouched = isCommand(req) && isDeepStrictEqual(data.answer, originalDoc?.answer)
  if (!data.answer || !locale || isUntouched || data._status === 'published') return data
  return { ...data, answer: await withCurrentPictures(sqlOf(req), data.answer, locale) }
}
