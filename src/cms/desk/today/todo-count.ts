import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'
import type { Need } from './todo.ts'

/** How much there is, in figures. */
export const countWords = (
  { count, more }: Pick<Need, 'count' | 'more'>,
  locale = DEFAULT_LOCALE,
): string => `${new Intl.NumberFormat(locale).format(count)}${more ? '+' : ''}`
