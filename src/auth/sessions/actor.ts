import type { Actor } from '../../core/audit-log.ts'
import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'

/** Returns a person as the actor of an audit event. */
export async function actorOf(sql: Sql, userId: number): Promise<Actor> {
  const [person] = await sql<Row<'public.users', 'name'>>(
    'select name from public.users where id = $1',
    [userId],
  )
  return { id: userId, name: person?.name ?? '' }
}
