import { createHash } from 'node:crypto'
import { LOCALES, localeFacts, type Locale } from '../../i18n/locales.ts'
import { isSignInKey, signInMessages, type SignInTranslate } from '../../i18n/messages/sign-in.ts'
import { withLanguage, languageOf } from '../http/language.ts'
import { returnTo } from '../http/return-to.ts'
import { html, type Markup } from './markup.ts'
import { STYLE } from './style.ts'

/**
 * What a sign-in page is rendered with. `to` adds the chosen language to the path of another sign-in
 * page.
 */
export type PageContext = {
  request: Request
  locale: Locale
  t: SignInTranslate
  to: (path: string) => string
}

export function pageContext(request: Request): PageContext {
  const locale = languageOf(request)
  return { request, locale, t: signInMessages(locale), to: (path) => withLanguage(path, request) }
}

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64url').slice(0, 10)
const LOGO = html`<svg
  width="28"
  height="28"
  viewBox="0 0 28 28"
  fill="none"
  stroke="currentColor"
  stroke-width="2.4"
  aria-hidden="true"
>
  <path d="M4 14a10 10 0 0 1 20 0" stroke-linecap="round" />
  <path d="M9 16a5 5 0 0 1 10 0" stroke-linecap="round" />
  <circle cx="14" cy="20" r="1.6" fill="currentColor" />
</svg>`

function languageLinks({ request, locale, t }: PageContext): Markup {
  const { pathname, searchParams } = new URL(request.url)
  const wanted = searchParams.get('callbackUrl')
  // Parameters that only choose among our own messages and pages.
  const kept = ['next', 'say', 'error', 'reason']
    .map((name) => [name, searchParams.get(name) ?? ''])
    .filter(([, value]) => /^[\w-]{1,40}$/.test(value ?? ''))
  const links = LOCALES.map(({ code, name, dir }) => {
    const query = new URLSearchParams([
      ['lang', code],
      ...kept,
      ...(wanted ? [['callbackUrl', returnTo(wanted)]] : []),
    ]).toString()
    return html`<a
      href="${pathname}?${query}"
      lang="${code}"
      dir="${dir}"
      hreflang="${code}"
      ${code === locale ? html` aria-current="true"` : null}
      >${name}</a
    > `
  })
  return html`<nav aria-label="${t('language')}">${links}</nav>`
}

type PageParts = {
  title: string
  body: Markup
  status?: number
  wide?: boolean
  headers?: Headers
  passkeys?: boolean
}

/**
 * Renders a page as a response that is never cached, never indexed, and never sends its URL to
 * another site: it can contain the token of a link.
 */
export function page(
  context: PageContext,
  { title, body, status = 200, wide = false, headers = new Headers(), passkeys = false }: PageParts,
): Response {
  const { dir } = localeFacts(context.locale)
  const document = html`<!doctype html>
<html lang="${context.locale}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title} · Attune</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/sign-in/style.css?${STYLE_HASH}">
${passkeys ? html`<script src="/sign-in/passkey.js" defer></script>` : null}
</head>
<body>
<header><a class="name" href="/">${LOGO} Attune</a></header>
<main${wide ? html` class="wide"` : null}>
${body}
</main>
<footer>${languageLinks(context)}</footer>
</body>
</html>
`
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('cache-control', 'private, no-store')
  // With `no-referrer`, browsers would send `Origin: null` with our own forms.
  headers.set('referrer-policy', 'same-origin')
  headers.set('x-content-type-options', 'nosniff')
  return new Response(document.text, { status, headers })
}

/** Redirects to another page after a form, in the chosen language. */
export function redirectTo(request: Request, path: string, headers = new Headers()): Response {
  headers.set('location', withLanguage(path, request))
  headers.set('cache-control', 'private, no-store')
  headers.set('referrer-policy', 'same-origin')
  return new Response(null, { status: 303, headers })
}

export const notice = (text: string, bad = false): Markup =>
  bad
    ? html`<p class="say bad" role="alert">${text}</p>`
    : html`<p class="say" role="status">${text}</p>`

/**
 * Returns the message that the URL selects: `error` and `say` name one of our own messages. Nothing
 * of the URL itself is shown.
 */
export function noticeFromQuery({ request, t }: PageContext): Markup | null {
  const query = new URL(request.url).searchParams
  const error = query.get('error')
  const word = `error.${error}`
  if (error) return notice(t(isSignInKey(word) ? word : 'error.Unknown'), true)
  const said = `say.${query.get('say') ?? ''}`
  return isSignInKey(said) ? notice(t(said)) : null
}
