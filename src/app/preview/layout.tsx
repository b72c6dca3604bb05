import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { localeFacts } from '../../i18n/locales.ts'
import '../../site/styles/index.css'
import './preview.css'
import { previewMessages } from './preview-messages.ts'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await previewMessages())('preview.page.title'),
  robots: 'noindex, nofollow',
})
export const dynamic = 'force-dynamic'

/** Previews are pages for staff, in the language of the desk. The previewed page has its own. */
const Layout = async ({ children }: { children: ReactNode }) => {
  const { locale } = await previewMessages()
  return (
    <html lang={locale} dir={localeFacts(locale).dir}>
      <body>{children}</body>
    </html>
  )
}

export default Layout
