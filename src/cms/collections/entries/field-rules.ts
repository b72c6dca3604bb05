import type {
  CollectionBeforeValidateHook,
  RelationshipFieldSingleValidation,
  TextFieldSingleValidation,
} from 'payload'
import type { Entry } from '../../../core/payload-types.ts'
import { FieldRefusal } from '../../../core/refusal.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Row } from '../../../core/row.ts'
import { formatCode, parseCode } from '../../../published/codes/codes.ts'
import { isHttpAddress } from '../../entries/answer-rules.ts'
import { isSlug } from '../../entries/slug.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { refuseFaultyDraft } from '../../records/draft-rules.ts'

export const validateSlug: TextFieldSingleValidation = (value, { req }) =>
  !value || isSlug(value) || staffMessages(req)('entries.slug.invalid')

export const validateUrl: TextFieldSingleValidation = (value, { req }) =>
  !value || isHttpAddress(value) || staffMessages(req)('entries.url.invalid')

/**
 * Refuses what no answer can have (`fieldFaults`), unless it is a text that somebody is still
 * writing. Payload does not validate drafts.
 */
export const refuseFaults: CollectionBeforeValidateHook<Entry> = ({ data, req }) => {
  if (data) refuseFaultyDraft(req, data)
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
      throw new FieldRefusal(
        'codes',
        staffMessages(req)('entries.codes.invalid', { text: text.slice(0, 80) }),
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
