import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { NOTICE_KINDS, type NoticeKind } from './notices.ts'

/** When a person is mailed a kind of notice. Their first page shows it at once in any case. */
export const MAIL_CHOICES = ['now', 'daily', 'weekly', 'off'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]
export type MailChoices = Record<NoticeKind, MailChoice>

/** Returns a person's choice for each kind; `now` where they have not chosen. */
export async function mailChoicesOf(sql: Sql, personId: number): Promise<MailChoices> {
  const rows = await sql<Row<'workflow.notice_choices', 'kind' | 'choice'>>(
    'select kind, choice from workflow.notice_choices where person_id = $1',
    [personId],
  )
  const chosen = new Map(rows.map(({ kind, choice }) => [kind, choice]))
  return Object.fromEntries(
    NOTICE_KINDS.map((kind) => [kind, chosen.get(kind) ?? 'now']),
  ) as MailChoices
}

export async function setMailChoice(
  sql: Sql,
  personId: number,
  kind: NoticeKind,
  choice: MailChoice,
): Promise<void> {
  await sql(
    `insert into workflow.notice_choices (person_id, kind, choice) values ($1, $2, $3)
      on conflict (person_id, kind) do update set choice = excluded.choice`,
    [personId, kind, choice],
  )
}
