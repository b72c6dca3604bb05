import type { RelationshipFieldSingleValidation, TextFieldSingleValidation } from 'payload'
import { isSlug } from '../../entries/slug.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

export const validateSlug: TextFieldSingleValidation = (value, { req }) =>
  !value || isSlug(value) || staffMessages(req)('entries.slug.invalid')

export const validateUrl: TextFieldSingleValidation = (value, { req }) =>
  !value ||
  (URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)) ||
  staffMessages(req)('entries.url.invalid')

/** Accepts an original in another language only: not a translation, and not the entry itself. */
export const validateTranslationOf: RelationshipFieldSingleValidation = async (
  value,
  { req, data, id },
) => {
  if (value === null || value === undefined || value === '') return true
  const t = staffMessages(req)
  const sourceId =
    typeof value === 'object' ? (value as { value?: unknown; id?: unknown }).id : value
  if (String(sourceId) === String(id)) return t('entries.original.itself')
  const source = await req.payload.findByID({
    collection: 'entries',
    id: sourceId as number,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  if (!source) return t('entries.original.gone')
  if (source.translationOf) return t('entries.original.isTranslation')
  if (source.locale === (data as { locale?: string }).locale)
    return t('entries.original.sameLanguage')
  return true
}
