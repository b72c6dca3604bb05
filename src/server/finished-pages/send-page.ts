import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding } from './encodings.ts'
import type { FinishedPage } from './finished-page.ts'

/** Whether an `If-None-Match` header names a tag. The tags are weak: every encoding has the same. */
function matchesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag))
}

/**
 * Sends a page in the encoding that its reader prefers, or 304 if the reader has it. Ranges are never
 * sent: a reader who asks for one gets the page.
 */
export async function sendPage(
  { method, headers }: IncomingMessage,
  res: ServerResponse,
  page: FinishedPage,
): Promise<void> {
  for (const [name, value] of page.headers()) res.setHeader(name, value)
  res.setHeader('Vary', res.hasHeader('Vary') ? 'Accept, Accept-Encoding' : 'Accept-Encoding')
  res.statusCode = page.status
  if (page.status === 200) {
    res.setHeader('ETag', page.etag)
    if (matchesTag(headers['if-none-match'], page.etag)) {
      res.statusCode = 304
      res.removeHeader('Content-Type')
      return void res.end()
    }
  }
  const accepted = headers['accept-encoding']
  const { body, encoding } = await page.encoded(
    chooseEncoding(typeof accepted === 'string' ? accepted : undefined),
  )
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
  res.setHeader('Content-Length', body.length)
  res.end(method === 'HEAD' ? undefined : body)
}
