import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GetServerSidePropsContext, GetServerSidePropsResult } from 'next'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { readLocales } from '../../published/read/frame.ts'
import { sanitizeQuery } from '../../published/search/search.ts'
import { searchPath } from '../screens/addresses.ts'
import { knownParameters } from '../screens/query-parameters.ts'
import type { PageProps } from '../screens/screens.ts'
import { ANY_CHANGE_TAG } from '../tags/edge-tags.ts'
import { allowCaching } from './caching.ts'
import { readerAddress } from './reader-address.ts'
import { addressOfSearch } from './sealed-search.ts'

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

/** Redirects to the result of a form. No cache keeps it, so Back and reload send nothing again. */
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
export async function redirectToDefaultLocale(
  { req, res }: GetServerSidePropsContext,
  typed: string,
): Promise<GetServerSidePropsResult<PageProps>> {
  const search = await searchAt(req, typed, DEFAULT_LOCALE)
  if (search !== null) return redirectToResult(res, search)
  res.setHeader('Cache-Control', 'no-cache')
  setTransportSecurity(res)
  const destination = inLocale(req.url ?? '/', typed, DEFAULT_LOCALE)
  return { redirect: { destination, statusCode: 302 } }
}

/** Redirects to the same page in a language that is written otherwise in its address. */
export async function redirectToLocale(
  { req, res }: GetServerSidePropsContext,
  typed: string,
  locale: Locale,
): Promise<GetServerSidePropsResult<PageProps>> {
  const search = await searchAt(req, typed, locale)
  return search === null
    ? redirectPermanently(res, inLocale(req.url ?? '/', typed, locale))
    : redirectToResult(res, search)
}

const pathAfter = (url: string, typed: string): string =>
  new URL(url, 'http://portal').pathname.slice(typed.length + 1)

/** No address repeats the words of a search: the sealed one of its results, or `null` if it is none. */
async function searchAt(
  req: IncomingMessage,
  typed: string,
  locale: Locale,
): Promise<string | null> {
  const url = req.url ?? '/'
  if (pathAfter(url, typed) !== searchPath(locale).slice(locale.length + 1)) return null
  const asked = sanitizeQuery(knownParameters(url).get('q') ?? '')
  return asked === '' ? null : addressOfSearch(readerAddress(req), locale, asked)
}

/** The same address in another language, with the parameters that its page reads. */
function inLocale(url: string, typed: string, locale: Locale): string {
  const kept = knownParameters(url)
  kept.delete('q')
  return `/${locale}${pathAfter(url, typed)}${kept.size > 0 ? `?${kept}` : ''}`
}

/**
 * A short address in small letters; `null` if it is not written in capitals, as in a QR code: those
 * of small letters are larger.
 */
export function lowerCasedPath(url: string): string | null {
  const { pathname } = new URL(url, 'http://portal')
  return /^\/([A-Z]{2}\/)?[APS]\/[A-Z\d/-]+$/.test(pathname) ? pathname.toLowerCase() : null
}

/**
 * The same path with its slug in canonical form; `null` if it is already. Pages with a slug read no
 * parameters.
 */
export function withCanonicalSlug(url: string, typed: string, slug: string): string | null {
  const { pathname } = new URL(url, 'http://portal')
  const decode = (part: string) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  }
  const canonical = pathname
    .split('/')
    .map((part) => (decode(part) === typed ? encodeURIComponent(slug) : part))
    .join('/')
  return canonical === pathname ? null : canonical
}
