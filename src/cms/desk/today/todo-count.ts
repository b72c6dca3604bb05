import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'
import type { Todo } from './todo.ts'

/** How much there is, in figures. */
export const formatCount = (
  { count, more }: Pick<Todo, 'count' | 'more'>,
  locale = DEFAULT_LOCALE,
): string => `${new Intl.NumberFormat(locale).format(count)}${more ? '+' : ''}`
