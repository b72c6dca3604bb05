import { hasRole } from '../../../core/person.ts'
import type { Row } from '../../../core/row.ts'
import type { Locale } from '../../../i18n/locales.ts'
import { formatDay } from '../parts/dates.ts'
import { MAX_ITEMS, type TodoSource } from './todo.ts'

/** After this many days a phone number, or an official sentence, has to be checked again. */
const CONTACT_DAYS = 90

const dueBefore = (today: string): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - CONTACT_DAYS * 86_400_000).toISOString()

type ContactRow = Row<'public.contacts', 'id' | 'phone' | 'url'> &
  Row<'public.contacts_locales', 'label'> & {
    locale: Locale
    checked: string | null
    total: number
  }

/** Contacts in the clinic's region that were never checked, or too long ago. */
export const contactsToCheck: TodoSource = {
  key: 'contacts',
  urgent: true,
  whose: 'team',
  for: (person) => hasRole(person, 'admin'),
  read: async ({ sql, today, t }) => {
    const [settings] = await sql<Row<'portal.settings', 'region'>>(
      'select region from portal.settings',
    )
    const before = dueBefore(today)
    const rows = await sql<ContactRow>(
      `select c.id, c.phone, c.url, l.label, l.locale, c.checked_on::date::text as checked,
          count(*) over ()::int as total
         from public.contacts c cross join lateral (
           select l.label, l._locale::text as locale from public.contacts_locales l
           where l._parent_id = c.id and l._locale::text in ('en', $3) and l.label <> ''
           order by l._locale = 'en' limit 1) l
        where c.region::text = $1 and (c.checked_on is null or c.checked_on < $2::timestamptz)
          order by c.checked_on nulls first, c.id limit ${MAX_ITEMS}`,
      [settings?.region ?? '', before, t.locale],
    )
    return {
      count: rows[0]?.total ?? 0,
      more: false,
      list: contactsAddress(settings?.region ?? '', before),
      items: rows.map(({ id, label, locale, checked, phone, url }) => ({
        title: checked
          ? t('today.contact.checked', { label, day: formatDay(checked, t.locale) })
          : t('today.contact.unchecked', { label }),
        href: `/admin/collections/contacts/${id}`,
        detail: phone ?? url,
        check: { contact: id, day: today, label, locale },
      })),
    }
  },
}

/** Returns the URL of Payload's list of contacts, with the same condition. */
const contactsAddress = (region: string, before: string): string =>
  `/admin/collections/contacts?${new URLSearchParams({
    'where[or][0][and][0][region][equals]': region,
    'where[or][0][and][1][checkedOn][exists]': 'false',
    'where[or][1][and][0][region][equals]': region,
    'where[or][1][and][1][checkedOn][less_than]': before,
  })}`

/** Sentences in other languages that were last compared with the official page too long ago. */
export const taglinesToCheck: TodoSource = {
  key: 'taglines',
  urgent: false,
  whose: 'team',
  for: (person) => hasRole(person, 'admin'),
  read: async ({ sql, today, t }) => {
    const before = dueBefore(today)
    const rows = await sql<
      Row<'public.taglines', 'id' | 'name'> & { checked: string; total: number }
    >(
      `select id, name, checked_on::date::text as checked, count(*) over ()::int as total
         from public.taglines where checked_on < $1::timestamptz
        order by checked_on, id limit ${MAX_ITEMS}`,
      [before],
    )
    const condition = new URLSearchParams({ 'where[or][0][and][0][checkedOn][less_than]': before })
    return {
      count: rows[0]?.total ?? 0,
      more: false,
      list: `/admin/collections/taglines?${condition}`,
      items: rows.map(({ id, name, checked }) => ({
        title: t('today.contact.checked', { label: name, day: formatDay(checked, t.locale) }),
        href: `/admin/collections/taglines/${id}`,
      })),
    }
  },
}
