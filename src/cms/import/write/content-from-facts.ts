import type { Field } from '../../../fields/field.ts'
import { valueOf } from '../../../fields/values.ts'
import type { EntryContent } from '../../entries/entry.ts'
import { importedFields, type QuestionFacts } from '../parse/shared/question-facts.ts'

/**
 * The content that the facts of a question make. A translation takes only what belongs to its own
 * wording; the rest is its original's.
 */
export const contentFromFacts = (
  facts: QuestionFacts,
  { isTranslation, topicIds }: { isTranslation: boolean; topicIds: ReadonlyMap<string, number> },
  fields?: readonly Field[],
): Partial<EntryContent> =>
  Object.fromEntries(
    importedFields(fields)
      .filter(({ belongsTo }) => !isTranslation || belongsTo === 'wording')
      .map((field) => {
        const fact = valueOf(facts, field)
        return [
          field.name,
          field.kind === 'relation' && Array.isArray(fact)
            ? fact.flatMap((slug: string) => topicIds.get(slug) ?? [])
            : fact,
        ]
      }),
  )
