import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { DESK } from '../../i18n/registers/desk.ts'
import { DeskMessagesProvider } from './client.tsx'
import { staffLocale } from './staff-locale.ts'

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
