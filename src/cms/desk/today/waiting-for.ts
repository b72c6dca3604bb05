import type { EventName } from '../../../core/audit-events.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Moment } from '../../../core/tables.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { relativeTime } from '../../../i18n/relative-time.ts'
import type { Title } from '../list/read-list.ts'
import type { TodoKey } from './todo.ts'

/** The step after which an answer waits for the person. */
const WAITS_AFTER: Partial<Record<TodoKey, EventName>> = {
  'sign-off': 'entry.submitted',
  'in-review': 'entry.submitted',
  changes: 'entry.changes-requested',
  'to-publish': 'entry.approved',
}

/**
 * In words, by the id of an answer: who took its last step and how long ago, where somebody waits
 * for the next.
 */
export async function waitingFor(
  sql: Sql,
  key: TodoKey,
  answers: readonly Title[],
  t: DeskTranslate,
): Promise<Map<number, string>> {
  const after = WAITS_AFTER[key]
  if (answers.length === 0 || (!after && key !== 'assigned')) return new Map()
  const rows = await sql<{ id: number; by: string; at: Moment }>(
    after
      ? `select distinct on (entry_id) entry_id as id, actor as by, at from workflow.events
          where entry_id in (select jsonb_array_elements_text($1::jsonb)::int) and action = $2
          order by entry_id, id desc`
      : `select entry_id as id, by_name as by, at from workflow.assignments
          where entry_id in (select jsonb_array_elements_text($1::jsonb)::int)`,
    [JSON.stringify(answers.map(({ id }) => id)), ...(after ? [after] : [])],
  )
  return new Map(
    rows.map(({ id, by, at }) => [
      id,
      t('today.waits', { by, since: relativeTime(new Date(at), t.locale) }),
    ]),
  )
}
