import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: ['/admin/:path*', '/sign-in/:path*', '/preview/:path*'] }

/**
 * Sets a content security policy with a nonce on each page of the App Router. Does not authorise
 * anything: each page does that itself.
 */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl
  const policy = /^\/sign-in(\/|$)/.test(pathname)
    ? SIGN_IN_POLICY
    : staffPolicy(randomBytes(16).toString('base64'), pathname)
  const headers = new Headers(request.headers)
  // Next reads the nonce for its scripts from this header.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('Cache-Control', 'private, no-store')
  if (process.env.PUBLIC_URL?.startsWith('https:'))
    response.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  return response
}

/**
 * The sign-in pages are plain HTML. Their only script is the file for passkeys.
 */
const SIGN_IN_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

function staffPolicy(nonce: string, path: string): string {
  const developing = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    // The desk's components style themselves inline.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    // A form can redirect to the clinic's identity provider.
    `form-action 'self'${signInService()}`,
    "base-uri 'none'",
    // The desk shows previews in a frame. No other page may be framed, and no other site may frame.
    `frame-ancestors ${path.startsWith('/preview/') ? "'self'" : "'none'"}`,
  ].join('; ')
}

const signInService = (): string => {
  const issuer = process.env.OIDC_ISSUER
  return issuer && URL.canParse(issuer) ? ` ${new URL(issuer).origin}` : ''
}
