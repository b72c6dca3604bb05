import type { NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { GuardedAgent } from '../../core/http-client/guarded-agent.ts'
import { operatorHosts, type Reach } from '../../core/http-client/reach.ts'
import { sendOutgoing } from '../../core/http-client/request.ts'
import { parseRoleMap, type RoleMap } from '../../core/roles.ts'
import { authSettings } from '../http/settings.ts'
import { claimAt, type Claims } from './claims.ts'

export type OidcSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  roleClaim: string | null
  /** Which roles the values of the claim give; `null` if they have a prefix instead. */
  roleMap: RoleMap | null
}

/** Returns the settings of the clinic's identity provider, or `null`. */
export function oidcSettings(): OidcSettings | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_ROLE_CLAIM: roleClaim,
    OIDC_ROLE_MAP: roleMap,
  } = authSettings()
  return issuer && clientId && clientSecret
    ? {
        issuer,
        clientId,
        clientSecret,
        roleClaim: roleClaim ?? null,
        roleMap: roleMap ? parseRoleMap(roleMap) : null,
      }
    : null
}

const withoutTrailingSlashes = (address: string): string => address.replace(/\/+$/, '')
const wellKnown = (issuer: string): string =>
  `${withoutTrailingSlashes(issuer)}/.well-known/openid-configuration`

/** No discovery document, token or list of keys comes near this. */
const MAX_BYTES = 1024 * 1024

/**
 * The provider's own host may have a private address, and so may those of OIDC_PRIVATE_HOSTS. Other
 * hosts that its discovery document names must be on the public internet.
 */
const providerHosts = (issuer: string): Reach =>
  operatorHosts([new URL(issuer).hostname, ...authSettings().OIDC_PRIVATE_HOSTS])

/**
 * Configures next-auth for the clinic's provider by its discovery document: authorisation code with
 * PKCE, state and nonce, and full validation of the ID token.
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
    httpOptions: {
      timeout: 8_000,
      agent: new GuardedAgent(providerHosts(issuer), { maxBytes: MAX_BYTES, timeoutMs: 8_000 }),
    },
    userinfo: {
      request: async ({ client, tokens }) => {
        // A discovery document of another issuer would make that issuer's tokens valid.
        if (
          withoutTrailingSlashes(String(client.issuer.metadata.issuer)) !==
          withoutTrailingSlashes(issuer)
        )
          throw new Error('The provider names another issuer than OIDC_ISSUER.')
        const claims: Claims = (tokens as unknown as { claims: () => Claims }).claims()
        const complete =
          (!roleClaim || claimAt(claims, roleClaim) !== undefined) && claims.email !== undefined
        if (complete || !client.issuer.metadata.userinfo_endpoint) return claims
        // Some providers send roles and email addresses only here. The library checks the subject.
        const more: Claims = await client.userinfo(tokens as never)
        return { ...more, ...claims }
      },
    },
    profile: (claims) => ({ id: String(claims.sub ?? '') }),
  }
  return provider as NextAuthOptions['providers'][number]
}

const discoveryShape = z.object({
  issuer: z.string(),
  end_session_endpoint: z
    .string()
    .regex(/^https?:/)
    .optional(),
})

/** Throws if the provider does not respond, or names another issuer. */
async function discover({ issuer }: OidcSettings): Promise<z.infer<typeof discoveryShape>> {
  const { status, body } = await sendOutgoing(wellKnown(issuer), {
    reach: providerHosts(issuer),
    timeoutMs: 3_000,
    maxBytes: MAX_BYTES,
    maxRedirects: 0,
  })
  if (status !== 200) throw new Error(`Discovery responded with ${status}.`)
  const discovery = discoveryShape.parse(JSON.parse(body.toString('utf8')))
  if (withoutTrailingSlashes(discovery.issuer) !== withoutTrailingSlashes(issuer))
    throw new Error('The provider names another issuer than OIDC_ISSUER.')
  return discovery
}

/** Throws if nobody could sign in with the provider. */
export const verifyProvider = async (settings: OidcSettings): Promise<void> =>
  void (await discover(settings))

/**
 * Returns the provider's URL for signing out; `null` if it has none or does not respond.
 */
export async function endSessionUrl(
  settings: OidcSettings,
  idToken: string | null,
  returnTo: string,
): Promise<string | null> {
  try {
    const { end_session_endpoint: endpoint } = await discover(settings)
    if (!endpoint) return null
    const url = new URL(endpoint)
    url.searchParams.set('client_id', settings.clientId)
    url.searchParams.set('post_logout_redirect_uri', returnTo)
    if (idToken) url.searchParams.set('id_token_hint', idToken)
    return url.href
  } catch {
    return null
  }
}
