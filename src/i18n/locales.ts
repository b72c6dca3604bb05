/**
 * The languages of the portal. Payload's localisation, the public routes, the search and the
 * messages derive from this list. `CONTRIBUTING.md` says how to add a language.
 *
 * `deskTag` is for a language whose staff write days and times as one country does.
 */
export const LOCALES = [
  { code: 'en', name: 'English', dir: 'ltr', textSearch: 'english', deskTag: 'en-GB' },
  { code: 'es', name: 'Español', dir: 'ltr', textSearch: 'spanish' },
  { code: 'fr', name: 'Français', dir: 'ltr', textSearch: 'french' },
  // src/i18n/languages/ar/stemmer.ts stems it.
  { code: 'ar', name: 'العربية', dir: 'rtl', textSearch: 'simple' },
  // PostgreSQL has no configuration for these two. ICU splits them into words.
  { code: 'zh', name: '中文', dir: 'ltr', textSearch: 'simple' },
  { code: 'vi', name: 'Tiếng Việt', dir: 'ltr', textSearch: 'simple' },
] as const

export type Locale = (typeof LOCALES)[number]['code']
export type Direction = (typeof LOCALES)[number]['dir']

export const DEFAULT_LOCALE: Locale = 'en'
export const LOCALE_CODES: readonly Locale[] = LOCALES.map((locale) => locale.code)

export const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && (LOCALE_CODES as readonly string[]).includes(value)

/** The facts of one language. */
export const localeFacts = (code: Locale) =>
  LOCALES.find((locale) => locale.code === code) ?? LOCALES[0]
