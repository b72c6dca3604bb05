import type { CollectionBeforeDeleteHook, CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { FieldRefusal, Refusal } from '../../../core/refusal.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { isPicture, MAX_PIXELS, MAX_SIDE } from '../../pictures/picture-kinds.ts'
import { answersThatShow } from '../../pictures/shown-in.ts'
import { answerNames } from '../../records/answer-names.ts'

/**
 * Refuses a file that is not a PNG, JPEG or WebP by its contents, whatever its name and type say, or that
 * is too large to decode. Nothing else has looked into it before.
 */
export const refuseOtherFiles: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const bytes = req.file?.data
  if (!bytes || (operation !== 'create' && operation !== 'update')) return args
  const t = staffMessages(req)
  if (!isPicture(bytes)) throw new FieldRefusal('file', t('media.notPicture'))
  const size = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!size) throw new FieldRefusal('file', t('media.notPicture'))
  const { width, height, pages = 1 } = size
  if (width > MAX_SIDE || height > MAX_SIDE || width * height * pages > MAX_PIXELS)
    throw new FieldRefusal(
      'file',
      t('media.tooLarge', { millions: MAX_PIXELS / 1_000_000, side: MAX_SIDE }),
    )
  return args
}

/** Refuses to delete a picture that readers see. */
export const refuseIfShown: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const sql = sqlOf(req)
  const isMark = await sql(
    `select from public.settings where mark_id = $1
      union all
     select from portal.settings s join workflow.picture_contents c on c.hash = s.mark_hash
      where c.picture_id = $1`,
    [Number(id)],
  )
  if (isMark.length > 0) throw new Refusal(staffMessages(req)('media.isMark'), 409)
  const answers = await answersThatShow(sql, Number(id))
  if (answers.length > 0) {
    const t = staffMessages(req)
    const questions = await answerNames(sql, answers, t)
    throw new Refusal(t('media.inUse', { count: answers.length, questions }), 409)
  }
}
