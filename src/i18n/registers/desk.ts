// Written by `npm run generate` from src/i18n/languages.
import type { Locale } from '../locales.ts'
import { DESK_AR } from './desk-ar.ts'
import { DESK_ES } from './desk-es.ts'
import { DESK_FR } from './desk-fr.ts'
import { DESK_VI } from './desk-vi.ts'
import { DESK_ZH } from './desk-zh.ts'
import { DESK_ENGLISH, type DeskKey } from './desk-english.ts'

export const DESK: Partial<Record<Locale, Record<DeskKey, string>>> = {
  en: DESK_ENGLISH,
  ar: DESK_AR,
  es: DESK_ES,
  fr: DESK_FR,
  vi: DESK_VI,
  zh: DESK_ZH,
}
