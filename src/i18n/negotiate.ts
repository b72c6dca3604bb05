import { match } from '@formatjs/intl-localematcher'
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales.ts'

const MAX_CHOICES = 10

/**
 * The offered language that suits an `Accept-Language` header best; the default language if none
 * does.
 */
export function bestLocale(acceptLanguage: string | undefined, offered: readonly Locale[]): Locale {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .slice(0, MAX_CHOICES * 2)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters
        .map((each) => /^\s*q=(\d(?:\.\d+)?)\s*$/.exec(each)?.[1])
        .find(Boolean)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => quality > 0 && isLanguageTag(tag))
    .sort((one, other) => other.quality - one.quality)
    .slice(0, MAX_CHOICES)
    // A reader of Traditional Chinese would rather have Simplified Chinese than English, which the
    // matcher alone does not see.
    .flatMap(({ tag }) => [tag, new Intl.Locale(tag).language])
  const best = match(wanted, [...offered], DEFAULT_LOCALE)
  return isLocale(best) ? best : DEFAULT_LOCALE
}

/**
 * The language that an address's first part means: `EN` and `en-GB` mean `en`. `null` when it means
 * none of ours.
 */
export function localeFromTag(part: string): Locale | null {
  if (!isLanguageTag(part)) return null
  const { language } = new Intl.Locale(part)
  return isLocale(language) ? language : null
}

function isLanguageTag(tag: string): boolean {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag) || tag.length > 35) return false
  try {
    return Boolean(new Intl.Locale(tag))
  } catch {
    return false
  }
}
