import type { Person } from '../../../core/person.ts'
import { LOCALE_CODES, type Locale } from '../../../i18n/locales.ts'

/**
 * The languages in which a person meets answers, in three groups: the desk's own, if it is one of
 * theirs, their other ones, and the rest.
 */
export const languageRanks = (
  { languages }: Pick<Person, 'languages'>,
  desk: Locale,
): readonly (readonly Locale[])[] => [
  languages.filter((each) => each === desk),
  languages.filter((each) => each !== desk),
  LOCALE_CODES.filter((each) => !languages.includes(each)),
]
