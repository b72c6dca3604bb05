import {
  getRequestLanguage,
  handleEndpoints,
  parseCookies,
  type Payload,
  type SanitizedConfig,
} from 'payload'
import { currentRequestId } from '../../core/log/request-id.ts'
import type { DeskTranslate } from '../../i18n/messages/desk.ts'
import { checkFieldTypes, checkValue, checkUploadSource, fieldsAt } from './body.ts'
import { messagesFor } from './messages.ts'
import { checkPath } from './path.ts'
import { checkQuery, withLocale } from './query.ts'
import { restErrorResponse, RestError } from './rest-error.ts'

const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']
/** Types of a file of translations. Browsers send them to other sites only after a preflight. */
const XML = ['application/xliff+xml', 'application/xml', 'text/xml']
const MAX_QUERY_FORM = 64_000

/** The desk's messages in the language in which Payload would handle a request. */
const messagesOf = ({ headers }: Request, { config }: Payload): DeskTranslate =>
  messagesFor({
    i18n: { language: getRequestLanguage({ config, cookies: parseCookies(headers), headers }) },
  })

/**
 * Handles all requests under /api except the sign-in, in front of Payload's REST handlers. Somebody
 * who is not signed in always gets the same 401. A request of staff must be one that Payload can
 * handle; otherwise the response names the wrong field or parameter, so that no input causes a 500.
 */
export async function handleRest(
  request: Request,
  parts: readonly string[],
  payload: Payload,
  config: Promise<SanitizedConfig> | SanitizedConfig,
  key?: string,
): Promise<Response> {
  try {
    const { user } = await payload.auth({ headers: request.headers })
    // An image or a link on another site makes a browser send its cookies, although that site never
    // sees the response.
    if (!user || request.headers.get('sec-fetch-site') === 'cross-site')
      throw new RestError(401, { key: 'parts.signInFirst' })
    if (!METHODS.includes(request.method)) throw new RestError(404, { key: 'rest.notFound' })
    checkPath(payload, parts)
    // Payload's statement for this uses a table that it has not joined, so it always fails.
    if (parts[0] === 'payload-preferences' && request.method === 'DELETE')
      throw new RestError(404, { key: 'rest.notFound' })
    const checked = await checkRequest(request, parts, payload)
    const response = await handleEndpoints({
      config,
      request: checked,
      path: `/api/${parts.map(encodeURIComponent).join('/')}`,
      payloadInstanceCacheKey: key,
    })
    const headers = new Headers(response.headers)
    // Compression would hold the events of a stream back.
    const isStream = headers.get('content-type')?.startsWith('text/event-stream') ?? false
    headers.set('cache-control', `private, no-store${isStream ? ', no-transform' : ''}`)
    headers.set('x-content-type-options', 'nosniff')
    return new Response(response.body, {
      status: response.status,
      statusText: response.statusText,
      headers,
    })
  } catch (error) {
    if (error instanceof RestError) return restErrorResponse(error, messagesOf(request, payload))
    // A page that is left aborts its requests; that is not a failure.
    if (!request.signal.aborted) payload.logger.error({ err: error }, 'A request to the API failed')
    return Response.json(
      {
        errors: [{ message: messagesOf(request, payload)('rest.failed') }],
        requestId: currentRequestId(),
      },
      { status: 500, headers: { 'cache-control': 'private, no-store' } },
    )
  }
}

async function checkRequest(
  request: Request,
  parts: readonly string[],
  payload: Payload,
): Promise<Request> {
  const url = new URL(request.url)
  const headers = new Headers(request.headers)
  const override =
    headers.get('x-payload-http-method-override') ?? headers.get('x-http-method-override')
  headers.delete('x-payload-http-method-override')
  headers.delete('x-http-method-override')
  const contentType = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  // The desk sends long queries as POST. Payload handles them as GET, so they cannot write.
  if (request.method === 'POST' && override === 'GET') {
    if (contentType !== 'application/x-www-form-urlencoded')
      throw new RestError(415, 'Send the query as a form.')
    const form = await request.text()
    if (form.length > MAX_QUERY_FORM) throw new RestError(413, 'The query is too long.')
    url.search = withLocale(checkQuery(new URLSearchParams(form)), parts).toString()
    headers.delete('content-type')
    headers.delete('content-length')
    return new Request(url, { method: 'GET', headers })
  }
  url.search = withLocale(checkQuery(url.searchParams), parts).toString()
  if (request.method === 'GET' || request.body === null)
    return new Request(url, { method: request.method, headers })
  if (contentType === 'multipart/form-data')
    return checkMultipart(request, url, headers, parts, payload)
  if (parts.join('/') === 'entries/xliff' && XML.includes(contentType))
    return new Request(url, { method: request.method, headers, body: await request.arrayBuffer() })
  const bytes = await request.arrayBuffer()
  // The desk extends a session with an empty POST. Next.js passes its body on as an empty stream.
  if (contentType === '' && bytes.byteLength === 0)
    return new Request(url, { method: request.method, headers })
  if (contentType !== 'application/json') throw new RestError(415, 'Send JSON.')
  const text = await decodeUtf8(bytes)
  checkData(text, parts, payload)
  return new Request(url, { method: request.method, headers, body: text })
}

async function decodeUtf8(bytes: ArrayBuffer): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RestError(400, 'The text is not valid UTF-8.')
  }
}

function checkData(text: string, parts: readonly string[], payload: Payload): void {
  let data: unknown
  try {
    data = text === '' ? {} : JSON.parse(text)
  } catch {
    throw new RestError(400, 'The body is not valid JSON.')
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new RestError(400, 'Send a JSON object.')
  checkValue(data)
  checkUploadSource(payload, parts, data)
  checkFieldTypes(fieldsAt(payload, parts), data)
}

async function checkMultipart(
  request: Request,
  url: URL,
  headers: Headers,
  parts: readonly string[],
  payload: Payload,
): Promise<Request> {
  const bytes = await request.arrayBuffer()
  const init = { method: request.method, headers, body: bytes }
  let form: FormData
  try {
    form = await new Request(url, init).formData()
  } catch {
    throw new RestError(400, 'The form cannot be read.')
  }
  for (const [name, value] of form) {
    checkPartName(name)
    if (typeof value !== 'string') checkPartName(value.name)
    if (typeof value === 'string') checkValue(value, name)
    else checkValue(value.name, name)
  }
  const data = form.get('_payload')
  if (typeof data === 'string') checkData(data, parts, payload)
  else if (fieldsAt(payload, parts).length > 0)
    throw new RestError(400, 'Send the fields as JSON in this part of the form.', '_payload')
  // Written again, so that Payload's parser reads what was checked.
  headers.delete('content-type')
  headers.delete('content-length')
  return new Request(url, { method: request.method, headers, body: form })
}

const MAX_PART_NAME = 1_000

/** Payload's parser fails at control characters and long names in the head of a part. */
function checkPartName(name: string): void {
  if (/\p{Cc}/u.test(name)) throw new RestError(400, { key: 'rest.characters' })
  if (name.length > MAX_PART_NAME) throw new RestError(400, 'A name in the form is too long.')
}
