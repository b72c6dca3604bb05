import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GetServerSideProps, GetServerSidePropsContext, GetServerSidePropsResult } from 'next'
import {
  DEFAULT_LOCALE,
  isLocale,
  LOCALE_CODES,
  localeFacts,
  type Locale,
} from '../../i18n/locales.ts'
import { localeFromTag } from '../../i18n/negotiate.ts'
import { readFrame, readLocales } from '../../published/read/frame.ts'
import { pathIn, publicOrigin } from '../screens/addresses.ts'
import { defaultFrame, withHelp } from '../screens/default-help.ts'
import { isIndexable, type PageProps, type Screen } from '../screens/screens.ts'

export type PageRequest = {
  locale: Locale
  slug: string
  query: URLSearchParams
  request: IncomingMessage
}
export type PageResult = { screen: Screen } | { redirect: string }

const STATUS: Partial<Record<Screen['kind'], number>> = {
  'not-found': 404,
  gone: 410,
  unavailable: 503,
}

/** What has an address of words. */
const WITH_SLUG: readonly Screen['kind'][] = ['question', 'topic', 'handout', 'gone']

/** What depends on the moment or on what was sent, and is for nobody else. */
const UNCACHED: readonly Screen['kind'][] = ['unavailable', 'search', 'feedback']

/**
 * Caches ask again each time, so that what is withdrawn is gone at once; while we cannot answer,
 * they may show what they have.
 */
const cacheControl = () =>
  `public, max-age=0${process.env.EDGE_PURGE_URLS ? ', s-maxage=300' : ''}, stale-if-error=86400`

/**
 * Serves a page of one language: finds the language, reads, sets the status and headers, and always
 * has something to show.
 */
export const servePage =
  (read: (asked: PageRequest) => Promise<PageResult>): GetServerSideProps<PageProps> =>
  async (context) => {
    const { req, res } = context
    if (req.method !== 'GET' && req.method !== 'HEAD') return methodNotAllowed(res)
    const written = firstValue(context.params?.locale)
    if (!isLocale(written)) return handleUnknownLocale(context, written)
    const locale = written
    if (await isLocaleDisabled(locale)) return redirectToDefaultLocale(context, written)
    const typed = firstValue(context.params?.slug)
    // Addresses are in composed lower-case letters; PostgreSQL cannot hold a NUL, so no address
    // has one.
    const slug = typed.normalize('NFC').toLowerCase().replaceAll('\0', ' ')
    let answered: PageResult
    try {
      answered = await read({
        locale,
        slug,
        query: new URL(req.url ?? '/', 'http://portal').searchParams,
        request: req,
      })
    } catch (error) {
      // The reason only: neither what was asked for nor who asked.
      console.error(
        `A page could not be read: ${error instanceof Error ? error.message : 'unknown reason'}`,
      )
      answered = { screen: { kind: 'unavailable' } }
    }
    if ('redirect' in answered) return redirectPermanently(res, answered.redirect)
    const tidy =
      typed !== slug && WITH_SLUG.includes(answered.screen.kind)
        ? withCanonicalSlug(req.url ?? '/', typed, slug)
        : null
    if (tidy !== null) return redirectPermanently(res, tidy)
    return renderScreen(res, locale, answered.screen)
  }

const firstValue = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/**
 * The same address with its words in the form that addresses have; `null` where that changes
 * nothing.
 */
function withCanonicalSlug(url: string, typed: string, slug: string): string | null {
  const { pathname, search } = new URL(url, 'http://portal')
  const decoded = (part: string) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  }
  const tidy =
    pathname
      .split('/')
      .map((part) => (decoded(part) === typed ? encodeURIComponent(slug) : part))
      .join('/') + search
  return tidy === pathname + search ? null : tidy
}

/** Draws a screen in a language with everything around it. */
export async function renderScreen(
  res: ServerResponse,
  locale: Locale,
  given: Screen,
  status?: number,
): Promise<GetServerSidePropsResult<PageProps>> {
  const frame = withHelp(
    (await readFrame(locale).catch(() => null)) ?? defaultFrame(locale, LOCALE_CODES),
    locale,
  )
  const screen: Screen =
    frame.locales.includes(locale) || given.kind === 'unavailable' ? given : { kind: 'not-found' }
  res.statusCode =
    status ??
    (screen.kind === 'search' && screen.found === null ? 503 : (STATUS[screen.kind] ?? 200))
  res.setHeader('Cache-Control', UNCACHED.includes(screen.kind) ? 'no-store' : cacheControl())
  if (screen.kind === 'unavailable') res.setHeader('Retry-After', '10')
  if (!isIndexable(screen, locale, frame.locales)) res.setHeader('X-Robots-Tag', 'noindex')
  setTransportSecurity(res)
  const languages = frame.locales.map((code) => ({
    locale: code,
    name: localeFacts(code).name,
    dir: localeFacts(code).dir,
    href: pathIn(code, screen),
  }))
  return {
    props: {
      locale,
      frame,
      languages,
      screen,
      origin: publicOrigin(),
      path: pathIn(locale, screen),
    },
  }
}

/** Tells browsers to come back by https only, where that is how they came. */
export function setTransportSecurity(res: ServerResponse): void {
  if (process.env.PUBLIC_URL?.startsWith('https:'))
    res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

/**
 * Whether the clinic does not show this language to readers now. While that cannot be known, every
 * language is shown.
 */
const isLocaleDisabled = async (locale: Locale): Promise<boolean> =>
  locale !== DEFAULT_LOCALE && !(await readLocales()).includes(locale)

/**
 * The same page in the language that is always there; not for good, because a language can be
 * turned on again.
 */
function redirectToDefaultLocale(
  { req, res }: GetServerSidePropsContext,
  written: string,
): GetServerSidePropsResult<PageProps> {
  const { pathname, search } = new URL(req.url ?? '/', 'http://portal')
  res.setHeader('Cache-Control', 'public, max-age=0')
  setTransportSecurity(res)
  return {
    redirect: {
      destination: `/${DEFAULT_LOCALE}${pathname.slice(written.length + 1)}${search}`,
      statusCode: 302,
    },
  }
}

/** `EN` or `ar-EG` lead to `en` and `ar`; what is no language of ours is not found. */
async function handleUnknownLocale(
  { req, res }: GetServerSidePropsContext,
  written: string,
): Promise<GetServerSidePropsResult<PageProps>> {
  const meant = localeFromTag(written)
  if (!meant) return renderScreen(res, DEFAULT_LOCALE, { kind: 'not-found' })
  const { pathname, search } = new URL(req.url ?? '/', 'http://portal')
  return redirectPermanently(res, `/${meant}${pathname.slice(written.length + 1)}${search}`)
}

function redirectPermanently(
  res: ServerResponse,
  destination: string,
): GetServerSidePropsResult<PageProps> {
  res.setHeader('Cache-Control', cacheControl())
  setTransportSecurity(res)
  return { redirect: { destination, statusCode: 301 } }
}

function methodNotAllowed(res: ServerResponse): Promise<GetServerSidePropsResult<PageProps>> {
  res.setHeader('Allow', 'GET, HEAD')
  return renderScreen(res, DEFAULT_LOCALE, { kind: 'not-found' }).then((result) => {
    res.statusCode = 405
    return result
  })
}

/** Every address that is nobody's, in the language it starts with. */
export const serveNotFound: GetServerSideProps<PageProps> = async (context) => {
  const first = (context.params?.rest ?? [])[0] ?? ''
  if (isLocale(first) && (await isLocaleDisabled(first)))
    return redirectToDefaultLocale(context, first)
  if (isLocale(first)) return renderScreen(context.res, first, { kind: 'not-found' })
  return handleUnknownLocale(context, first)
}
