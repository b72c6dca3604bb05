import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { DESK } from '../../i18n/registers/desk.ts'
import { staffLocale } from './staff-messages.ts'
import { DeskMessagesProvider } from './use-desk-messages.tsx'

/** First provider of the desk: its messages in the language of the person. */
export function DeskMessages({ children, i18n }: ServerProps & { children?: ReactNode }) {
  const locale = staffLocale({ i18n })
  if (locale === DEFAULT_LOCALE) return children
  return (
    <DeskMessagesProvider locale={locale} messages={DESK[locale] ?? {}}>
      {children}
    </DeskMessagesProvider>
  )
}
