'use client'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { translator, type Translate } from '../../i18n/messages/translate.ts'
import { DESK_ENGLISH, type DeskKey } from '../../i18n/registers/desk-english.ts'

type Own = Partial<Record<DeskKey, string>>

const english = translator<DeskKey>({ [DEFAULT_LOCALE]: DESK_ENGLISH }, DEFAULT_LOCALE)
const Context = createContext<Translate<DeskKey>>(english)

/** The desk's messages in the language of the person, for client components. */
export const useDeskMessages = (): Translate<DeskKey> => useContext(Context)

/**
 * Brings the messages of another language to client components. English is part of their code, so
 * that it is loaded once and not with each page.
 */
export function DeskMessagesProvider({
  locale,
  messages,
  children,
}: {
  locale: Locale
  messages: Own
  children?: ReactNode
}) {
  const translate = useMemo(
    () => translator<DeskKey>({ [DEFAULT_LOCALE]: DESK_ENGLISH, [locale]: messages }, locale),
    [locale, messages],
  )
  return <Context value={translate}>{children}</Context>
}
