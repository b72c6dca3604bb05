import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding } from './encodings.ts'
import type { Encoded, FinishedPage } from './finished-page.ts'

/** Whether an `If-None-Match` header names a tag. The tags are weak: every encoding has the same. */
function matchesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag))
}

/**
 * Sends a page in the encoding that its reader prefers, or 304 if the reader has it. Ranges are never
 * sent: a reader who asks for one gets the page. Returns a promise if it must be encoded first.
 */
export function sendPage(
  { method, headers }: IncomingMessage,
  res: ServerResponse,
  page: FinishedPage,
): Promise<void> | undefined {
  for (const [name, value] of page.headers()) res.setHeader(name, value)
  res.setHeader('Vary', res.hasHeader('Vary') ? 'Accept, Accept-Encoding' : 'Accept-Encoding')
  res.statusCode = page.status
  if (page.status === 200) {
    res.setHeader('ETag', page.etag)
    if (matchesTag(headers['if-none-match'], page.etag)) {
      res.statusCode = 304
      res.removeHeader('Content-Type')
      res.end()
      return undefined
    }
  }
  const send = ({ body, encoding }: Encoded) => {
    if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
    res.setHeader('Content-Length', body.length)
    res.end(method === 'HEAD' ? undefined : body)
  }
  const accepted = headers['accept-encoding']
  const preferred = chooseEncoding(typeof accepted === 'string' ? accepted : undefined)
  const encoded = page.encodedBefore(preferred)
  if (!encoded) return page.encoded(preferred).then(send)
  send(encoded)
  return undefined
}
