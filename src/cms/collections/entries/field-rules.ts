import {
  APIError,
  type CollectionBeforeValidateHook,
  type RelationshipFieldSingleValidation,
  type TextFieldSingleValidation,
} from 'payload'
import type { Entry } from '../../../core/payload-types.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import { formatCode, parseCode } from '../../../published/codes/codes.ts'
import { isSlug } from '../../entries/slug.ts'
import { staffMessages } from '../../messages/staff-messages.ts'

export const validateSlug: TextFieldSingleValidation = (value, { req }) =>
  !value || isSlug(value) || staffMessages(req)('entries.slug.invalid')

const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)

export const validateUrl: TextFieldSingleValidation = (value, { req }) =>
  !value || isWebAddress(value) || staffMessages(req)('entries.url.invalid')

/**
 * Refuses sources whose address a publication would refuse. Payload does not validate drafts, and a
 * signed text must be publishable.
 */
export const refuseUnsafeSources: CollectionBeforeValidateHook<Entry> = ({ data, req }) => {
  // Payload's form sends 0 for a list that was not opened.
  const sources = Array.isArray(data?.sources) ? data.sources : []
  const wrong = sources.findIndex(({ url }) => url && !isWebAddress(url))
  if (wrong >= 0) {
    const message = staffMessages(req)('entries.url.invalidSource', { number: wrong + 1 })
    throw new APIError(message, 400, undefined, true)
  }
  return data
}

/**
 * Refuses codes that a health record could not find, and stores the others in one form. Payload does
 * not validate drafts.
 */
export const normalizeCodes: CollectionBeforeValidateHook<Entry> = ({ data, req }) => {
  if (!data || !Array.isArray(data.codes)) return data
  const codes = data.codes.map((text) => {
    const code = parseCode(text)
    if (!code)
      throw new APIError(
        staffMessages(req)('entries.codes.invalid', { text: text.slice(0, 80) }),
        400,
        undefined,
        true,
      )
    return formatCode(code)
  })
  return { ...data, codes: [...new Set(codes)] }
}

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
  const [source] = Number.isInteger(Number(sourceId))
    ? await sqlOf(req)<Row<'public.entries', 'locale' | 'translation_of_id'>>(
        'select locale, translation_of_id from public.entries where id = $1::int',
        [Number(sourceId)],
      )
    : []
  if (!source) return t('entries.original.gone')
  if (source.translation_of_id !== null) return t('entries.original.isTranslation')
  if (source.locale === (data as { locale?: string }).locale)
    return t('entries.original.sameLanguage')
  return true
}
