import type { Payload } from 'payload'
import { isDatabaseDown } from '../rest/database-errors.ts'
import { html } from './markup.ts'
import { page, pageContext } from './page.ts'

/**
 * Renders the page that says that signing in does not work, and whether the database is down.
 */
export function unavailablePage(request: Request, error: unknown): Response {
  const context = pageContext(request)
  const { t } = context
  const body = html`<h1>${t('away.title')}</h1>
    <p>${t(isDatabaseDown(error) ? 'error.Away' : 'away.fault')}</p>
    <p>${t('away.wait')}</p>
    <p><a class="button quiet" href="${context.to('/sign-in')}">${t('away.again')}</a></p>`
  return page(context, {
    title: t('away.title'),
    body,
    status: 503,
    headers: new Headers({ 'retry-after': '30' }),
  })
}

/** Returns the response of `work`, or the page that says that signing in does not work. */
export async function respondOrUnavailable(
  request: Request,
  open: () => Promise<Payload>,
  work: (payload: Payload) => Promise<Response>,
): Promise<Response> {
  let payload: Payload | undefined
  try {
    payload = await open()
    return await work(payload)
  } catch (error) {
    payload?.logger.error({ err: error }, 'A sign-in page failed')
    return unavailablePage(request, error)
  }
}
