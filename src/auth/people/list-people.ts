import type { Payload } from 'payload'
import type { Person } from '../../core/person.ts'
import type { Row } from '../../core/row.ts'
import { sqlOfPayload } from '../../core/sql.ts'

type ListedPerson = Person & {
  disabled: boolean
  lastSeenAt: string | null
  /** Whether the person signs in with the clinic's provider. */
  provider: boolean
}

/** Returns all people with an account, sorted by email address. */
export async function listPeople(payload: Payload): Promise<ListedPerson[]> {
  const { docs } = await payload.find({
    collection: 'users',
    sort: 'email',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map((doc) => ({
    ...doc,
    disabled: Boolean(doc.disabled),
    lastSeenAt: doc.lastSeenAt ?? null,
    provider: Boolean(doc.subject),
  }))
}

type SignInStatus = {
  userId: Row<'public.users'>['id']
  /** Whether the person has a password. */
  password: boolean
  app: boolean
  passkey: boolean
  /** How many sessions are live. */
  sessions: number
  /** Until when a hold bars the account from signing off. */
  heldUntil: Date | null
}

/** Returns how each person can sign in, and how many sessions are live. */
export const signInStatus = (payload: Payload): Promise<SignInStatus[]> =>
  sqlOfPayload(payload)<SignInStatus>(
    `select u.id as "userId",
       exists (select from auth.credentials c where c.user_id = u.id) as password,
       exists (select from auth.factors f where f.user_id = u.id
         and f.confirmed_at is not null) as app,
       exists (select from auth.passkeys p where p.user_id = u.id) as passkey,
       (select count(*)::integer from auth.sessions s where s.user_id = u.id
         and s.ended_at is null and s.ends_at > now()) as sessions,
       (select max(h.ends_at) from auth.holds h where h.user_id = u.id
         and h.cause <> 'single' and h.confirmed_at is null
         and h.ends_at > now()) as "heldUntil"
     from public.users u`,
  )
