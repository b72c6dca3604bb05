import { createHash } from 'node:crypto'
import { ANSWER_FIELDS } from '../../fields/answer-fields.ts'
import type { Field } from '../../fields/field.ts'
import { isFilled, signedValue, valueOf } from '../../fields/values.ts'
import { answerHtml, isRichText } from './answer-html.ts'
import type { Entry, SharedFields } from './entry.ts'

const signedHtml = (stored: unknown): string =>
  isRichText(stored) ? answerHtml(stored, (id) => `/entries/${id}`) : ''

/**
 * The SHA-256 (hex) of an exact text, which is what a reviewer signs: the signed fields of the
 * entry's own wording and of what it shares with its original. A link counts by the id of the
 * answer that it leads to.
 *
 * Signatures are kept for years, so the hash of a text never changes:
 *
 * - Format 1 has the language and the fields with `signedFrom: 1`, empty or not, in their order.
 * - Format n adds the filled fields of the formats 2 to n after them, each as [name, value], in the
 *   order of format and name. A text is hashed by the lowest format that covers its filled fields,
 *   so a new field that is empty changes nothing.
 * - What is only layout (anchors of headings, sizes of pictures) is added to the HTML after this,
 *   in `publishedText`, and so needs no new signature.
 */
export function textHash(
  entry: Entry,
  shared: SharedFields,
  fields: readonly Field[] = ANSWER_FIELDS,
): string {
  const signed = fields.flatMap((field) => {
    const stored = valueOf(field.belongsTo === 'question' ? shared : entry, field)
    return field.signedFrom === undefined
      ? []
      : [
          {
            name: field.name,
            format: field.signedFrom,
            value: field.kind === 'rich' ? signedHtml(stored) : signedValue(field, stored),
          },
        ]
  })
  const first = signed.filter(({ format }) => format === 1)
  const later = signed
    .filter(({ format, value }) => format > 1 && isFilled(value))
    .sort((one, other) => one.format - other.format || (one.name < other.name ? -1 : 1))
  const canonical = JSON.stringify([
    `attune-text-${later.at(-1)?.format ?? 1}`,
    entry.locale,
    ...first.map(({ value }) => value),
    ...later.map(({ name, value }) => [name, value]),
  ])
  return createHash('sha256').update(canonical).digest('hex')
}
