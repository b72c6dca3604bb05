import type {
  CollectionAfterLogoutHook,
  CollectionMeHook,
  CollectionRefreshHook,
  PayloadRequest,
} from 'payload'
import { sessionIdOf } from '../../../auth/http/cookies.ts'
import { signOut } from '../../../auth/pages/sign-out.ts'
import { clearBrowser } from '../../../auth/sessions/session-cookie.ts'
import { readSession } from '../../../auth/sessions/sessions.ts'
import { sqlOfPayload } from '../../../core/sql.ts'

/**
 * Returns when the session ends: `exp` without further use (seconds since 1970), `sessionEndsAt` in
 * any case (ISO).
 */
async function sessionEnd(req: PayloadRequest): Promise<{ exp: number; sessionEndsAt: string }> {
  const id = await sessionIdOf(req.headers)
  const session = id ? await readSession(sqlOfPayload(req.payload), id, { touch: false }) : null
  const [idle, age] = [
    new Date(session?.expiresAt ?? Date.now()),
    new Date(session?.endsAt ?? Date.now()),
  ]
  return { exp: Math.floor(idle.getTime() / 1000), sessionEndsAt: age.toISOString() }
}

const signedIn = async (req: PayloadRequest, user: unknown) => {
  const { exp, sessionEndsAt } = await sessionEnd(req)
  return { exp, user: { ...(user as object), sessionEndsAt } as never }
}

type Me = (arguments_: {
  args: { req: PayloadRequest }
  user: unknown
}) => Promise<{ exp: number; user: never } | void>

/** Adds the end of the session to /me. The desk needs it to ask whether to stay signed in. */
export const meWithExpiry: CollectionMeHook = (({ args, user }) =>
  signedIn(args.req, user)) satisfies Me as CollectionMeHook

/**
 * The request itself has extended the session. This stops Payload from setting a cookie of its own
 * and returning its token.
 */
export const refreshWithoutToken: CollectionRefreshHook = async ({ args, user }) =>
  ({ ...(await signedIn(args.req, user)), refreshedToken: '', setCookie: false }) as never

/** Ends our session and its cookie when Payload signs a person out. */
export const endOwnSession: CollectionAfterLogoutHook = async ({ req }) => {
  await signOut(req.headers, req.payload)
  req.responseHeaders ??= new Headers()
  clearBrowser(req.responseHeaders)
}
