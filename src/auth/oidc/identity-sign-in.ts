import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import type { User } from '../../core/payload-types.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Role } from '../../core/roles.ts'
import { maySignOff } from '../../core/signing-roles.ts'
import type { Sql } from '../../core/sql.ts'
import { DEFAULT_LOCALE } from '../../i18n/locales.ts'
import { roleNeedsFactor } from '../factors/factor-roles.ts'
import { pendingSignInStep } from '../factors/pending-step.ts'
import { isAddressSettled } from '../holds/holds.ts'
import { nameClash, neutralName, recordNeutralName } from '../names/public-names.ts'
import { endSessionsOf, startSession } from '../sessions/sessions.ts'
import type { Identity } from './claims.ts'

/** Why somebody whom the provider has authenticated gets no access. */
type DenialReason =
  'no-role' | 'not-invited' | 'disabled' | 'address-taken' | 'no-address' | 'last-admin'
type Denied = { refused: DenialReason; person?: User | null }
export type OidcSignInResult = { sessionId: string; userId: number } | { refused: DenialReason }

type IdentityProof = {
  identity: Identity
  /** The provider's roles; `null` if the clinic assigns roles on the desk. */
  roles: Role[] | null
  device: string | null
  idToken: string | null
  /** Whether the provider says that the person used one factor only. */
  oneFactorOnly: boolean
}

/**
 * Signs in the person of an identity: the one with its issuer and subject, or else the one with its
 * email address, if the provider has verified it, or else a new one. The provider's roles replace
 * the person's. Without them, only people who are on the desk already can sign in. Where a role needs
 * a second factor and the provider says that it asked for one only, the session waits for one of the portal's.
 */
export async function signInWithIdentity(
  payload: Payload,
  { device, idToken, oneFactorOnly, ...proof }: IdentityProof,
): Promise<OidcSignInResult> {
  const req = await createLocalReq({}, payload)
  return inTransaction<OidcSignInResult>(req, async (sql) => {
    // Two first sign-ins of one person at the same time must not add two people.
    await sql(`select pg_advisory_xact_lock(hashtext('attune.people'))`)
    const result = await grantAccess(req, sql, proof)
    if ('refused' in result) {
      const { refused: reason, person } = result
      if (person) await endSessionsOf(sql, person.id)
      await recordEvent(sql, {
        actor: { id: person?.id ?? null, name: person?.name ?? 'unknown' },
        action: 'sign-in.refused',
        details: { method: 'oidc', reason },
      })
      return { refused: reason }
    }
    const { id: userId, name } = result
    const pendingStep =
      oneFactorOnly && (await roleNeedsFactor(sql, userId))
        ? await pendingSignInStep(sql, userId)
        : null
    const start = { userId, method: 'oidc', device, idToken, pendingStep } as const
    const sessionId = await startSession(sql, start)
    if (!pendingStep)
      await recordEvent(sql, {
        actor: { id: userId, name },
        action: 'sign-in.succeeded',
        details: { method: 'oidc' },
      })
    return { sessionId, userId }
  })
}

const usersIn = (req: PayloadRequest) => ({ collection: 'users', depth: 0, req }) as const

/** Finds, updates or adds the person. Denied sessions of `person` must end. */
async function grantAccess(
  req: PayloadRequest,
  sql: Sql,
  { identity, roles }: Pick<IdentityProof, 'identity' | 'roles'>,
): Promise<User | Denied> {
  const person = await findPerson(req, sql, identity)
  if (person === 'address-taken') return { refused: 'address-taken' }
  if (person?.disabled) return { refused: 'disabled', person }
  const granted = roles ?? person?.roles ?? []
  if (granted.length === 0)
    return { refused: roles === null && !person ? 'not-invited' : 'no-role', person }
  return person
    ? updatePerson(req, sql, person, identity, granted)
    : addPerson(req, sql, identity, granted)
}

/**
 * Returns `address-taken` if the email address belongs to somebody who may be another person, or if
 * somebody else has just given it to an account that may sign off.
 */
async function findPerson(
  req: PayloadRequest,
  sql: Sql,
  { issuer, subject, email, emailVerified }: Identity,
): Promise<User | null | 'address-taken'> {
  const users = usersIn(req)
  const bySubject = await req.payload.find({
    ...users,
    overrideAccess: true,
    where: { issuer: { equals: issuer }, subject: { equals: subject } },
    limit: 1,
  })
  if (bySubject.docs[0] || !email) return bySubject.docs[0] ?? null
  const byEmail = await req.payload.find({
    ...users,
    overrideAccess: true,
    where: { email: { equals: email } },
    limit: 1,
  })
  const person = byEmail.docs[0]
  if (!person) return null
  if (!emailVerified || person.subject) return 'address-taken'
  return !maySignOff(person) || (await isAddressSettled(sql, person.id, new Date()))
    ? person
    : 'address-taken'
}

/** Sets the granted roles, and links the person to the identity if there is no link yet. */
async function updatePerson(
  req: PayloadRequest,
  sql: Sql,
  person: User,
  { issuer, subject }: Identity,
  granted: readonly Role[],
): Promise<User | Denied> {
  const rolesChange = [...granted].sort().join() !== [...person.roles].sort().join()
  const losesAdmin = person.roles.includes('admin') && !granted.includes('admin')
  if (losesAdmin && (await isLastAdmin(sql, person.id))) return { refused: 'last-admin' }
  const data = {
    ...(rolesChange ? { roles: [...granted] } : {}),
    ...(person.subject ? {} : { issuer, subject }),
  }
  if (Object.keys(data).length > 0)
    await req.payload.update({ ...usersIn(req), overrideAccess: true, id: person.id, data })
  return person
}

/** Adds the person, with a neutral name if the provider's is somebody else's here. */
async function addPerson(
  req: PayloadRequest,
  sql: Sql,
  { issuer, subject, email, name: given }: Identity,
  granted: readonly Role[],
): Promise<User | Denied> {
  if (!email) return { refused: 'no-address' }
  const claimed = given ?? email.split('@')[0] ?? email
  const clashes = (await nameClash(sql, claimed, 0)) !== null
  const data = {
    email,
    name: clashes ? await neutralName(sql) : claimed,
    roles: [...granted],
    languages: [DEFAULT_LOCALE],
    issuer,
    subject,
  }
  const person = await req.payload.create({ ...usersIn(req), overrideAccess: true, data })
  if (clashes) await recordNeutralName(sql, person, claimed)
  return person
}

async function isLastAdmin(sql: Sql, userId: number): Promise<boolean> {
  const others = await sql(
    `select u.id from public.users u join public.users_roles r on r.parent_id = u.id
      where r.value = 'admin' and u.disabled is not true and u.id <> $1 limit 1`,
    [userId],
  )
  return others.length === 0
}
