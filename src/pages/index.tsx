import type { GetServerSideProps } from 'next'
import { bestLocale } from '../i18n/negotiate.ts'
import { readLocales } from '../published/read/frame.ts'
import { setTransportSecurity } from '../site/serve/redirects.ts'
import type { Scriptless } from '../site/serve/scriptless.ts'

export const config: Scriptless = { unstable_runtimeJS: false }

/** The bare address leads to the reader's best language. */
export const getServerSideProps: GetServerSideProps = async ({ req, res }) => {
  res.setHeader('Cache-Control', 'no-cache')
  res.setHeader('Vary', 'Accept-Language')
  setTransportSecurity(res)
  return {
    redirect: {
      destination: `/${bestLocale(req.headers['accept-language'], await readLocales())}`,
      statusCode: 302,
    },
  }
}

const EmptyPage = () => null

export default EmptyPage
