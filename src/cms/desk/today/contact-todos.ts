import { hasRole } from '../../../core/person.ts'
import { MAX_ITEMS, type TodoSource } from './todo.ts'

/** A number that nobody has called for so long may have changed. */
const CONTACT_DAYS = 90

type Row = { id: number; label: string; checked: string | null; total: number }

/** Contacts for help in the clinic's region that nobody has checked for too long, or ever. */
export const contactsToCheck: TodoSource = {
  key: 'contacts',
  urgent: true,
  for: (person) => hasRole(person, 'admin'),
  read: async ({ sql, today }) => {
    const [settings] = await sql<{ region: string }>('select region from portal.settings')
    const before = new Date(
      Date.parse(`${today}T00:00:00Z`) - CONTACT_DAYS * 86_400_000,
    ).toISOString()
    const rows = await sql<Row>(
      `select c.id, l.label, c.checked_on::date::text as checked, count(*) over ()::int as total
         from public.contacts c join public.contacts_locales l on l._parent_id = c.id
           and l._locale = 'en'
        where c.region::text = $1 and (c.checked_on is null or c.checked_on < $2::timestamptz)
          order by c.checked_on nulls first, c.id limit ${MAX_ITEMS}`,
      [settings?.region ?? '', before],
    )
    return {
      count: rows[0]?.total ?? 0,
      more: false,
      list: contactsAddress(settings?.region ?? '', before),
      items: rows.map(({ id, label, checked }) => ({
        title: `${label} (${checked ? `last checked on ${checked}` : 'never checked'})`,
        href: `/admin/collections/contacts/${id}`,
      })),
    }
  },
}

/** Payload's own list of contacts, filtered in its notation. */
const contactsAddress = (region: string, before: string): string =>
  `/admin/collections/contacts?${new URLSearchParams({
    'where[or][0][and][0][region][equals]': region,
    'where[or][0][and][1][checkedOn][exists]': 'false',
    'where[or][1][and][0][region][equals]': region,
    'where[or][1][and][1][checkedOn][less_than]': before,
  })}`
