import type { Locale } from '../../../../i18n/locales.ts'
import { ar } from './ar.ts'
import { en, type Words } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { vi } from './vi.ts'
import { zh } from './zh.ts'

const WORDS: Partial<Record<Locale, Words>> = { en, es, fr, ar, zh, vi }

/** The words of a language; English where it has none of its own here. */
export const wordsIn = (locale: Locale): Words => WORDS[locale] ?? en
