import type { NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { authSettings } from '../http/settings.ts'
import { claimAt, type Claims } from './claims.ts'

export type OidcSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  roleClaim: string | null
}

/** The clinic's identity provider, if its settings are there. */
export function oidcSettings(): OidcSettings | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_ROLE_CLAIM: roleClaim,
  } = authSettings()
  return issuer && clientId && clientSecret
    ? { issuer, clientId, clientSecret, roleClaim: roleClaim ?? null }
    : null
}

const withoutTrailingSlashes = (address: string): string => address.replace(/\/+$/, '')
const wellKnown = (issuer: string): string =>
  `${withoutTrailingSlashes(issuer)}/.well-known/openid-configuration`

/**
 * Any standards-following provider, by its issuer's own description: authorisation code with PKCE,
 * state and nonce; the ID token checked in full.
 */
export function oidcProvider({
  issuer,
  clientId,
  clientSecret,
  roleClaim,
}: OidcSettings): NextAuthOptions['providers'][number] {
  const provider: OAuthConfig<Claims> = {
    id: 'oidc',
    name: 'OpenID Connect',
    type: 'oauth',
    version: '2.0',
    wellKnown: wellKnown(issuer),
    authorization: { params: { scope: 'openid email profile' } },
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    clientId,
    clientSecret,
    httpOptions: { timeout: 8_000 },
    userinfo: {
      request: async ({ client, tokens }) => {
        // A description that names another issuer would make its tokens valid for this one.
        if (
          withoutTrailingSlashes(String(client.issuer.metadata.issuer)) !==
          withoutTrailingSlashes(issuer)
        )
          throw new Error('The provider calls itself by another name than OIDC_ISSUER.')
        const claims: Claims = (tokens as unknown as { claims: () => Claims }).claims()
        const complete =
          (!roleClaim || claimAt(claims, roleClaim) !== undefined) && claims.email !== undefined
        if (complete || !client.issuer.metadata.userinfo_endpoint) return claims
        // Some providers tell roles and addresses only here; the library makes sure that it is
        // about the same subject.
        const more: Claims = await client.userinfo(tokens as never)
        return { ...more, ...claims }
      },
    },
    profile: (claims) => ({ id: String(claims.sub ?? '') }),
  }
  return provider as NextAuthOptions['providers'][number]
}

/**
 * Where the provider wants to be told that somebody signs out; `null` where it has no such address
 * or does not answer.
 */
export async function endSessionUrl(
  settings: OidcSettings,
  idToken: string | null,
  returnTo: string,
): Promise<string | null> {
  try {
    const response = await fetch(wellKnown(settings.issuer), {
      signal: AbortSignal.timeout(3_000),
      redirect: 'error',
    })
    const { issuer, end_session_endpoint: endpoint } = (await response.json()) as {
      issuer?: unknown
      end_session_endpoint?: unknown
    }
    if (
      typeof endpoint !== 'string' ||
      typeof issuer !== 'string' ||
      withoutTrailingSlashes(issuer) !== withoutTrailingSlashes(settings.issuer) ||
      !/^https?:/.test(endpoint)
    )
      return null
    const url = new URL(endpoint)
    url.searchParams.set('client_id', settings.clientId)
    url.searchParams.set('post_logout_redirect_uri', returnTo)
    if (idToken) url.searchParams.set('id_token_hint', idToken)
    return url.href
  } catch {
    return null
  }
}
