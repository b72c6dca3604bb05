import type { Payload, SanitizedConfig } from 'payload'
import { handleRest } from '../auth/rest/guard.ts'

type Body = string | FormData | object | undefined

/** Sends a request through the guard of the REST API, in this process; with a cookie, signed in. */
export async function askRest(
  payload: Payload,
  cookie: string | null,
  method: string,
  path: string,
  body?: Body,
  headers: Record<string, string> = {},
): Promise<Response> {
  const url = new URL(path, 'http://localhost:3000')
  const raw = typeof body === 'string' || body instanceof FormData || body === undefined
  const request = new Request(url, {
    method,
    body: raw ? (body as BodyInit | undefined) : JSON.stringify(body),
    headers: {
      ...(cookie === null ? {} : { cookie }),
      ...(raw && typeof body !== 'string' ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  })
  // As Next gives them: the parts of the path, decoded.
  return handleRest(
    request,
    url.pathname.split('/').slice(2).map(decodeURIComponent),
    payload,
    payload.config as SanitizedConfig,
  )
}
