import type { Row } from '../../../core/row.ts'
import { maySignOff, SIGNING_ROLES } from '../../../core/signing-roles.ts'
import { MAX_ITEMS, type TodoSource } from './todo.ts'

/** Accounts that cannot sign off until a second reviewer confirms them, and that this person may. */
export const accountsToConfirm: TodoSource = {
  key: 'confirm',
  urgent: true,
  whose: 'mine',
  for: maySignOff,
  read: async ({ sql, person }) => {
    const rows = await sql<Row<'public.users', 'id' | 'name'>>(
      `select u.id, u.name from auth.holds h join public.users u on u.id = h.user_id
        where h.confirmed_at is null and h.ends_at > now() and u.disabled is not true
          and (h.cause = 'single' or exists (select from public.users_roles r
            where r.parent_id = u.id and r.value::text = any ($2::text[])))
        group by u.id, u.name
        having u.id <> $1::integer and not bool_or($1::integer = any (h.by_ids))
        order by u.id`,
      [person.id, [...SIGNING_ROLES]],
    )
    return todoOf(rows)
  },
}

/** Accounts that came from the provider with somebody else's name and still have a neutral one. */
export const accountsToName: TodoSource = {
  key: 'name',
  urgent: true,
  whose: 'mine',
  for: ({ roles }) => roles.includes('admin'),
  read: async ({ sql }) => {
    const rows = await sql<Row<'public.users', 'id' | 'name'>>(
      `select u.id, u.name from public.users u where exists (select from workflow.events e
          where e.action = 'person.name-replaced' and (e.details->>'person')::int = u.id
            and e.details->'name'->>'to' = u.name)
        order by u.id`,
    )
    return todoOf(rows)
  },
}

const todoOf = (people: readonly Row<'public.users', 'id' | 'name'>[]) => ({
  count: people.length,
  more: false,
  list: peopleAddress(people.map(({ id }) => id)),
  items: people.slice(0, MAX_ITEMS).map(({ id, name }) => ({
    title: name,
    href: `/admin/collections/users/${id}`,
  })),
})

/** Returns the URL of Payload's list of people, with these only. */
const peopleAddress = (ids: readonly number[]): string =>
  `/admin/collections/users?${new URLSearchParams({
    'where[or][0][and][0][id][in]': ids.length > 0 ? ids.join() : '0',
  })}`
