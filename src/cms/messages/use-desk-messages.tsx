'use client'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { deskInEnglish, type DeskKey, type DeskTranslate } from '../../i18n/messages/desk.ts'
import { translator } from '../../i18n/messages/translate.ts'
import { DESK_ENGLISH } from '../../i18n/registers/desk-english.ts'

const Context = createContext<DeskTranslate>(deskInEnglish)

/** The desk's messages in the language of the person, for client components. */
export const useDeskMessages = (): DeskTranslate => useContext(Context)

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
  messages: Partial<Record<DeskKey, string>>
  children?: ReactNode
}) {
  const translate = useMemo(
    () => translator<DeskKey>({ [DEFAULT_LOCALE]: DESK_ENGLISH, [locale]: messages }, locale),
    [locale, messages],
  )
  return <Context value={translate}>{children}</Context>
}
