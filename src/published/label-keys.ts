import type { Locale } from '../i18n/locales.ts'

/*
 * What a page shows besides answers, and what a change of it is announced by. The announcement names
 * keys; a page is dropped if it has one of them.
 */

/** The contacts of a region, as a page in a language shows them. */
export const contactsKey = (locale: Locale, region: string): string =>
  `contacts ${locale} ${region}`
/** A topic, by an address that it has in any language. */
export const topicKey = (slug: string): string => `topic ${slug}`
/** The clinic's own words in a language, which are on each of its pages. */
export const clinicKey = (locale: Locale): string => `clinic ${locale}`
/** What readers of languages are told that the portal does not have. */
export const OTHER_LANGUAGES_KEY = 'other languages'
/** The greetings of packs. */
export const GREETINGS_KEY = 'greetings'
/** Lists, and addresses that lead elsewhere, or nowhere. */
export const LISTS_KEY = 'lists'
