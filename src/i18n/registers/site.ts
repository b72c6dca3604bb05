// Written by `npm run generate` from src/i18n/languages.
import ar from '../languages/ar/messages/site.json' with { type: 'json' }
import en from '../languages/en/messages/site.json' with { type: 'json' }
import es from '../languages/es/messages/site.json' with { type: 'json' }
import fr from '../languages/fr/messages/site.json' with { type: 'json' }
import vi from '../languages/vi/messages/site.json' with { type: 'json' }
import zh from '../languages/zh/messages/site.json' with { type: 'json' }
import type { Locale } from '../locales.ts'

export type SiteKey = keyof typeof en
export const SITE: Record<Locale, Record<SiteKey, string>> = { ar, en, es, fr, vi, zh }
