import type { IncomingMessage, ServerResponse } from 'node:http'
import { allowStyle } from '../../site/page-style.ts'
import { makeSearchPage } from '../../site/search-page.tsx'
import { chooseEncoding, compressOnce } from '../finished-pages/encodings.ts'
import type { Handle } from '../finished-pages/finished-pages.ts'
import { readersHeaders } from '../headers.mjs'
import { siteSheet } from '../site-style.mjs'

const SEARCH = /^\/([a-z]{2})\/search(?:\?.*)?$/
const RESULTS = /^\/([a-z]{2})\/search\/([\w.-]+)$/

/** The parameters of Next's route at the address of a search; `null` if it is something else. */
function paramsOf({ url = '/', method = '' }: IncomingMessage): Record<string, string> | null {
  const isRead = method === 'GET' || method === 'HEAD'
  const [, locale = '', sealed] = RESULTS.exec(url) ?? []
  if (sealed !== undefined) return isRead ? { locale, sealed } : null
  const [, searched] = SEARCH.exec(url) ?? []
  return searched !== undefined && (isRead || method === 'POST') ? { locale: searched } : null
}

/**
 * Sends searches and their results without Next, which would take longer than the search. Nothing of
 * them is kept. What is not a page of a search, such as an unknown language, goes to `next`.
 */
export function searchPages(next: Handle): Handle {
  const headers = readersHeaders()
  // In a build of Next it is compiled in.
  process.env.ATTUNE_SITE_SHEET = JSON.stringify(siteSheet)
  const respond = async (
    req: IncomingMessage,
    res: ServerResponse,
    params: Record<string, string>,
  ): Promise<void> => {
    const made = await makeSearchPage({
      ...{ req: Object.assign(req, { cookies: {} }), res },
      ...{ params, query: params, resolvedUrl: req.url ?? '/' },
    })
    const redirect = 'result' in made && 'redirect' in made.result && made.result.redirect
    if ('result' in made && !redirect) return next(req, res)
    for (const { key, value } of headers) res.setHeader(key, value)
    if ('html' in made) {
      allowStyle(res, made.style.hash)
      return send(req, res, Buffer.from(made.html))
    }
    if (redirect && 'statusCode' in redirect)
      res
        .writeHead(redirect.statusCode, { Location: redirect.destination, 'Content-Length': 0 })
        .end()
  }
  return (req, res) => {
    const params = paramsOf(req)
    return params ? respond(req, res, params) : next(req, res)
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
