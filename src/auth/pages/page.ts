import { createHash } from 'node:crypto'
import { LOCALES, localeFacts, type Locale } from '../../i18n/locales.ts'
import { isSignInKey, signInMessages, type SignInTranslate } from '../../i18n/messages/sign-in.ts'
import { inLanguage, languageOf } from '../http/language.ts'
import { returnTo } from '../http/return-to.ts'
import { html, type Markup } from './markup.ts'
import { STYLE } from './style.ts'

/**
 * What a page of the sign-in is made with. `to` gives the address of another such page, in the
 * language that was chosen.
 */
export type PageContext = {
  request: Request
  locale: Locale
  say: SignInTranslate
  to: (path: string) => string
}

export function pageContext(request: Request): PageContext {
  const locale = languageOf(request)
  return { request, locale, say: signInMessages(locale), to: (path) => inLanguage(path, request) }
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

function languageLinks({ request, locale, say }: PageContext): Markup {
  const { pathname, searchParams } = new URL(request.url)
  const wanted = searchParams.get('callbackUrl')
  // Words of the address that only choose among our own sentences and pages.
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
  return html`<nav aria-label="${say('language')}">${links}</nav>`
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
 * A whole page as a response: never stored, never indexed, and telling no other site its address
 * (which may hold a link's token).
 */
export function page(
  setting: PageContext,
  { title, body, status = 200, wide = false, headers = new Headers(), passkeys = false }: PageParts,
): Response {
  const { dir } = localeFacts(setting.locale)
  const whole = html`<!doctype html>
<html lang="${setting.locale}" dir="${dir}">
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
<footer>${languageLinks(setting)}</footer>
</body>
</html>
`
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('cache-control', 'private, no-store')
  // With `no-referrer` a browser would say `Origin: null` of our own forms, and we could not tell
  // them from foreign ones.
  headers.set('referrer-policy', 'same-origin')
  headers.set('x-content-type-options', 'nosniff')
  return new Response(whole.text, { status, headers })
}

/** On to another page of ours after a form, in the language that was chosen. */
export function redirectTo(request: Request, path: string, headers = new Headers()): Response {
  headers.set('location', inLanguage(path, request))
  headers.set('cache-control', 'private, no-store')
  headers.set('referrer-policy', 'same-origin')
  return new Response(null, { status: 303, headers })
}

export const notice = (text: string, bad = false): Markup =>
  bad
    ? html`<p class="say bad" role="alert">${text}</p>`
    : html`<p class="say" role="status">${text}</p>`

/**
 * What the address asks a page to say: `error` and `say` choose among our own sentences; nothing of
 * the address itself is shown.
 */
export function noticeFromQuery({ request, say }: PageContext): Markup | null {
  const query = new URL(request.url).searchParams
  const error = query.get('error')
  const word = `error.${error}`
  if (error) return notice(say(isSignInKey(word) ? word : 'error.Unknown'), true)
  const said = `say.${query.get('say') ?? ''}`
  return isSignInKey(said) ? notice(say(said)) : null
}
