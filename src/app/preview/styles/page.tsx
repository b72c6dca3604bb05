import config from '@payload-config'
import { headers as requestHeaders } from 'next/headers'
import { redirect } from 'next/navigation'
import { getPayload } from 'payload'
import type { ReactNode } from 'react'
import { localeFacts, type Locale } from '../../../i18n/locales.ts'
import { piecesOf } from './pieces.tsx'
import { SAMPLES } from './samples.ts'
import { Scales } from './scales.tsx'

/** A style guide for staff: every component of the readers' site in every state and direction. */
const Page = async () => {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await requestHeaders() })
  if (!user) redirect('/sign-in?callbackUrl=%2Fpreview%2Fstyles')
  return (
    <main className="wrap" dir="ltr" lang="en">
      <h1>The readers’ site, piece by piece</h1>
      <p>
        Set your device to dark, to more contrast, to a narrow window, or print this page, to see
        each piece there too. Tab through it to see what has the focus.
      </p>
      <Scales />
      {SAMPLES.map((sample) =>
        piecesOf(sample).map(([name, piece]) => (
          <Piece key={`${sample.locale} ${name}`} name={name} locale={sample.locale}>
            {piece}
          </Piece>
        )),
      )}
    </main>
  )
}

const Piece = ({
  name,
  locale,
  children,
}: {
  name: string
  locale: Locale
  children: ReactNode
}) => (
  <section className="piece">
    <h2>
      {name} · {localeFacts(locale).name}
    </h2>
    <div lang={locale} dir={localeFacts(locale).dir}>
      {children}
    </div>
  </section>
)

export default Page
