import type { NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import {
  COOKIE_MAX_AGE,
  cookieName,
  cookieOptions,
  isSecure,
  sessionCookie,
} from '../http/cookies.ts'
import { returnTo } from '../http/return-to.ts'
import { authSecret, publicUrl } from '../http/settings.ts'
import { claimAt, identityFrom, rolesFrom, type Claims } from '../oidc/claims.ts'
import { signInWithIdentity } from '../oidc/person.ts'
import { oidcProvider, oidcSettings } from '../oidc/provider.ts'
import type { PasswordFields, StartedSession } from '../passwords/password-sign-in.ts'
import { isDatabaseDown } from '../rest/database-errors.ts'
import { endSession, readSession } from '../sessions/sessions.ts'

export const SIGN_IN_PAGE = '/sign-in'
const FIFTEEN_MINUTES = 900

type Credentials = (given: PasswordFields) => Promise<StartedSession | null>

/**
 * next-auth's options for one request. The token holds the number of a session and nothing else:
 * roles and names are read from the database.
 */
export function authOptions(
  payload: Payload,
  signIn: Credentials,
  device: string | null = null,
): NextAuthOptions {
  const sql = sqlOfPayload(payload)
  const options = cookieOptions()
  const oidc = oidcSettings()
  let oidcSession: string | null = null
  const cookie = (name: string, extra: object = {}) => ({
    name: cookieName(name),
    options: { ...options, ...extra },
  })
  return {
    secret: authSecret(),
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: COOKIE_MAX_AGE },
    pages: { signIn: SIGN_IN_PAGE, error: SIGN_IN_PAGE, signOut: `${SIGN_IN_PAGE}/out` },
    cookies: {
      sessionToken: { name: sessionCookie(), options },
      callbackUrl: cookie('callback-url'),
      csrfToken: cookie('csrf-token'),
      pkceCodeVerifier: cookie('pkce.code_verifier', { maxAge: FIFTEEN_MINUTES }),
      state: cookie('state', { maxAge: FIFTEEN_MINUTES }),
      nonce: cookie('nonce', { maxAge: FIFTEEN_MINUTES }),
    },
    providers: [
      {
        id: 'credentials',
        name: 'Email and password',
        type: 'credentials',
        credentials: {},
        authorize: async (given) => {
          const signedIn = await signIn(given ?? {})
          return signedIn && { id: signedIn.sessionId }
        },
      },
      ...(oidc ? [oidcProvider(oidc)] : []),
    ],
    jwt: {
      // The cookies of an OpenID Connect round trip come through here too, with a salt each.
      decode: async (params) => {
        const token = await decode(params)
        if (params.salt) return token
        return typeof token?.sid === 'string' &&
          (await readSession(sql, token.sid, { touch: false }))
          ? token
          : null
      },
    },
    callbacks: {
      signIn: async ({ account, profile }) => {
        if (account?.provider === 'credentials') return true
        const claims = (profile ?? {}) as Claims
        const identity = oidc && identityFrom(oidc.issuer.replace(/\/+$/, ''), claims)
        if (!oidc || !identity) return `${publicUrl()}${SIGN_IN_PAGE}/no-access`
        const roles = oidc.roleClaim ? rolesFrom(claimAt(claims, oidc.roleClaim)) : null
        const outcome = await signInWithIdentity(payload, {
          identity,
          roles,
          device,
          idToken: account?.id_token ?? null,
        }).catch((error: unknown) => {
          payload.logger.error({ err: error }, 'A sign-in with the provider failed')
          return { failed: isDatabaseDown(error) ? 'Away' : 'Unknown' } as const
        })
        if ('failed' in outcome) return `${publicUrl()}${SIGN_IN_PAGE}?error=${outcome.failed}`
        if ('refused' in outcome)
          return `${publicUrl()}${SIGN_IN_PAGE}/no-access?reason=${outcome.refused}`
        oidcSession = outcome.sessionId
        return true
      },
      redirect: ({ url }) => `${publicUrl()}${returnTo(url)}`,
      jwt: ({ token, user, account }) => ({
        sid: !user ? token.sid : account?.provider === 'credentials' ? user.id : oidcSession,
      }),
      session: async ({ token }) => {
        const session = await readSession(sql, String(token.sid), { touch: false })
        const [person] = session
          ? await sql<{ name: string }>(
              'select name from public.users where id = $1 and disabled is not true',
              [session.userId],
            )
          : []
        return session && person && !session.pendingStep
          ? { user: { name: person.name }, expires: new Date(session.expiresAt).toISOString() }
          : { expires: new Date(0).toISOString() }
      },
    },
    events: {
      signOut: async ({ token }) => {
        const ended = typeof token?.sid === 'string' ? await endSession(sql, token.sid) : null
        if (!ended) return
        const [person] = await sql<{ name: string }>(
          'select name from public.users where id = $1',
          [ended.userId],
        )
        await recordEvent(sql, {
          actor: { id: ended.userId, name: person?.name ?? '' },
          action: 'sign-out',
        })
      },
    },
    logger: {
      error: (code, metadata) => {
        // An ended session's cookie and a stranger's wrong address are everyday things.
        if (
          code === 'JWT_SESSION_ERROR' ||
          code === 'INVALID_CALLBACK_URL_ERROR' ||
          code === 'SIGNOUT_ERROR'
        )
          return
        payload.logger.error(
          {
            code,
            reason:
              metadata instanceof Error
                ? metadata.message
                : String((metadata as { error?: unknown }).error ?? ''),
          },
          'Sign-in',
        )
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}
