import type { RelationshipFieldSingleValidation, TextFieldSingleValidation } from 'payload'
import { isSlug } from '../../entries/slug.ts'

export const validateSlug: TextFieldSingleValidation = (value) =>
  !value ||
  isSlug(value) ||
  'An address consists of letters and digits in lower case, joined by hyphens.'

export const validateUrl: TextFieldSingleValidation = (value) =>
  !value ||
  (URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)) ||
  'A web address starts with https:// or http://'

/** Accepts an original in another language only: not a translation, and not the entry itself. */
export const validateTranslationOf: RelationshipFieldSingleValidation = async (
  value,
  { req, data, id },
) => {
  if (value === null || value === undefined || value === '') return true
  const sourceId =
    typeof value === 'object' ? (value as { value?: unknown; id?: unknown }).id : value
  if (String(sourceId) === String(id)) return 'An answer cannot be a translation of itself.'
  const source = await req.payload.findByID({
    collection: 'entries',
    id: sourceId as number,
    depth: 0,
    disableErrors: true,
    req,
    overrideAccess: true,
  })
  if (!source) return 'The original no longer exists.'
  if (source.translationOf) return 'Choose the original, not another translation.'
  if (source.locale === (data as { locale?: string }).locale)
    return 'A translation has to be in another language than its original.'
  return true
}
