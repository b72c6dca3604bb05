// Written by `npm run generate` from src/i18n/languages.
import { stemmer as ar } from '../languages/ar/stemmer.ts'
import type { Locale } from '../locales.ts'

export const STEMMER: Partial<Record<Locale, typeof ar>> = { ar }
