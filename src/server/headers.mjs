import { siteStyleHash } from './site-style.mjs'

/**
 * The headers of every path, in the form of Next's configuration. The App Router's pages run
 * scripts, so their policy needs a nonce for each request and comes from `src/proxy.ts`; everything
 * else gets the strict policy here.
 */
const STAFF_PAGES = '/:first(admin|sign-in|preview)/:rest*'
/** A draft as readers will see it, which the desk shows beside the form. */
const PREVIEW = '/preview/:rest*'
const NOT_STAFF_PAGES = '/((?!(?:admin|sign-in|preview)(?:/|$)|[a-z]{2}/embed/).*)'
/** The one view that clinics may put into a frame on another site. */
const EMBED = '/:locale([a-z]{2})/embed/:rest*'

/**
 * What readers' pages may do: show text in our own style, send our own forms. `script-src 'self'`
 * is for the one small enhancement file; `connect-src 'self'` lets search engines' tools look at
 * robots.txt from a page.
 */
const readersPolicy = (frameAncestors) =>
  [
    "default-src 'none'",
    `style-src ${siteStyleHash}`,
    "img-src 'self'",
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
/** What pages may use of the device: nothing, but for staff's own passkeys. */
const permissions = (allowed = []) =>
  DEVICE_FEATURES.map((name) => `${name}=(${allowed.includes(name) ? 'self' : ''})`).join(', ')

const header = (key, value) => ({ key, value })

export const publicHeaders = () => [
  {
    source: '/:path*',
    headers: [
      header('X-Content-Type-Options', 'nosniff'),
      header('Permissions-Policy', permissions()),
      header('Cross-Origin-Opener-Policy', 'same-origin'),
      header('Cross-Origin-Resource-Policy', 'same-origin'),
      header('X-DNS-Prefetch-Control', 'off'),
    ],
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
  // Staff pages write with their own cookies, and the server checks where a write comes from, so
  // they must say so to themselves.
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
 * Payload asks browsers for a hint on every path, which makes Chrome fetch a reader's first page
 * twice and tells caches that pages differ by colour scheme. Only the desk needs the hint.
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
