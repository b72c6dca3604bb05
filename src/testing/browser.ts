import type { Payload } from 'payload'
import { handleAuth } from '../auth/sign-in/handler.ts'
import { ADDRESS_HEADER } from '../core/network.ts'
import { callApi } from './payload.ts'

const ORIGIN = 'http://localhost:3000'
type Fields = Record<string, string>
type Page = (request: Request, payload: Payload) => Promise<Response>

/**
 * A browser for tests of the sign-in pages: it keeps cookies, and each one has a network of its own.
 */
export class TestBrowser {
  private static networks = 0
  private readonly jar = new Map<string, string>()
  private readonly address = `198.18.${(TestBrowser.networks += 1)}.1`

  constructor(private readonly payload: Payload) {}

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  get hasSession(): boolean {
    return [...this.jar.keys()].some((name) => name.endsWith('session-token'))
  }

  /** Opens a page, or sends a form to it. */
  async visit(page: Page, path: string, fields?: Fields, headers: Fields = {}): Promise<Response> {
    const request = new Request(ORIGIN + path, {
      method: fields ? 'POST' : 'GET',
      body: fields && new URLSearchParams(fields),
      headers: {
        cookie: this.cookie,
        origin: ORIGIN,
        accept: 'text/html',
        [ADDRESS_HEADER]: this.address,
        ...headers,
      },
    })
    const response = await page(request, this.payload)
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1)
      const name = pair.slice(0, pair.indexOf('='))
      if (/Max-Age=0/.test(line)) this.jar.delete(name)
      else this.jar.set(name, pair.slice(name.length + 1))
    }
    return response
  }

  /** Sends the form of the sign-in page. */
  async signIn(fields: Fields, headers?: Fields): Promise<Response> {
    const to = (segments: string[]) => (request: Request, payload: Payload) =>
      handleAuth(request, segments, payload)
    const { csrfToken } = (await (await this.visit(to(['csrf']), '/api/auth/csrf')).json()) as {
      csrfToken: string
    }
    const path = '/api/auth/callback/credentials'
    return this.visit(to(['callback', 'credentials']), path, { csrfToken, ...fields }, headers)
  }

  /** Returns the ID of the person whom the API sees; `null` if nobody is signed in. */
  async whoAmI(): Promise<number | null> {
    const headers = { cookie: this.cookie }
    const response = await callApi(this.payload, null, 'GET', '/api/users/me', undefined, headers)
    const { user } = (await response.json()) as { user: { id: number } | null }
    return user?.id ?? null
  }
}
