import type { Person } from '../../core/person.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'

/**
 * The language in which a person starts something new: the portal's own if they write it, else the
 * first of theirs.
 */
export const startLocale = (person: Pick<Person, 'languages'> | null): Locale =>
  !person || person.languages.includes(DEFAULT_LOCALE)
    ? DEFAULT_LOCALE
    : (person.languages[0] ?? DEFAULT_LOCALE)
