// Written by `npm run generate` from src/i18n/languages.
import type { Locale } from '../locales.ts'
import { DESK_ENGLISH, type DeskKey } from './desk-english.ts'

export const DESK: Partial<Record<Locale, Partial<Record<DeskKey, string>>>> = { en: DESK_ENGLISH }
