import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import '../../site/styles/index.css'
import './preview.css'

export const metadata: Metadata = { title: 'Preview · Attune', robots: 'noindex, nofollow' }
export const dynamic = 'force-dynamic'

/** Previews are pages for staff, in the language of the desk. The previewed page has its own. */
const Layout = ({ children }: { children: ReactNode }) => (
  <html lang="en" dir="ltr">
    <body>{children}</body>
  </html>
)

export default Layout
