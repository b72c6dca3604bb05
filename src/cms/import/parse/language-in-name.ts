import { basename } from 'node:path'
import { isLocale, type Locale } from '../../../i18n/locales.ts'

export type TranslationName = {
  locale: Locale
  /** The name that its original has. */
  original: string
}

/**
 * Returns what the name of a translation says: `leaflet.es.txt` is the Spanish translation of
 * `leaflet.txt`. `null` for a name without a language.
 */
export function languageInName(file: string): TranslationName | null {
  const found = /^(.+)\.([a-z]{2})(\.[^.]+)$/.exec(basename(file))
  const [, stem, code, extension] = found ?? []
  return isLocale(code) ? { locale: code, original: `${stem}${extension}` } : null
}
