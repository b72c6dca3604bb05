import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { ParsedDocument } from '../parse/parse-document.ts'
import { questionKey } from '../parse/shared/question-key.ts'
import type { DocumentFault } from '../read/faults.ts'

/**
 * A question that another document has, or an answer written on the desk. `entryId` is `null` while
 * its own document is only being imported.
 */
export type OtherQuestion = { entryId: number | null; question: string; document: string | null }
type QuestionList = Pick<ParsedDocument, 'file' | 'name' | 'pairs'> & { locale: Locale }

/**
 * The questions of this language that stand in the database or in the documents that come before
 * this one in the run.
 */
export async function loadOtherQuestions(
  sql: Sql,
  source: QuestionList,
  sources: readonly QuestionList[],
): Promise<OtherQuestion[]> {
  const rows = await sql<{ id: number; question: string | null; document: string | null }>(
    `select e.id, v.version_question as question, i.document
       from public.entries e
       join public._entries_v v on v.parent_id = e.id and v.latest
       left join workflow.import_items i on i.entry_id = e.id
      where e.locale = $2 and (i.document is null or i.document <> $1)`,
    [source.name, source.locale],
  )
  const before = sources
    .slice(0, sources.indexOf(source))
    .filter(({ locale, name }) => locale === source.locale && name !== source.name)
  return [
    ...rows.map(({ id, question, document }) => ({
      entryId: id,
      question: question ?? '',
      document,
    })),
    ...before.flatMap(({ name, pairs }) =>
      pairs.map(({ question }) => ({ entryId: null, question, document: name })),
    ),
  ]
}

/** The faults of a document that asks what is asked elsewhere already. */
export function duplicateFaults(
  { file, pairs, locale }: QuestionList,
  others: readonly OtherQuestion[],
): DocumentFault[] {
  const byKey = new Map(others.map((each) => [questionKey(each.question, locale), each]))
  return pairs.flatMap((pair) => {
    const key = questionKey(pair.question, locale)
    const other = key ? byKey.get(key) : undefined
    return other
      ? [
          {
            file,
            line: pair.questionLine,
            code: 'asked-elsewhere',
            words: pair.question,
            message: remedy(other),
          },
        ]
      : []
  })
}

function remedy({ entryId, document }: OtherQuestion): string {
  if (entryId === null)
    return `“${document ?? ''}” has this question too. Take it out of one of them.`
  const known = `Answer number ${entryId} has this question already.`
  if (!document)
    return `${known} It was written on the desk. Take the question out of the document.`
  return `${known} It came from “${document}”. If this is a new edition of that document, add --document "${document}"; otherwise take the question out.`
}
