import { maySignOff, SIGNING_ROLES } from '../../access/workflow-actions.ts'
import { MAX_ITEMS, type TodoSource } from './todo.ts'

type HeldAccount = { id: number; name: string; total: number }

/** Accounts that cannot sign off until a second reviewer confirms them, and that this person may. */
export const accountsToConfirm: TodoSource = {
  key: 'confirm',
  urgent: true,
  for: maySignOff,
  read: async ({ sql, person }) => {
    const rows = await sql<HeldAccount>(
      `with held as (select user_id, bool_or($1::integer = any (by_ids)) as own_act from auth.holds
          where confirmed_at is null and ends_at > now() group by user_id)
       select u.id, u.name, count(*) over ()::integer as total
         from held h join public.users u on u.id = h.user_id
        where u.disabled is not true and u.id <> $1::integer and not h.own_act
          and exists (select from public.users_roles r where r.parent_id = u.id
            and r.value::text = any ($2::text[]))
        order by u.id limit ${MAX_ITEMS}`,
      [person.id, [...SIGNING_ROLES]],
    )
    return {
      count: rows[0]?.total ?? 0,
      more: false,
      list: '/admin/collections/users',
      items: rows.map(({ id, name }) => ({
        title: name,
        href: `/admin/collections/users/${id}`,
      })),
    }
  },
}
