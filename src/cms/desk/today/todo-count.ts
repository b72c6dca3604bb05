import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'
import type { Todo } from './todo.ts'

/** Formats a count: “12”, or “10,000+” if there are more. */
export const formatCount = (
  { count, more }: Pick<Todo, 'count' | 'more'>,
  locale = DEFAULT_LOCALE,
): string => `${new Intl.NumberFormat(locale).format(count)}${more ? '+' : ''}`
