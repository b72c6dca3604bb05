import type {
  CollectionAfterLogoutHook,
  CollectionMeHook,
  CollectionRefreshHook,
  PayloadRequest,
} from 'payload'
import { sessionIdOf } from '../../../auth/http/cookies.ts'
import { signOut } from '../../../auth/pages/sign-out.ts'
import { clearSessionCookie } from '../../../auth/sessions/session-cookie.ts'
import { readSession } from '../../../auth/sessions/sessions.ts'
import { sqlOfPayload } from '../../../core/sql.ts'

/**
 * When the session of a request ends if nothing more is done, in seconds since 1970 (the desk
 * counts down to it), and when it ends whatever is done.
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

/**
 * Tells the desk how long the session lasts; without it the desk knows no end and never asks
 * whether to stay.
 */
export const meWithExpiry: CollectionMeHook = (({ args, user }) =>
  signedIn(args.req, user)) satisfies Me as CollectionMeHook

/**
 * The request itself has prolonged the session. Without this, Payload would mint a second cookie of
 * its own and hand its token out.
 */
export const refreshWithoutToken: CollectionRefreshHook = async ({ args, user }) =>
  ({ ...(await signedIn(args.req, user)), refreshedToken: '', setCookie: false }) as never

/** Payload's way of signing out ends our session and forgets its cookie. */
export const endOwnSession: CollectionAfterLogoutHook = async ({ req }) => {
  await signOut(req.headers, req.payload)
  req.responseHeaders ??= new Headers()
  clearSessionCookie(req.responseHeaders)
}
