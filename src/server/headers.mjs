import { readdirSync } from 'node:fs'
import { siteStyleHash } from './site-style.mjs'

const escaped = (name) => name.replace(/[.-]/g, '\\$&')

/**
 * Paths for the headers of Next's configuration. The App Router's pages run scripts, so their policy
 * needs a nonce per request and comes from `src/proxy.ts`. All other paths get the strict policy here.
 */
const ALL = '/:path*'
const STAFF_PAGES = '/:first(admin|sign-in|preview)/:rest*'
/** Drafts as readers will see them, which the desk shows in a frame beside the form. */
const PREVIEW = '/preview/:rest*'
/** The files for readers' pages. All headers of a page would weigh more than they do. */
const FILES = readdirSync(new URL('../../public', import.meta.url))
  .map(escaped)
  .join('|')
const PUBLIC_FILES = `/:file(${FILES})`
const NOT_PUBLIC_FILES = `/((?!(?:${FILES})$).*)`
const NOT_STAFF_PAGES = `/((?!(?:admin|sign-in|preview)(?:/|$)|[a-z]{2}/embed/|(?:${FILES})$).*)`
/** Pictures of answers, which networks and messengers show beside an address that was shared. */
const SHARE_PICTURES = ['/:locale([a-z]{2})/image.png', '/:locale([a-z]{2})/a/:number/image.png']
/** The pages that other sites may show in a frame. */
const EMBED = '/:locale([a-z]{2})/embed/:rest*'

/**
 * The content security policy of readers' pages. `script-src 'self'` is for the one enhancement file;
 * `connect-src 'self'` lets tools of search engines fetch robots.txt from a page.
 */
const readersPolicy = (frameAncestors) =>
  [
    "default-src 'none'",
    `style-src ${siteStyleHash}`,
    "img-src 'self'",
    "media-src 'self'",
    "script-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ')

const DEVICE_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
/** The device features that pages may use: none, except passkeys on the sign-in pages. */
const permissions = (allowed = []) =>
  DEVICE_FEATURES.map((name) => `${name}=(${allowed.includes(name) ? 'self' : ''})`).join(', ')

const header = (key, value) => ({ key, value })

/**
 * The headers of readers' pages, for those that our server sends without Next.
 * @returns {{ key: string, value: string }[]}
 */
export const readersHeaders = () =>
  publicHeaders()
    .filter(({ source }) => [ALL, NOT_PUBLIC_FILES, NOT_STAFF_PAGES].includes(source))
    .flatMap(({ headers }) => headers)

export const publicHeaders = () => [
  {
    source: ALL,
    headers: [
      header('X-Content-Type-Options', 'nosniff'),
      header('Cross-Origin-Resource-Policy', 'same-origin'),
    ],
  },
  {
    source: NOT_PUBLIC_FILES,
    headers: [
      header('Permissions-Policy', permissions()),
      header('Cross-Origin-Opener-Policy', 'same-origin'),
      header('X-DNS-Prefetch-Control', 'off'),
    ],
  },
  {
    source: PUBLIC_FILES,
    headers: [header('Content-Security-Policy', "default-src 'none'")],
  },
  {
    source: NOT_STAFF_PAGES,
    headers: [
      header('Content-Security-Policy', readersPolicy("'none'")),
      header('Referrer-Policy', 'no-referrer'),
      header('X-Frame-Options', 'DENY'),
    ],
  },
  {
    source: EMBED,
    headers: [
      header('Content-Security-Policy', readersPolicy('*')),
      header('Referrer-Policy', 'no-referrer'),
      header('Cross-Origin-Resource-Policy', 'cross-origin'),
    ],
  },
  ...SHARE_PICTURES.map((source) => ({
    source,
    headers: [header('Cross-Origin-Resource-Policy', 'cross-origin')],
  })),
  // The server checks the origin of writes, so staff pages must send it to themselves.
  {
    source: STAFF_PAGES,
    headers: [
      header('Referrer-Policy', 'same-origin'),
      header('X-Frame-Options', 'DENY'),
      header('X-Robots-Tag', 'noindex, nofollow'),
    ],
  },
  {
    source: '/sign-in/:rest*',
    headers: [header('Permissions-Policy', permissions(['publickey-credentials-get']))],
  },
  { source: PREVIEW, headers: [header('X-Frame-Options', 'SAMEORIGIN')] },
  {
    source: '/api/:path*',
    headers: [
      header('Cache-Control', 'private, no-store'),
      header('X-Robots-Tag', 'noindex, nofollow'),
    ],
  },
]

const HINTS = ['accept-ch', 'critical-ch', 'vary']

/**
 * Limits Payload's client hints to the desk. On every path they would make Chrome fetch a reader's
 * first page twice and tell caches that pages vary by colour scheme.
 */
export function limitClientHintsToAdmin(config) {
  const headers = async () =>
    (await config.headers()).flatMap((rule) => {
      const isHint =
        rule.source === '/:path*' &&
        rule.headers.some(({ key }) => key.toLowerCase() === 'critical-ch')
      return isHint
        ? [
            {
              ...rule,
              source: '/admin/:path*',
              headers: rule.headers.filter(({ key }) => HINTS.includes(key.toLowerCase())),
            },
          ]
        : [rule]
    })
  return { ...config, headers }
}
