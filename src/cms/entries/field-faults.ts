import type { Reason } from '../../core/refusal.ts'
import { ANSWER_FIELDS } from '../../fields/answer-fields.ts'
import { CITATION_LENGTHS, type Field } from '../../fields/field.ts'
import { valueOf } from '../../fields/values.ts'
import { say, type DeskTranslate } from '../../i18n/messages/desk.ts'
import { answerFault, isHttpAddress } from './answer-rules.ts'
import { isSlug } from './slug.ts'

/**
 * What is wrong with a value: `refused` in a draft already, because nobody has it half written;
 * otherwise only signing and publishing wait for it.
 */
export type FieldFault = Reason & { field: string; refused: boolean }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const excerptOf = (value: string): string => value.slice(0, 60)

/**
 * Returns what a publication would refuse about the values of an answer, by the table of fields.
 * Payload does not validate drafts, and what can be signed must be publishable. Fields that the
 * answer does not have are not judged, nor those that a translation takes from its original.
 */
export const fieldFaults = (
  entry: object,
  t: DeskTranslate,
  fields: readonly Field[] = ANSWER_FIELDS,
): FieldFault[] =>
  fields
    .filter(
      ({ belongsTo }) => belongsTo === 'wording' || !valueOf(entry, { name: 'translationOf' }),
    )
    .filter(({ name }) => Object.hasOwn(entry, name))
    .flatMap((field) => faultsOf(field, valueOf(entry, field), t))

function faultsOf(field: Field, value: unknown, t: DeskTranslate): FieldFault[] {
  const fault = (code: string, message: string, refused = false): FieldFault => ({
    ...{ code, message, refused },
    field: field.name,
  })
  const tooLong = (each: unknown, limit: number, label = t(field.label)): FieldFault[] => {
    const { length } = text(each)
    const values = { field: label, text: excerptOf(text(each)), length, limit }
    return length > limit ? [fault('too-long', t('entries.fault.tooLong', values))] : []
  }
  switch (field.kind) {
    case 'text':
      return tooLong(value, field.maxLength)
    case 'list':
      return list(value).flatMap((each) => tooLong(each, field.maxLength))
    case 'slug':
      return !text(value) || isSlug(text(value))
        ? []
        : [fault('invalid-address', t('entries.slug.invalid'), true)]
    case 'rich': {
      const message = answerFault(value)
      return message ? [fault('invalid-answer', say(message, t), true)] : []
    }
    case 'choice':
      return field.required && !value
        ? [fault('no-choice', t('entries.fault.choice', { field: t(field.label) }))]
        : []
    case 'citations':
      return list(value)
        .filter(isRecord)
        .flatMap((source, index) => [
          ...(text(source.title).trim()
            ? []
            : [fault('source-without-title', t('entries.fault.title', { number: index + 1 }))]),
          ...(!source.url || isHttpAddress(text(source.url))
            ? []
            : [
                fault(
                  'invalid-source',
                  t('entries.url.invalidSource', { number: index + 1 }),
                  true,
                ),
              ]),
          ...Object.entries(CITATION_LENGTHS).flatMap(([name, limit]) =>
            tooLong(source[name], limit, `${t('fields.source')} ${index + 1}`),
          ),
        ])
    case 'yes-no':
    case 'relation':
      return []
  }
}
