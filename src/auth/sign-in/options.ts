import type { LoggerInstance, NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import type { Role } from '../../core/roles.ts'
import type { Row } from '../../core/row.ts'
import { sqlOfPayload, type Sql } from '../../core/sql.ts'
import {
  COOKIE_MAX_AGE,
  cookieName,
  cookieOptions,
  isSecure,
  sessionCookie,
} from '../http/cookies.ts'
import { returnTo } from '../http/return-to.ts'
import { authSecret, publicUrl } from '../http/settings.ts'
import { provesOneFactorOnly } from '../oidc/amr.ts'
import { bareRolesIn, claimAt, identityFrom, rolesFrom, type Claims } from '../oidc/claims.ts'
import { signInWithIdentity } from '../oidc/identity-sign-in.ts'
import { oidcProvider, oidcSettings, type OidcSettings } from '../oidc/provider.ts'
import type { PasswordFields, StartedSession } from '../passwords/password-sign-in.ts'
import { isDatabaseDown } from '../rest/database-errors.ts'
import { actorOf } from '../sessions/actor.ts'
import { endSession, readSession } from '../sessions/sessions.ts'

export const SIGN_IN_PAGE = '/sign-in'
const FIFTEEN_MINUTES = 900

/**
 * Returns next-auth's options for one request. The token holds the ID of a session and nothing else:
 * roles and names are read from the database.
 */
export function authOptions(
  payload: Payload,
  signIn: (fields: PasswordFields) => Promise<StartedSession | null>,
  device: string | null = null,
): NextAuthOptions {
  const sql = sqlOfPayload(payload)
  const oidc = oidcSettings()
  return {
    secret: authSecret(),
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: COOKIE_MAX_AGE },
    pages: { signIn: SIGN_IN_PAGE, error: SIGN_IN_PAGE, signOut: `${SIGN_IN_PAGE}/out` },
    cookies: authCookies(),
    providers: [
      {
        id: 'credentials',
        name: 'Email and password',
        type: 'credentials',
        credentials: {},
        authorize: async (fields) => {
          const session = await signIn(fields ?? {})
          return session && { id: session.sessionId }
        },
      },
      ...(oidc ? [oidcProvider(oidc)] : []),
    ],
    jwt: {
      decode: async (params) => {
        const token = await decode(params)
        // The cookies of an OpenID Connect sign-in are decoded here too, each with a salt.
        if (params.salt) return token
        return typeof token?.sid === 'string' &&
          (await readSession(sql, token.sid, { touch: false }))
          ? token
          : null
      },
    },
    callbacks: authCallbacks(payload, sql, oidc, device),
    events: {
      signOut: async ({ token }) => {
        const ended = typeof token?.sid === 'string' ? await endSession(sql, token.sid) : null
        if (ended)
          await recordEvent(sql, { actor: await actorOf(sql, ended.userId), action: 'sign-out' })
      },
    },
    logger: authLogger(payload),
  }
}

function authCookies(): NextAuthOptions['cookies'] {
  const options = cookieOptions()
  const cookie = (name: string, extra: { maxAge?: number } = {}) => ({
    name: cookieName(name),
    options: { ...options, ...extra },
  })
  return {
    sessionToken: { name: sessionCookie(), options },
    callbackUrl: cookie('callback-url'),
    csrfToken: cookie('csrf-token'),
    pkceCodeVerifier: cookie('pkce.code_verifier', { maxAge: FIFTEEN_MINUTES }),
    state: cookie('state', { maxAge: FIFTEEN_MINUTES }),
    nonce: cookie('nonce', { maxAge: FIFTEEN_MINUTES }),
  }
}

function authCallbacks(
  payload: Payload,
  sql: Sql,
  oidc: OidcSettings | null,
  device: string | null,
): NextAuthOptions['callbacks'] {
  let oidcSession: string | null = null
  return {
    signIn: async ({ account, profile }) => {
      if (account?.provider === 'credentials') return true
      const claims: Claims = { ...profile }
      const identity = oidc && identityFrom(oidc.issuer.replace(/\/+$/, ''), claims)
      if (!oidc || !identity) return `${publicUrl()}${SIGN_IN_PAGE}/no-access`
      const roles = oidc.roleClaim ? rolesIn(payload, claims, oidc.roleClaim, oidc) : null
      const idToken = account?.id_token ?? null
      const result = await signInWithIdentity(payload, {
        identity,
        roles,
        device,
        idToken,
        oneFactorOnly: provesOneFactorOnly(claims.amr),
      }).catch((error: unknown) => {
        payload.logger.error({ err: error }, 'A sign-in with the provider failed')
        return { failed: isDatabaseDown(error) ? 'Away' : 'Unknown' } as const
      })
      if ('failed' in result) return `${publicUrl()}${SIGN_IN_PAGE}?error=${result.failed}`
      if ('refused' in result)
        return `${publicUrl()}${SIGN_IN_PAGE}/no-access?reason=${result.refused}`
      oidcSession = result.sessionId
      return true
    },
    redirect: ({ url }) => `${publicUrl()}${returnTo(url)}`,
    jwt: ({ token, user, account }) => ({
      sid: !user ? token.sid : account?.provider === 'credentials' ? user.id : oidcSession,
    }),
    session: async ({ token }) => {
      const session = await readSession(sql, String(token.sid), { touch: false })
      const [person] = session
        ? await sql<Row<'public.users', 'name'>>(
            'select name from public.users where id = $1 and disabled is not true',
            [session.userId],
          )
        : []
      return session && person && !session.pendingStep
        ? { user: { name: person.name }, expires: new Date(session.expiresAt).toISOString() }
        : { expires: new Date(0).toISOString() }
    },
  }
}

/**
 * Returns the roles in the provider's claim. Warns the operator about role names without the
 * prefix, which give no role.
 */
function rolesIn(
  payload: Payload,
  claims: Claims,
  path: string,
  { roleMap }: OidcSettings,
): Role[] {
  const claim = claimAt(claims, path)
  const roles = rolesFrom(claim, roleMap)
  const bare = bareRolesIn(claim)
  if (roles.length === 0 && bare.length > 0)
    payload.logger.warn(
      { claim: path, roles: bare },
      'The provider’s claim names roles without the prefix “attune-”, which give no access. Rename them there, or set OIDC_ROLE_MAP.',
    )
  return roles
}

/** Codes for the cookie of an ended session and for a wrong callback URL, which are normal. */
const NOT_LOGGED = ['JWT_SESSION_ERROR', 'INVALID_CALLBACK_URL_ERROR', 'SIGNOUT_ERROR']

const authLogger = (payload: Payload): LoggerInstance => ({
  error: (code, metadata) => {
    if (NOT_LOGGED.includes(code)) return
    const err = metadata instanceof Error ? metadata : metadata.error
    payload.logger.error({ code, err }, 'A sign-in failed')
  },
  warn: () => undefined,
  debug: () => undefined,
})
