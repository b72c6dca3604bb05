import fc from 'fast-check'
import type { SanitizedConfig } from 'payload'
import { payloadRoutes } from '../routes.ts'
import {
  documentBody,
  fieldsIn,
  formBody,
  json,
  ownBody,
  rawBody,
  type NamedField,
  type OddBody,
} from './odd-bodies.ts'
import { oddQuery } from './odd-queries.ts'
import { oddId } from './odd-values.ts'

/** A request as text, so that a failing one can be read. */
export type OddRequest = {
  method: string
  /** From `/api` on, percent-encoded. */
  path: string
  headers: Record<string, string>
  body: OddBody | null
}
/** Documents that exist: their IDs, and data with which one more can be created. */
export type Documents = Record<string, { ids: readonly number[]; data: Record<string, unknown> }>

const oddHeaders: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(
    'accept-language',
    'if-match',
    'if-none-match',
    'x-http-method-override',
    'x-payload-http-method-override',
    'range',
    'origin',
    'referer',
    'authorization',
    'content-encoding',
    'content-length',
    'x-forwarded-for',
    'accept',
    'x-request-id',
    'x-attune-address',
    'cookie2',
    'if-modified-since',
  ),
  fc.oneof(
    fc.constantFrom(
      '',
      '*',
      '"',
      'W/"x"',
      'GET',
      'DELETE',
      'gzip',
      'bytes=0-',
      'bytes=9-1',
      'null',
      'users API-Key x',
      'JWT x',
      'Bearer x',
      '-1',
      '1e9',
      'zz',
      'en;q=x',
      '*;q=0',
      'a'.repeat(4_000),
    ),
    fc.string({
      unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
      maxLength: 12,
    }),
  ),
  { maxKeys: 2 },
)

/**
 * Requests to every address of the REST API, with every method, whose address, query, headers and
 * body are odd here and there.
 */
export function oddRestRequests(
  config: SanitizedConfig,
  documents: Documents,
): fc.Arbitrary<OddRequest> {
  const fields: Record<string, NamedField[]> = Object.fromEntries(
    [...config.collections, ...config.globals].map(({ slug, fields: own }) => [
      slug,
      fieldsIn(own),
    ]),
  )
  const routes = [...new Set(payloadRoutes(config).map(({ path }) => path))]
  const methodsOf = (route: string) =>
    payloadRoutes(config)
      .filter(({ path }) => path === route)
      .map(({ method }) => method)
  const requestTo = (route: string): fc.Arbitrary<OddRequest> => {
    const [, , first = '', second = ''] = route.split('/')
    const slug = first === 'globals' ? second : first
    const known = documents[slug]
    const own = fields[slug] ?? []
    const id = known
      ? fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...known.ids).map(String) }, oddId)
      : oddId
    const document = documentBody(
      own.length > 0 ? own : [{ way: ['a'], type: 'text' }],
      known?.data ?? {},
    )
    const named = [...new Set(own.map(({ way }) => way.filter((part) => part !== '0').join('.')))]
    return fc
      .record({
        method: fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...methodsOf(route)) },
          fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'),
        ),
        parts: fc.array(id, { minLength: 6, maxLength: 6 }),
        query: oddQuery(named),
        headers: fc.oneof(
          { weight: 4, arbitrary: fc.constant({ 'if-match': 'current' }) },
          { weight: 1, arbitrary: fc.constant({}) },
          oddHeaders,
        ),
        body: fc.oneof(
          {
            weight: 6,
            arbitrary: (own.length > 0 ? document : ownBody).map((body) =>
              json(JSON.stringify(body)),
            ),
          },
          { weight: 2, arbitrary: ownBody.map((body) => json(JSON.stringify(body))) },
          formBody,
          rawBody,
          fc
            .tuple(document, formBody)
            .map(
              ([body, form]) =>
                ({ ...form, fields: { _payload: JSON.stringify(body) } }) as OddBody,
            ),
        ),
      })
      .map(({ method, parts, query: search, headers, body }) => {
        let next = 0
        const path = route.replace(/:\w+\*?/g, () => parts[next++] ?? '1')
        const reads = ['GET', 'HEAD', 'OPTIONS'].includes(method)
        return {
          method,
          path: path + (reads || next % 2 ? search : ''),
          headers,
          body: reads ? null : body,
        }
      })
  }
  const main = routes.filter(
    (path) => documents[path.split('/')[2] ?? ''] ?? path.includes('/settings'),
  )
  const others = routes.filter((path) => !main.includes(path))
  return fc.oneof(
    { weight: 9, arbitrary: fc.oneof(...main.map(requestTo)) },
    fc.oneof(...others.map(requestTo)),
  )
}
