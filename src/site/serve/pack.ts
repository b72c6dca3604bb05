import type { GetServerSideProps } from 'next'
import { packPath, parsePackCode, parsePackDay } from '../../published/pack.ts'
import { readPack, readPackLocale } from '../../published/read/pack.ts'
import type { PageProps } from '../screens/screens.ts'
import { redirectToBestLanguage } from './best-language.ts'
import { servePage } from './page.ts'
import { isLocaleDisabled, setTransportSecurity } from './redirects.ts'

/** A pack at its address in a language: `/{locale}/p/{code}`, or with the day it was given. */
export const servePack: GetServerSideProps<PageProps> = servePage(async ({ locale, params }) => {
  const code = parsePackCode(params.code)
  const day = parsePackDay(params.day)
  if (!code || (params.day !== undefined && !day)) return { screen: { kind: 'not-found' } }
  if (params.code !== code) return { redirect: packPath(code, day, locale) }
  const view = await readPack(locale, code)
  return { screen: view ? { kind: 'pack', view, day } : { kind: 'not-found' } }
})

/** Redirects an address without a language to the language in which the pack was given. */
export const redirectToPack: GetServerSideProps = async (context) => {
  const { params, res } = context
  const code = parsePackCode(String(params?.code))
  const day = params?.day === undefined ? null : parsePackDay(String(params.day))
  const given = code && (await readPackLocale(code).catch(() => null))
  if (!code || !given || (await isLocaleDisabled(given)))
    return redirectToBestLanguage(() => `/p/${encodeURIComponent(String(params?.code))}`)(context)
  res.setHeader('Cache-Control', 'no-cache')
  setTransportSecurity(res)
  return { redirect: { destination: packPath(code, day, given), statusCode: 302 } }
}
