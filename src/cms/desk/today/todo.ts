import type { Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { MailKey } from '../../../i18n/messages/mail.ts'

type WithoutPrefix<Key> = Key extends `todo.${infer Name}` ? Name : never
export type TodoKey = WithoutPrefix<MailKey>

type TodoItem = { title: string; href: string; locale?: Locale }
/**
 * One thing that needs somebody: how much of it there is (at most 10,000, then there is `more`),
 * the first few, and the address of the list that has them all.
 */
export type Todo = {
  key: TodoKey
  urgent: boolean
  count: number
  more: boolean
  items: TodoItem[]
  list: string
}

export const MAX_ITEMS = 4

/** Who looks, on which day of the clinic (YYYY-MM-DD), and in which language. */
export type TodoContext = { sql: Sql; person: Person; today: string; t: DeskTranslate }
export type TodoSource = {
  key: TodoKey
  urgent: boolean
  for: (person: Person) => boolean
  read: (look: TodoContext) => Promise<Omit<Todo, 'key' | 'urgent'>>
}
