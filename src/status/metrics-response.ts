import { createHash, timingSafeEqual } from 'node:crypto'
import { metricsText } from './metrics.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()
const plain = (status: number, text: string, headers: Record<string, string> = {}) =>
  new Response(`${text}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
  })

/**
 * `/api/metrics`: needs the bearer token of the settings; without one there, the endpoint does not
 * exist. The metrics contain nothing about a person.
 */
export async function metricsResponse(
  request: Request,
  token: string | undefined,
): Promise<Response> {
  if (!token) return plain(404, 'Not found.')
  const sent = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  if (!timingSafeEqual(digest(sent), digest(token)))
    return plain(401, 'Send METRICS_TOKEN as a bearer token.', { 'WWW-Authenticate': 'Bearer' })
  const { text, type } = await metricsText()
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } })
}
