// Written by `npm run generate` from src/i18n/languages.
import ar from '../languages/ar/messages/sign-in.json' with { type: 'json' }
import en from '../languages/en/messages/sign-in.json' with { type: 'json' }
import es from '../languages/es/messages/sign-in.json' with { type: 'json' }
import fr from '../languages/fr/messages/sign-in.json' with { type: 'json' }
import vi from '../languages/vi/messages/sign-in.json' with { type: 'json' }
import zh from '../languages/zh/messages/sign-in.json' with { type: 'json' }
import type { Locale } from '../locales.ts'

export type SignInKey = keyof typeof en
export const SIGN_IN: Record<Locale, Record<SignInKey, string>> = { ar, en, es, fr, vi, zh }
