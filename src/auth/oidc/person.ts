import { createLocalReq, type Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import type { Person } from '../../core/person.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Role } from '../../core/roles.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { endSessionsOf, startSession } from '../sessions/sessions.ts'
import type { Identity } from './claims.ts'

type FoundPerson = Person & {
  disabled?: boolean | null
  issuer?: string | null
  subject?: string | null
}
/** Why somebody whom the provider vouches for gets no access. */
type DenialReason =
  'no-role' | 'not-invited' | 'disabled' | 'address-taken' | 'no-address' | 'last-admin'
export type OidcSignInResult = { sessionId: string; userId: number } | { refused: DenialReason }

type IdentityProof = {
  identity: Identity
  roles: Role[] | null
  device: string | null
  idToken: string | null
}

/**
 * Signs in the person of an identity: found by issuer and subject, else by an address that the
 * provider has verified, else added. `roles` are the provider's and replace what was there; `null`
 * means that the clinic gives roles on the desk, and only people who are there already get in.
 */
export async function signInWithIdentity(
  payload: Payload,
  { identity, roles, device, idToken }: IdentityProof,
): Promise<OidcSignInResult> {
  const req = await createLocalReq({}, payload)
  const users = { collection: 'users', depth: 0, overrideAccess: true, req } as const
  return inTransaction<OidcSignInResult>(req, async (sql) => {
    const refuse = async (
      reason: DenialReason,
      person?: FoundPerson,
    ): Promise<OidcSignInResult> => {
      if (person) await endSessionsOf(sql, person.id)
      await recordEvent(sql, {
        actor: { id: person?.id ?? null, name: person?.name ?? 'unknown' },
        action: 'sign-in.refused',
        details: { method: 'oidc', reason },
      })
      return { refused: reason }
    }
    // Two first sign-ins of the same person must not make two people.
    await sql(`select pg_advisory_xact_lock(hashtext('attune.people'))`)
    const bySubject = await payload.find({
      ...users,
      where: { issuer: { equals: identity.issuer }, subject: { equals: identity.subject } },
      limit: 1,
    })
    const byEmail = identity.email
      ? await payload.find({ ...users, where: { email: { equals: identity.email } }, limit: 1 })
      : null
    let person = bySubject.docs[0] as unknown as FoundPerson | undefined
    const sameEmail = byEmail?.docs[0] as unknown as FoundPerson | undefined
    if (!person && sameEmail) {
      if (!identity.emailVerified || sameEmail.subject) return refuse('address-taken')
      person = sameEmail
    }
    if (person?.disabled) return refuse('disabled', person)
    const granted = roles ?? person?.roles ?? []
    if (granted.length === 0)
      return refuse(roles === null && !person ? 'not-invited' : 'no-role', person)
    if (person) {
      const changed = [...granted].sort().join() !== [...person.roles].sort().join()
      const data = {
        ...(changed ? { roles: [...granted] } : {}),
        ...(person.subject ? {} : { issuer: identity.issuer, subject: identity.subject }),
      }
      if (
        changed &&
        person.roles.includes('admin') &&
        !granted.includes('admin') &&
        (await isLastAdmin())
      )
        return refuse('last-admin')
      if (Object.keys(data).length > 0) await payload.update({ ...users, id: person.id, data })
    } else {
      if (!identity.email) return refuse('no-address')
      const data = {
        email: identity.email,
        name: identity.name ?? identity.email.split('@')[0] ?? identity.email,
        roles: [...granted],
        languages: [DEFAULT_LOCALE],
        issuer: identity.issuer,
        subject: identity.subject,
      }
      person = (await payload.create({ ...users, data })) as unknown as FoundPerson
    }
    const sessionId = await startSession(sql, {
      userId: person.id,
      method: 'oidc',
      device,
      idToken,
    })
    await recordEvent(sql, {
      actor: { id: person.id, name: person.name },
      action: 'sign-in.succeeded',
      details: { method: 'oidc' },
    })
    return { sessionId, userId: person.id }

    async function isLastAdmin(): Promise<boolean> {
      const others = await sql(
        `select u.id from public.users u join public.users_roles r on r.parent_id = u.id
          where r.value = 'admin' and u.disabled is not true and u.id <> $1 limit 1`,
        [person?.id ?? 0],
      )
      return others.length === 0
    }
  })
}
