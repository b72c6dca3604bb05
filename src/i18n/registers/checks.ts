// Written by `npm run generate` from src/i18n/languages.
import { checks as ar } from '../languages/ar/checks.ts'
import { checks as en } from '../languages/en/checks.ts'
import { checks as es } from '../languages/es/checks.ts'
import { checks as fr } from '../languages/fr/checks.ts'
import { checks as vi } from '../languages/vi/checks.ts'
import { checks as zh } from '../languages/zh/checks.ts'
import type { Locale } from '../locales.ts'

export const CHECKS: Partial<Record<Locale, typeof en>> = { ar, en, es, fr, vi, zh }
