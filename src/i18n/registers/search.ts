// Written by `npm run generate` from src/i18n/languages.
import { search as ar } from '../languages/ar/search.ts'
import { search as en } from '../languages/en/search.ts'
import { search as es } from '../languages/es/search.ts'
import { search as fr } from '../languages/fr/search.ts'
import { search as vi } from '../languages/vi/search.ts'
import { search as zh } from '../languages/zh/search.ts'
import type { Locale } from '../locales.ts'

export const SEARCH: Record<Locale, typeof en> = { ar, en, es, fr, vi, zh }
