import NextAuthImport, { type NextAuthOptions } from 'next-auth'
import { parseCookies } from 'payload'
import { cookieName } from './cookies.ts'
import { returnTo } from './return-to.ts'
import { publicUrl } from './settings.ts'

type Handler = (req: object, res: object, options: NextAuthOptions) => Promise<void>
// A bundler imports this CommonJS module as the function, Node as `{ default }`.
const nextAuth = ((NextAuthImport as { default?: unknown }).default ?? NextAuthImport) as Handler

/** What next-auth wrote to its response. */
export type NextAuthResponse = {
  status: number
  headers: Headers
  body: unknown
  /** The `Location`, which is not among the headers. */
  redirect: string | null
}

/**
 * Runs next-auth 4 on a standard Request. Its App Router handler works only inside Next.js; its
 * Pages Router handler takes any object, so the tests run the same code as the server. next-auth's
 * own URL is `PUBLIC_URL`, whatever host a request names.
 */
export async function runNextAuth(
  request: Request,
  segments: string[],
  fields: Record<string, string> | undefined,
  options: NextAuthOptions,
): Promise<NextAuthResponse> {
  process.env.NEXTAUTH_URL = publicUrl()
  const result: NextAuthResponse = {
    status: 200,
    headers: new Headers(),
    body: null,
    redirect: null,
  }
  const req = {
    method: request.method,
    query: {
      ...withValidReturn(Object.fromEntries(new URL(request.url).searchParams), 'callbackUrl'),
      nextauth: segments,
    },
    cookies: withValidReturn(
      Object.fromEntries(parseCookies(request.headers)),
      cookieName('callback-url'),
    ),
    headers: Object.fromEntries(
      [...request.headers].filter(([name]) => !name.startsWith('x-forwarded-')),
    ),
    body: fields && withValidReturn(fields, 'callbackUrl'),
  }
  await nextAuth(req, nodeResponse(result), options)
  return result
}

/** next-auth takes an invalid page to return to for a wrong configuration, which is a status of 500. */
const withValidReturn = (values: Record<string, string>, name: string): Record<string, string> =>
  name in values ? { ...values, [name]: returnTo(values[name]) } : values

/** Returns the part of Node's response that next-auth uses; it writes into `result`. */
function nodeResponse(result: NextAuthResponse) {
  const response = {
    status: (status: number) => ((result.status = status), response),
    getHeader: (name: string) =>
      name.toLowerCase() === 'set-cookie'
        ? result.headers.getSetCookie()
        : (result.headers.get(name) ?? undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'location') result.redirect = String(value)
      else if (Array.isArray(value)) {
        result.headers.delete(name)
        for (const each of value) result.headers.append(name, each)
      } else result.headers.set(name, value)
      return response
    },
    json: (body: unknown) => {
      result.headers.set('content-type', 'application/json')
      result.body = body
    },
    send: (body: unknown) => {
      result.body = body
    },
    end: () => undefined,
  }
  return response
}
