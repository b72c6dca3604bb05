import { html } from './markup.ts'

/**
 * A page that goes on to another address by itself. After a form, browsers hold a plain redirect to
 * the page's `form-action`, which can not know every address of a clinic's provider; and a redirect
 * can not carry a status such as 429.
 */
export function htmlRedirect(address: string, headers: Headers, status = 200): Response {
  headers.delete('location')
  headers.set('content-type', 'text/html; charset=utf-8')
  const body = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content="0;url=${address}" />
        <title>…</title>
      </head>
      <body>
        <a href="${address}">→</a>
      </body>
    </html>`
  return new Response(body.text, { status, headers })
}
