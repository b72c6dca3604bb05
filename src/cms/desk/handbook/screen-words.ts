import { DEFAULT_LOCALE, type Locale } from '../../../i18n/locales.ts'
import { DESK } from '../../../i18n/registers/desk.ts'
import { MAIL } from '../../../i18n/registers/mail.ts'
import { SIGN_IN } from '../../../i18n/registers/sign-in.ts'
import { SITE } from '../../../i18n/registers/site.ts'

type Messages = Partial<Record<Locale, Partial<Record<string, string>>>>
const PARTS: readonly Messages[] = [DESK, SIGN_IN, MAIL]

const made = new Map<Locale, Map<string, string>>()

/** The words of a language by those of English. Messages with placeholders are left out. */
function wordsOf(locale: Locale): Map<string, string> {
  const known = made.get(locale)
  if (known) return known
  const words = new Map<string, string>()
  for (const part of PARTS)
    for (const [key, english = ''] of Object.entries(part[DEFAULT_LOCALE] ?? {})) {
      const own = part[locale]?.[key]
      if (own !== undefined && !/[{}]/.test(english) && !words.has(english)) words.set(english, own)
    }
  made.set(locale, words)
  return words
}

/**
 * Returns what the screen says in a language where it says these words in English; `null` if it says
 * the same, or has no such words.
 */
export function screenWords(english: string, locale: Locale): string | null {
  const own = locale === DEFAULT_LOCALE ? undefined : wordsOf(locale).get(english)
  return own === undefined || own === english ? null : own
}

/**
 * Everything that the screen says in a language where it says these words in English. Words that are
 * not in our messages, such as Payload's, stay as they are.
 */
export function saidInLanguage(english: string, locale: Locale): string[] {
  const said = [...PARTS, SITE as Messages].flatMap((part) =>
    Object.entries(part[DEFAULT_LOCALE] ?? {}).flatMap(([key, words]) =>
      words === english ? [part[locale]?.[key] ?? english] : [],
    ),
  )
  return said.length > 0 ? said : [english]
}
