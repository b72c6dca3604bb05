import { isLocale, type Locale } from '../i18n/locales.ts'

/**
 * An answer of this portal that an address leads to: at its address in a language, or at its short
 * one by its number, which can leave the language open.
 */
export type LinkedAnswer =
  | { locale: Locale; slug: string; number: null }
  | { locale: Locale | null; slug: null; number: number }

const QUESTION = /^\/([a-z]+)\/questions\/([^/]+?)(?:\.md|\.json)?\/?$/i
const SHORT = /^(?:\/([a-z]+))?\/a\/(\d{1,9})(?:\.md|\.json)?\/?$/i

/** Returns the answer of this portal that a link leads to, however it is written, or `null`. */
export function linkedAnswer(href: string): LinkedAnswer | null {
  const origin = URL.canParse(process.env.PUBLIC_URL ?? '')
    ? new URL(process.env.PUBLIC_URL ?? '').origin
    : 'http://portal.invalid'
  if (!URL.canParse(href, origin)) return null
  const target = new URL(href, origin)
  if (target.origin !== origin) return null
  const [, code, slug] = QUESTION.exec(target.pathname) ?? []
  if (slug) return atSlug(code, slug)
  const [, language, number] = SHORT.exec(target.pathname) ?? []
  const locale = language?.toLowerCase() ?? null
  if (!number || (locale !== null && !isLocale(locale))) return null
  return { locale, slug: null, number: Number(number) }
}

function atSlug(code: string | undefined, slug: string): LinkedAnswer | null {
  const locale = code?.toLowerCase()
  if (!isLocale(locale)) return null
  try {
    const name = decodeURIComponent(slug).normalize('NFC').toLowerCase()
    return { locale, slug: name, number: null }
  } catch {
    return null
  }
}

/** Links have no links inside: the HTML is our own, sanitised. */
export const LINK = /<a href="([^"]*)"[^>]*>.*?<\/a>/gs

/** The address of a link of the HTML as it is meant. */
export const hrefOf = (written: string): string => written.replaceAll('&amp;', '&')

/** Returns the answers of this portal that the links of an answer's HTML lead to. */
export const answersLinkedIn = (html: string): LinkedAnswer[] =>
  Array.from(html.matchAll(LINK)).flatMap(([, href = '']) => linkedAnswer(hrefOf(href)) ?? [])

/** Names a linked answer. */
export const keyOfLinked = ({ locale, slug, number }: LinkedAnswer): string =>
  `${locale ?? ''}/${slug ?? `a/${number}`}`

/** Patterns for `ilike` that find every text with a link to an answer, and some others. */
export function linkPatterns(
  addresses: readonly { locale: Locale; slug: string }[],
  numbers: readonly number[],
): { questions: string[]; short: string[] } {
  const spellings = addresses.flatMap(({ locale, slug }) =>
    [slug, encodeURIComponent(slug)].map((each) => `%/${locale}/questions/${escapeLike(each)}%`),
  )
  return {
    questions: [...new Set(spellings)],
    short: [...new Set(numbers)].map((number) => `%/a/${number}%`),
  }
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
