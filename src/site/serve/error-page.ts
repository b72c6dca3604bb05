import type { GetServerSideProps } from 'next'
import { isLocale } from '../../i18n/locales.ts'
import { readFrame } from '../../published/read/frame.ts'
import type { PageProps } from '../screens/screens.ts'
import { frameTags } from '../tags/page-tags.ts'
import { allowCaching } from './caching.ts'
import { renderScreen, serveNotFound } from './page.ts'
import { isLocaleDisabled, redirectToDefaultLocale } from './redirects.ts'

/**
 * Serves the page that the edge keeps for when the portal is down, with the clinic's contacts for
 * help. Without them it must not replace the copy that the edge has.
 */
export const serveErrorPage: GetServerSideProps<PageProps> = async (context) => {
  const { res, params } = context
  const locale = params?.locale
  if (!isLocale(locale)) return serveNotFound(context)
  if (await isLocaleDisabled(locale)) return redirectToDefaultLocale(context, locale)
  const frame = await readFrame(locale).catch(() => null)
  const page = await renderScreen(res, locale, { kind: 'unavailable' }, frame ? 200 : 503)
  if (frame) allowCaching(res, frameTags('unavailable', frame, locale))
  return page
}
