// Written by `npm run generate` from src/i18n/languages.
import ar from '../languages/ar/messages/mail.json' with { type: 'json' }
import en from '../languages/en/messages/mail.json' with { type: 'json' }
import es from '../languages/es/messages/mail.json' with { type: 'json' }
import fr from '../languages/fr/messages/mail.json' with { type: 'json' }
import vi from '../languages/vi/messages/mail.json' with { type: 'json' }
import zh from '../languages/zh/messages/mail.json' with { type: 'json' }
import type { Locale } from '../locales.ts'

export type MailKey = keyof typeof en
export const MAIL: Record<Locale, Record<MailKey, string>> = { ar, en, es, fr, vi, zh }
