import type { ServerResponse } from 'node:http'
import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { readLocales } from '../../published/read/frame.ts'
import type { PageProps } from '../screens/screens.ts'
import { allowCaching } from './caching.ts'
import { ANY_CHANGE_TAG } from './edge-tags.ts'

/** Tells browsers to use HTTPS only, where the portal has an HTTPS address. */
export function setTransportSecurity(res: ServerResponse): void {
  if (process.env.PUBLIC_URL?.startsWith('https:'))
    res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

export function redirectPermanently(
  res: ServerResponse,
  destination: string,
): GetServerSidePropsResult<PageProps> {
  allowCaching(res, [ANY_CHANGE_TAG])
  setTransportSecurity(res)
  return { redirect: { destination, statusCode: 301 } }
}

/** Redirects to what came of a form. No cache keeps it, so Back and reload send nothing again. */
export function redirectToResult(
  res: ServerResponse,
  destination: string,
): GetServerSidePropsResult<PageProps> {
  res.setHeader('Cache-Control', 'no-store')
  setTransportSecurity(res)
  return { redirect: { destination, statusCode: 303 } }
}

/** Whether the clinic has turned a language off. `false` if that cannot be read. */
export const isLocaleDisabled = async (locale: Locale): Promise<boolean> =>
  locale !== DEFAULT_LOCALE && !(await readLocales()).includes(locale)

/** Redirects to the same page in the default language: for now, as the language may come back. */
export function redirectToDefaultLocale(
  { req, res }: GetServerSidePropsContext,
  typedLocale: string,
): GetServerSidePropsResult<PageProps> {
  const { pathname, search } = new URL(req.url ?? '/', 'http://portal')
  res.setHeader('Cache-Control', 'no-cache')
  setTransportSecurity(res)
  return {
    redirect: {
      destination: `/${DEFAULT_LOCALE}${pathname.slice(typedLocale.length + 1)}${search}`,
      statusCode: 302,
    },
  }
}

/**
 * A short address in small letters; `null` if it is not written in capitals, as in a QR code: those
 * of small letters are larger.
 */
export function lowerCasedPath(url: string): string | null {
  const { pathname } = new URL(url, 'http://portal')
  return /^\/([A-Z]{2}\/)?[AP]\/[A-Z\d/-]+$/.test(pathname) ? pathname.toLowerCase() : null
}

/** The same address with its slug in canonical form; `null` if it is already. */
export function withCanonicalSlug(url: string, typed: string, slug: string): string | null {
  const { pathname, search } = new URL(url, 'http://portal')
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  }
  const canonical =
    pathname
      .split('/')
      .map((part) => (decode(part) === typed ? encodeURIComponent(slug) : part))
      .join('/') + search
  return canonical === pathname + search ? null : canonical
}
