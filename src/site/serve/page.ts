import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GetServerSideProps, GetServerSidePropsContext, GetServerSidePropsResult } from 'next'
import { log } from '../../core/log/log.ts'
import {
  DEFAULT_LOCALE,
  isLocale,
  LOCALE_CODES,
  localeFacts,
  type Locale,
} from '../../i18n/locales.ts'
import { localeFromTag } from '../../i18n/negotiate.ts'
import { readFrame } from '../../published/read/frame.ts'
import { readOldAddress } from '../../published/read/old-address.ts'
import { prepareDictionary } from '../../published/search/vocabulary.ts'
import { linkIn, linkToQuestion, pathIn, publicOrigin } from '../screens/addresses.ts'
import { defaultFrame, withHelp } from '../screens/default-help.ts'
import { knownParameters } from '../screens/query-parameters.ts'
import { isIndexable, isSensitive, type PageProps, type Screen } from '../screens/screens.ts'
import { pageTags } from '../tags/page-tags.ts'
import { allowCaching } from './caching.ts'
import {
  lowerCasedPath,
  isLocaleDisabled,
  redirectPermanently,
  redirectToResult,
  redirectToDefaultLocale,
  redirectToLocale,
  setTransportSecurity,
  withCanonicalSlug,
} from './redirects.ts'

type PageRequest = {
  locale: Locale
  slug: string
  /** The first value of each parameter of the route. */
  params: Partial<Record<string, string>>
  query: URLSearchParams
  request: IncomingMessage
}
/**
 * A screen to render, with its status if it is not the usual one of the screen; or the path of a
 * permanent redirect; or that of the page to see after what the reader sent.
 */
export type PageResult =
  { screen: Screen; status?: number } | { redirect: string } | { seeOther: string }

/** Other than 200. */
const STATUS: Partial<Record<Screen['kind'], number>> = {
  'not-found': 404,
  gone: 410,
  unavailable: 503,
}

const statusOf = (screen: Screen): number =>
  screen.kind === 'search' && screen.found === null
    ? screen.refused === 'client'
      ? 429
      : 503
    : (STATUS[screen.kind] ?? 200)

/** Screens whose address has a slug. */
const WITH_SLUG: readonly Screen['kind'][] = ['question', 'topic', 'handout', 'gone']

/** Screens that depend on the moment or on what the reader sent. */
const UNCACHED: readonly Screen['kind'][] = ['unavailable', 'search', 'feedback', 'session']

/** Whether browsers must not keep a copy, because it holds a sensitive answer, or did. */
const isPrivate = (screen: Screen): boolean =>
  screen.kind === 'gone' ||
  (screen.kind === 'question' && (screen.view.answer.sensitive || screen.marked !== undefined)) ||
  ((screen.kind === 'handout' || screen.kind === 'pack') && isSensitive(screen))

/**
 * Makes the `getServerSideProps` of a page: resolves the language, reads, sets status and headers.
 * If reading fails, it shows the error screen.
 */
export const servePage =
  (
    read: (request: PageRequest) => Promise<PageResult>,
    methods: readonly string[] = ['GET', 'HEAD'],
  ): GetServerSideProps<PageProps> =>
  async (context) => {
    const { req, res } = context
    if (!methods.includes(req.method ?? '')) return methodNotAllowed(res, methods)
    const locale = firstValue(context.params?.locale)
    if (!isLocale(locale)) return handleUnknownLocale(context, locale)
    if (await isLocaleDisabled(locale)) return redirectToDefaultLocale(context, locale)
    const typed = firstValue(context.params?.slug)
    // Slugs are composed and in lower case. PostgreSQL cannot store a NUL, so no slug has one.
    const slug = typed.normalize('NFC').toLowerCase().replaceAll('\0', ' ')
    const url = req.url ?? '/'
    const query = knownParameters(url)
    const params = Object.fromEntries(
      Object.entries(context.params ?? {}).map(([name, value]) => [name, firstValue(value)]),
    )
    const result = await read({ locale, slug, params, query, request: req }).catch(unavailable)
    if ('seeOther' in result) return redirectToResult(res, result.seeOther)
    if ('redirect' in result) return redirectPermanently(res, result.redirect)
    const canonical =
      typed !== slug && WITH_SLUG.includes(result.screen.kind)
        ? withCanonicalSlug(url, typed, slug)
        : null
    if (canonical !== null) return redirectPermanently(res, canonical)
    return renderScreen(res, locale, result.screen, result.status)
  }

function unavailable(error: unknown): PageResult {
  log.error({ err: error }, 'A page could not be read')
  return { screen: { kind: 'unavailable' } }
}

const firstValue = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/** The props of a page that shows a screen. Sets status and headers. */
export async function renderScreen(
  res: ServerResponse,
  locale: Locale,
  given: Screen,
  status?: number,
): Promise<GetServerSidePropsResult<PageProps>> {
  prepareDictionary(locale)
  const published = await readFrame(locale).catch(() => null)
  const frame = withHelp(published ?? defaultFrame(locale, LOCALE_CODES), locale)
  const screen: Screen =
    frame.locales.includes(locale) || given.kind === 'unavailable' ? given : { kind: 'not-found' }
  res.statusCode = status ?? statusOf(screen)
  if (UNCACHED.includes(screen.kind)) res.setHeader('Cache-Control', 'no-store')
  else allowCaching(res, pageTags(screen, published, locale), res.statusCode)
  // The edge keeps it for an outage, and browsers keep no copy.
  if (isPrivate(screen)) res.setHeader('Cache-Control', 'no-store')
  if (screen.kind === 'unavailable') res.setHeader('Retry-After', '10')
  else if (screen.kind === 'search' && screen.found === null) res.setHeader('Retry-After', '5')
  if (!isIndexable(screen, locale, frame.locales)) res.setHeader('X-Robots-Tag', 'noindex')
  setTransportSecurity(res)
  const languages = frame.locales.map((code) => {
    const { name, dir } = localeFacts(code)
    return { locale: code, name, dir, href: linkIn(code, screen) }
  })
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

/** Redirects `EN` and `ar-EG` to `en` and `ar`. Any other language is not found. */
async function handleUnknownLocale(
  context: GetServerSidePropsContext,
  typed: string,
): Promise<GetServerSidePropsResult<PageProps>> {
  const locale = localeFromTag(typed)
  if (!locale) return renderScreen(context.res, DEFAULT_LOCALE, { kind: 'not-found' })
  return redirectToLocale(context, typed, locale)
}

function methodNotAllowed(
  res: ServerResponse,
  methods: readonly string[],
): Promise<GetServerSidePropsResult<PageProps>> {
  res.setHeader('Allow', methods.join(', '))
  return renderScreen(res, DEFAULT_LOCALE, { kind: 'not-found' }).then((result) => {
    res.statusCode = 405
    return result
  })
}

/**
 * Serves all addresses that no page has: those of the clinic's old site lead to their answers, any
 * other is not found, in the language it starts with.
 */
export const serveNotFound: GetServerSideProps<PageProps> = async (context) => {
  const first = (context.params?.rest ?? [])[0] ?? ''
  const lowerCased = lowerCasedPath(context.req.url ?? '/')
  if (lowerCased !== null) return redirectPermanently(context.res, lowerCased)
  const moved = await readOldAddress(context.req.url ?? '/').catch((error: unknown) => {
    log.error({ err: error }, 'An old address could not be read')
    return null
  })
  if (moved) return redirectPermanently(context.res, linkToQuestion(moved.locale, moved))
  if (isLocale(first) && (await isLocaleDisabled(first)))
    return redirectToDefaultLocale(context, first)
  if (isLocale(first)) return renderScreen(context.res, first, { kind: 'not-found' })
  return handleUnknownLocale(context, first)
}
