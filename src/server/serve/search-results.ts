import type { IncomingMessage, ServerResponse } from 'node:http'
import { allowStyle } from '../../site/page-style.ts'
import { makeResults } from '../../site/search-page.tsx'
import { chooseEncoding, compressOnce } from '../finished-pages/encodings.ts'
import type { Handle } from '../finished-pages/finished-pages.ts'
import { readersHeaders } from '../headers.mjs'
import { siteSheet } from '../site-style.mjs'

const PATH = /^\/([a-z]{2})\/search\/([\w.-]+)$/

/**
 * Sends the results of searches without Next, which would take longer than the search. Nothing of
 * them is kept. Everything else, such as a language that is turned off, goes to `next`.
 */
export function searchResults(next: Handle): Handle {
  const headers = readersHeaders()
  // In a build of Next it is compiled in.
  process.env.ATTUNE_SITE_SHEET = JSON.stringify(siteSheet)
  return async (req, res) => {
    const { url = '/', method } = req
    const [, locale = '', sealed] = PATH.exec(url) ?? []
    if (sealed === undefined || (method !== 'GET' && method !== 'HEAD')) return next(req, res)
    const params = { locale, sealed }
    const made = await makeResults({
      ...{ req: Object.assign(req, { cookies: {} }), res },
      ...{ params, query: params, resolvedUrl: url },
    })
    if ('result' in made) return next(req, res)
    for (const { key, value } of headers) res.setHeader(key, value)
    allowStyle(res, made.style)
    return send(req, res, Buffer.from(made.html))
  }
}

async function send(req: IncomingMessage, res: ServerResponse, page: Buffer): Promise<void> {
  const accepted = req.headers['accept-encoding']
  const encoding = chooseEncoding(typeof accepted === 'string' ? accepted : undefined)
  const body = encoding === 'identity' ? page : await compressOnce(page, encoding)
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
  res.setHeader('Vary', 'Accept-Encoding')
  res.setHeader('Content-Length', body.length)
  res.end(req.method === 'HEAD' ? undefined : body)
}
