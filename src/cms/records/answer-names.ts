import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { seriesOf } from '../../i18n/format.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'

/** `question`: `null` where the answer was deleted, or has none yet. */
type Answer = { id: number; question: string | null }

/** Answers by their questions in quotation marks, as people know them. */
export const nameAnswers = (answers: readonly Answer[], t: DeskTranslate): string =>
  seriesOf(
    answers.map(({ id, question }) =>
      question ? t('parts.quoted', { question }) : t('parts.noQuestion', { id: String(id) }),
    ),
    t.locale,
  )

/** The same for answers by their ids, in that order. */
export async function answerNames(
  sql: Sql,
  ids: readonly number[],
  t: DeskTranslate,
): Promise<string> {
  const rows = await sql<
    Row<'workflow.desk_list', 'question'> & { id: Row<'workflow.desk_list'>['entry_id'] }
  >('select entry_id as id, question from workflow.desk_list where entry_id = any($1::int[])', [
    [...ids],
  ])
  const questions = new Map(rows.map(({ id, question }) => [id, question]))
  return nameAnswers(
    ids.map((id) => ({ id, question: questions.get(id) ?? null })),
    t,
  )
}
