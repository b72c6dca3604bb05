import type { FactOnPage, Field } from '../../fields/field.ts'
import { fieldsWithColumn } from '../../fields/published-values.ts'
import { valueOf } from '../../fields/values.ts'
import type { Answer } from '../../published/views.ts'

/** The plain-text facts of an answer, in order: what the page calls each, and what it says. */
export const textFactsOf = (
  answer: Answer,
  fields?: readonly Field[],
): (FactOnPage & { text: string | null; belongsTo: Field['belongsTo'] })[] =>
  fieldsWithColumn(fields).flatMap((field) => {
    const text = valueOf(answer, field)
    const { fact } = field.published
    return fact
      ? [
          {
            ...fact,
            belongsTo: field.belongsTo,
            text: typeof text === 'string' && text ? text : null,
          },
        ]
      : []
  })
