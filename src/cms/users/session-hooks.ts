import type { CollectionAfterLogoutHook, CollectionMeHook, CollectionRefreshHook, PayloadRequest } from 'payload'
import { sessionIdOf } from '../../auth/cookies.ts'
import { dropSessionCookie } from '../../auth/mint.ts'
import { signOut } from '../../auth/pages/out.ts'
import { readSession } from '../../auth/sessions.ts'
import { sqlOfPayload } from '../../auth/sql.ts'

/** When the session of a request ends if nothing more is done, in seconds since 1970; the desk counts down to it. */
async function expiryOf(req: PayloadRequest): Promise<number> {
  const id = await sessionIdOf(req.headers)
  const session = id ? await readSession(sqlOfPayload(req.payload), id, { touch: false }) : null
  return Math.floor((session ? new Date(session.expiresAt).getTime() : Date.now()) / 1000)
}

type Me = (arguments_: { args: { req: PayloadRequest }; user: unknown }) => Promise<{ exp: number; user: never } | void>

/** Tells the desk how long the session lasts; without it the desk knows no end and never asks whether to stay. */
export const meWithExpiry: CollectionMeHook = (async ({ args, user }) => ({ exp: await expiryOf(args.req), user: user as never })) satisfies Me as CollectionMeHook

/** The request itself has prolonged the session. Without this, Payload would mint a second cookie of its own and hand its token out. */
export const refreshWithoutToken: CollectionRefreshHook = async ({ args, user }) =>
  ({ exp: await expiryOf(args.req), refreshedToken: '', setCookie: false, user: user as never }) as never

/** Payload's way of signing out ends our session and forgets its cookie. */
export const endOwnSession: CollectionAfterLogoutHook = async ({ req }) => {
  await signOut(req.headers, req.payload)
  req.responseHeaders ??= new Headers()
  dropSessionCookie(req.responseHeaders)
}
