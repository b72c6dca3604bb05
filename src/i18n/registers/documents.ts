// Written by `npm run generate` from src/i18n/languages.
import { documents as ar } from '../languages/ar/documents.ts'
import { documents as en } from '../languages/en/documents.ts'
import { documents as es } from '../languages/es/documents.ts'
import { documents as fr } from '../languages/fr/documents.ts'
import { documents as vi } from '../languages/vi/documents.ts'
import { documents as zh } from '../languages/zh/documents.ts'
import type { Locale } from '../locales.ts'

export const DOCUMENTS: Partial<Record<Locale, typeof en>> = { ar, en, es, fr, vi, zh }
