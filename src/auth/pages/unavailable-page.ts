import type { Payload } from 'payload'
import { isDatabaseDown } from '../rest/database-errors.ts'
import { html } from './markup.ts'
import { page, pageContext } from './page.ts'

/**
 * Says plainly that signing in does not work just now, and whether it is the database that is away.
 */
export function unavailablePage(request: Request, error: unknown): Response {
  const setting = pageContext(request)
  const { say } = setting
  const body = html`<h1>${say('away.title')}</h1>
    <p>${say(isDatabaseDown(error) ? 'error.Away' : 'away.fault')}</p>
    <p>${say('away.wait')}</p>
    <p><a class="button quiet" href="${setting.to('/sign-in')}">${say('away.again')}</a></p>`
  return page(setting, {
    title: say('away.title'),
    body,
    status: 503,
    headers: new Headers({ 'retry-after': '30' }),
  })
}

/** Makes a page's answer; what goes wrong on the way becomes a page that says so. */
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
    payload?.logger.error({ err: error }, 'A page of the sign-in failed')
    return unavailablePage(request, error)
  }
}
