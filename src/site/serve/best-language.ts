import type { GetServerSideProps, GetServerSidePropsContext } from 'next'
import { bestLocale } from '../../i18n/negotiate.ts'
import { readLocales } from '../../published/read/frame.ts'
import { setTransportSecurity } from './redirects.ts'

/** Redirects to the reader's best language, and there to the same path. */
export const redirectToBestLanguage =
  (path: (context: GetServerSidePropsContext) => string): GetServerSideProps =>
  async (context) => {
    const { req, res } = context
    res.setHeader('Cache-Control', 'no-cache')
    res.setHeader('Vary', 'Accept-Language')
    setTransportSecurity(res)
    const locale = bestLocale(req.headers['accept-language'], await readLocales())
    return { redirect: { destination: `/${locale}${path(context)}`, statusCode: 302 } }
  }
