import { createHash } from 'node:crypto'
import type { GetServerSideProps, GetServerSidePropsContext } from 'next'
import { LISTS_TAG } from '../tags/edge-tags.ts'
import { allowCaching } from './caching.ts'
import { setTransportSecurity } from './redirects.ts'

export type ServedFile = {
  type: string
  /** Text as UTF-8, or bytes. */
  body: string | Buffer
  status?: number
  headers?: Record<string, string>
  /** The answers in it, by which the edge deletes it. Without them it counts as a list of all. */
  tags?: string[]
  /** Whether browsers must not keep a copy. The edge may, for an outage. */
  isPrivate?: boolean
}

/** Serves a file from the address of a page, with an ETag; 304 if the client has it already. */
export const serveFile =
  (make: (context: GetServerSidePropsContext) => Promise<ServedFile | null>): GetServerSideProps =>
  async (context) => {
    const { req, res } = context
    const file: ServedFile = (await make(context).catch((): ServedFile => ({
      type: 'text/plain',
      body: 'Not available right now.\n',
      status: 503,
    }))) ?? { type: 'text/plain', body: 'Not found.\n', status: 404 }
    const etag = `"${createHash('sha256').update(file.body).digest('base64url').slice(0, 22)}"`
    const status = file.status ?? 200
    res.setHeader(
      'Content-Type',
      typeof file.body === 'string' ? `${file.type}; charset=utf-8` : file.type,
    )
    if (status === 503) res.setHeader('Cache-Control', 'no-store')
    else allowCaching(res, file.tags ?? [LISTS_TAG], status)
    if (file.isPrivate) res.setHeader('Cache-Control', 'no-store')
    res.setHeader('ETag', etag)
    setTransportSecurity(res)
    for (const [name, value] of Object.entries(file.headers ?? {})) res.setHeader(name, value)
    const known = status === 200 && req.headers['if-none-match']?.split(/,\s*/).includes(etag)
    res.statusCode = known ? 304 : status
    res.end(known || req.method === 'HEAD' ? undefined : file.body)
    return { props: {} }
  }
