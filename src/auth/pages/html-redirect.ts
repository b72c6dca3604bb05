import { html } from './markup.ts'

/**
 * Returns an HTML page that redirects to a URL. A `Location` header does not work in two cases: after
 * a form, browsers allow redirects only to the page's `form-action`, which cannot list all URLs of a
 * clinic's provider; and a redirect cannot have a status such as 429.
 */
export function htmlRedirect(url: string, headers: Headers, status = 200): Response {
  headers.delete('location')
  headers.set('content-type', 'text/html; charset=utf-8')
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content="0;url=${url}" />
        <title>…</title>
      </head>
      <body>
        <a href="${url}">→</a>
      </body>
    </html>`
  return new Response(body.text, { status, headers })
}
