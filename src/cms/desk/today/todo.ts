import type { Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { MailKey } from '../../../i18n/messages/mail.ts'

type WithoutPrefix<Key> = Key extends `todo.${infer Name}` ? Name : never
export type NeedKey = WithoutPrefix<MailKey>

export type Item = { title: string; href: string; locale?: Locale }
/**
 * One thing that needs somebody: how much of it there is (at most 10,000, then there is `more`),
 * the first few, and the address of the list that has them all.
 */
export type Need = {
  key: NeedKey
  urgent: boolean
  count: number
  more: boolean
  items: Item[]
  list: string
}

export const SHOWN = 4

/** Who looks, and on which day of the clinic (YYYY-MM-DD). */
export type Look = { sql: Sql; person: Person; today: string }
export type Source = {
  key: NeedKey
  urgent: boolean
  for: (person: Person) => boolean
  read: (look: Look) => Promise<Omit<Need, 'key' | 'urgent'>>
}
