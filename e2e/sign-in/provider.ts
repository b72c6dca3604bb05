import { createServer } from 'node:http'
import { Provider } from 'oidc-provider'

export type Account = { email: string; name: string; roles?: string[] }

/**
 * A real OpenID provider (the certified `oidc-provider`) on this computer, with its own pages for
 * signing in, consenting and signing out. It signs in the person of
 * `accounts` whose name is typed, with any password.
 */
export async function startProvider(
  port: number,
  portalUrl: string,
  accounts: Record<string, Account>,
) {
  const issuer = `http://localhost:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'attune',
        client_secret: 'a-secret-for-this-test-alone',
        redirect_uris: [`${portalUrl}/api/auth/callback/oidc`],
        post_logout_redirect_uris: [`${portalUrl}/sign-in?say=signed-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: {
      openid: ['sub', 'clinic_roles'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    cookies: { keys: ['for this test alone'] },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => {
        const { email, name, roles } = accounts[id] ?? {
          email: `${id}@elsewhere.example`,
          name: id,
        }
        return {
          sub: id,
          email,
          email_verified: true,
          name,
          ...(roles ? { clinic_roles: roles } : {}),
        }
      },
    }),
    pkce: { required: () => true },
  })
  const server = createServer((request, response) => {
    // A browser asks once, for its first page here.
    if (request.url === '/favicon.ico') response.writeHead(204).end()
    else void provider.callback()(request, response)
  })
  await new Promise<void>((ready) => server.listen(port, 'localhost', ready))
  return {
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'attune',
      OIDC_CLIENT_SECRET: 'a-secret-for-this-test-alone',
      OIDC_ROLE_CLAIM: 'clinic_roles',
    },
    stop: () =>
      new Promise<void>((stopped) => {
        server.closeAllConnections()
        server.close(() => stopped())
      }),
  }
}
