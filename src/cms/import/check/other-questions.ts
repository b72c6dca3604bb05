import type { Row } from '../../../core/row.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { DeskMessage } from '../../../i18n/messages/desk.ts'
import type { ParsedDocument } from '../parse/parse-document.ts'
import { questionKey } from '../parse/shared/question-key.ts'
import type { DocumentFault } from '../read/faults.ts'

/**
 * A question of another document, or of an answer written on the desk (`document` is `null`).
 * `entryId` is `null` while its document is being imported in the same run.
 */
export type OtherQuestion = { entryId: number | null; question: string; document: string | null }

type QuestionList = Pick<ParsedDocument, 'file' | 'name' | 'pairs'> & { locale: Locale }
type QuestionRow = Row<'public.entries', 'id'> & {
  question: Row<'public._entries_v', 'version_question'>['version_question']
  document: Row<'workflow.import_items'>['document'] | null
}

/**
 * Returns the questions in a document's language that are in the database, or in the documents
 * before it in the run.
 */
export async function loadOtherQuestions(
  sql: Sql,
  source: QuestionList,
  sources: readonly QuestionList[],
): Promise<OtherQuestion[]> {
  const rows = await sql<QuestionRow>(
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

/** Returns the faults of a document with questions that other documents or answers have. */
export function duplicateFaults(
  { file, pairs, locale }: QuestionList,
  otherQuestions: readonly OtherQuestion[],
): DocumentFault[] {
  const byKey = new Map(otherQuestions.map((each) => [questionKey(each.question, locale), each]))
  return pairs.flatMap((pair) => {
    const key = questionKey(pair.question, locale)
    const other = key ? byKey.get(key) : undefined
    if (!other) return []
    return [
      {
        file,
        line: pair.questionLine,
        code: 'asked-elsewhere',
        words: pair.question,
        message: remedyFor(other),
      },
    ]
  })
}

function remedyFor({ entryId, document }: OtherQuestion): DeskMessage {
  if (entryId === null) return { key: 'faults.askedInRun', values: { document: document ?? '' } }
  return document
    ? { key: 'faults.askedInDocument', values: { id: entryId, document } }
    : { key: 'faults.askedOnDesk', values: { id: entryId } }
}
