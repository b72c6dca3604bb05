import type { Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import type { Locale } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import type { MailKey } from '../../../i18n/messages/mail.ts'

type WithoutPrefix<Key> = Key extends `todo.${infer Name}` ? Name : never
export type TodoKey = WithoutPrefix<MailKey>

/**
 * `translate`: the item begins the translation of an original instead of opening it. `detail`: who
 * waits for how long, or how to reach a contact. `check`: the contact that may be marked as checked
 * on a day, by its words in this language.
 */
export type TodoItem = {
  title: string
  href: string
  locale?: Locale
  translate?: { original: number; into: Locale }
  detail?: string | null
  check?: { contact: number; day: string; label: string; locale: Locale }
}
/**
 * A to-do item: how many answers or contacts it is about (at most 10,000, then `more` is true), the
 * first of them, and the URL of the complete list.
 */
export type Todo = {
  key: TodoKey
  urgent: boolean
  /** Whether the person acts on it, or somebody of the team. */
  whose: 'mine' | 'team'
  count: number
  more: boolean
  items: TodoItem[]
  list: string
}

export const MAX_ITEMS = 4

/** Who the items are for, today's date in the clinic's time zone (YYYY-MM-DD), and the language. */
export type TodoContext = { sql: Sql; person: Person; today: string; t: DeskTranslate }
export type TodoSource = {
  key: TodoKey
  urgent: boolean
  whose: Todo['whose']
  for: (person: Person) => boolean
  read: (context: TodoContext) => Promise<Omit<Todo, 'key' | 'urgent' | 'whose'>>
}
