import NextAuthImport, { type NextAuthOptions } from 'next-auth'
import { parseCookies } from 'payload'
import { serializeCookie, type CookieOptions } from './set-cookie.ts'
import { publicUrl } from './settings.ts'

type Handler = (req: object, res: object, options: NextAuthOptions) => Promise<void>
// As a CommonJS module it arrives as the function in a bundle and as `{ default }` in plain Node.
const nextAuth = ((NextAuthImport as { default?: unknown }).default ?? NextAuthImport) as Handler

/** What next-auth answered. */
export type HttpResult = {
  status: number
  headers: Headers
  body: unknown
  redirect: string | null
  cookies: Set<string>
}

/**
 * Runs next-auth 4 on a plain request. Its own App Router handler reads Next's request-local
 * headers, which exist only inside Next; its older entry takes any object, so tests run the very
 * code that the server runs. Its address is `PUBLIC_URL`, never what a request says.
 */
export async function runNextAuth(
  request: Request,
  segments: string[],
  fields: Record<string, string> | undefined,
  options: NextAuthOptions,
): Promise<HttpResult> {
  process.env.NEXTAUTH_URL = publicUrl()
  const answer: HttpResult = {
    status: 200,
    headers: new Headers(),
    body: null,
    redirect: null,
    cookies: new Set(),
  }
  const req = {
    method: request.method,
    query: { ...Object.fromEntries(new URL(request.url).searchParams), nextauth: segments },
    cookies: Object.fromEntries(parseCookies(request.headers)),
    headers: Object.fromEntries(
      [...request.headers].filter(([name]) => !name.startsWith('x-forwarded-')),
    ),
    body: fields,
  }
  await nextAuth(req, responseInto(answer), options)
  return answer
}

/** As much of Node's response as next-auth uses, written into `answer`. */
function responseInto(answer: HttpResult) {
  const response = {
    status: (status: number) => ((answer.status = status), response),
    getHeader: (name: string) =>
      name.toLowerCase() === 'set-cookie'
        ? answer.headers.getSetCookie()
        : (answer.headers.get(name) ?? undefined),
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'location') answer.redirect = String(value)
      else if (Array.isArray(value)) {
        answer.headers.delete(name)
        for (const each of value) answer.headers.append(name, each)
        if (name.toLowerCase() === 'set-cookie')
          for (const each of value) answer.cookies.add(each.split('=')[0] ?? '')
      } else answer.headers.set(name, value)
      return response
    },
    json: (body: unknown) => {
      answer.headers.set('content-type', 'application/json')
      answer.body = body
    },
    send: (body: unknown) => {
      answer.body = body
    },
    end: () => undefined,
  }
  return response
}

export function addCookie(
  headers: Headers,
  name: string,
  value: string,
  options: CookieOptions,
): void {
  headers.append('set-cookie', serializeCookie(name, value, options))
}
