import type { Person } from '../../core/person.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'

/**
 * Returns the language for a person's new documents: the default one if they have it, else their
 * first.
 */
export const startLocale = (person: Pick<Person, 'languages'> | null): Locale =>
  !person || person.languages.includes(DEFAULT_LOCALE)
    ? DEFAULT_LOCALE
    : (person.languages[0] ?? DEFAULT_LOCALE)
