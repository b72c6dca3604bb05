import type { Locale } from '../../../i18n/locales.ts'
import { AR } from './thesaurus-ar.ts'
import { EN } from './thesaurus-en.ts'
import { ES } from './thesaurus-es.ts'
import { FR } from './thesaurus-fr.ts'
import { VI } from './thesaurus-vi.ts'
import { ZH } from './thesaurus-zh.ts'

/**
 * Words that readers use for what answers call by another name, one thing on a line: its name,
 * which is the same in every language; the words for it; after `|` words that lead to it without
 * meaning it. Somebody who types one of them may mean another; each answer's own search words, kept
 * by staff, come on top. A phrase counts before its single words, and may have words like "my" in
 * between.
 */
export const THESAURUS: Partial<Record<Locale, string>> = {
  en: EN,
  es: ES,
  fr: FR,
  ar: AR,
  zh: ZH,
  vi: VI,
}
