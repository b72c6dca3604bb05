import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Person } from '../cms/access/person.ts'
import type { Role } from '../cms/users/roles.ts'
import { recordEvent, type Actor } from '../cms/workflow/events.ts'
import { inTransaction } from '../cms/workflow/sql.ts'
import { LOCALE_CODES, type Locale } from '../i18n/locales.ts'
import type { Sql } from '../published/shapes.ts'
import { Fault } from '../server/fault.ts'
import { setPassword } from './credentials.ts'
import { foldEmail } from './email.ts'
import { forgetFactors } from './factors.ts'
import { createLink, endLinksOf, type Link, type Purpose } from './links.ts'
import { passwordFault } from './password-rule.ts'
import { endSessionsOf } from './sessions.ts'
import { sqlOfPayload } from './sql.ts'

/** Whoever runs a command on the server itself. */
export const OPERATOR: Actor = { id: null, name: 'operator' }

export type NewPerson = { email: string; name?: string; roles: Role[]; languages?: readonly Locale[]; password?: string; title?: string }
export type Added = { person: Person; link: Link | null }

async function asOperator<Result>(payload: Payload, work: (req: PayloadRequest, sql: Sql) => Promise<Result>): Promise<Result> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, (sql) => work(req, sql))
}

/** Adds a person. Without a password they get a single-use link, given back once and kept only as a hash. */
export const addPerson = (payload: Payload, person: NewPerson, purpose: Purpose = 'invitation'): Promise<Added> =>
  asOperator(payload, (req, sql) => add(req, sql, person, purpose))

async function add(req: PayloadRequest, sql: Sql, { email, name, roles, languages, password, title }: NewPerson, purpose: Purpose): Promise<Added> {
  const data = { email, name: name ?? email.split('@')[0] ?? email, roles, languages: [...(languages ?? ['en'])] as Locale[], title }
  const person = (await req.payload.create({ collection: 'users', data, depth: 0, overrideAccess: true, req })) as unknown as Person
  if (password === undefined) return { person, link: await linkFor(sql, OPERATOR, person.id, purpose) }
  await setPassword(sql, person.id, password)
  await recordEvent(sql, { actor: OPERATOR, action: 'password.changed', details: { person: person.id } })
  return { person, link: null }
}

/** A single-use link for a person, with its line in the log. */
export async function linkFor(sql: Sql, actor: Actor, userId: number, purpose: Purpose): Promise<Link> {
  const link = await createLink(sql, userId, purpose)
  await recordEvent(sql, { actor, action: 'link.created', details: { person: userId, purpose } })
  return link
}

export type Listed = Person & { disabled: boolean; lastSeenAt: string | null }

/** Everyone with an account, by email. */
export async function listPeople(payload: Payload): Promise<Listed[]> {
  const { docs } = await payload.find({ collection: 'users', sort: 'email', pagination: false, depth: 0, overrideAccess: true })
  return docs.map((doc) => ({ ...(doc as unknown as Person), disabled: Boolean(doc.disabled), lastSeenAt: doc.lastSeenAt ?? null }))
}

async function find(req: PayloadRequest, email: string): Promise<Person & { disabled?: boolean | null }> {
  const { docs } = await req.payload.find({ collection: 'users', where: { email: { equals: foldEmail(email) ?? '' } }, depth: 0, overrideAccess: true, req })
  if (!docs[0]) throw new Fault(`There is nobody with the address ${email}.`)
  return docs[0]
}

/** Takes a person's access away at once; what they wrote and signed stays. Throws for the last active admin. */
export const disablePerson = (payload: Payload, email: string): Promise<Person> =>
  asOperator(payload, async (req) => {
    const { id } = await find(req, email)
    return await req.payload.update({ collection: 'users', id, data: { disabled: true }, depth: 0, overrideAccess: true, req })
  })

/**
 * Lets a person back in: enables them, forgets their second factor and ends their sessions. Sets the password given, or gives back a link.
 * The old password stays until the link is used.
 */
export const resetPerson = (payload: Payload, email: string, { password }: { password?: string } = {}): Promise<Added> =>
  asOperator(payload, async (req, sql) => {
    const person = await find(req, email)
    if (person.disabled) await req.payload.update({ collection: 'users', id: person.id, data: { disabled: false }, depth: 0, overrideAccess: true, req })
    await forgetFactors(sql, person.id)
    await endSessionsOf(sql, person.id)
    await recordEvent(sql, { actor: OPERATOR, action: 'sessions.ended', details: { person: person.id } })
    if (password === undefined) return { person, link: await linkFor(sql, OPERATOR, person.id, 'reset') }
    await endLinksOf(sql, person.id)
    await setPassword(sql, person.id, password)
    await recordEvent(sql, { actor: OPERATOR, action: 'password.changed', details: { person: person.id } })
    return { person, link: null }
  })

/** A new single-use link for a person. */
export const makeLink = (payload: Payload, userId: number, purpose: Purpose): Promise<Link> =>
  asOperator(payload, (_req, sql) => linkFor(sql, OPERATOR, userId, purpose))

export type FirstAdmin = { email: string; link: Link | null }

/** The address of a first admin whom nobody has named; they may put their own when they first sign in. */
export const UNNAMED_ADMIN = 'admin@clinic.localhost'

/**
 * Makes sure that somebody can let others in. With nobody there, adds the first admin (also reviewer and editor, in every language), with the
 * password given or a single-use link; as long as that admin has never signed in, each start gives a new link. Otherwise `null`.
 * Several processes may call it at once.
 */
export const ensureFirstAdmin = (payload: Payload, { email, password }: { email?: string; password?: string } = {}): Promise<FirstAdmin | null> =>
  asOperator(payload, async (req, sql) => {
    await sql(`select pg_advisory_xact_lock(hashtext('attune.people'))`)
    const people = await sql<{ id: number; email: string; waiting: boolean }>(
      `select u.id, u.email, u.last_seen_at is null and not exists (select from auth.credentials c where c.user_id = u.id)
         and exists (select from auth.links l where l.user_id = u.id and l.purpose = 'first-sign-in') as waiting
         from public.users u order by u.id limit 2`,
    )
    const [only] = people
    if (only && people.length === 1 && only.waiting) return { email: only.email, link: await linkFor(sql, OPERATOR, only.id, 'first-sign-in') }
    if (only) return null
    if (password !== undefined && passwordFault(password, { hasFactor: true })) {
      throw new Fault('ADMIN_PASSWORD is too short or too common: use 15 characters or more (from 8 on, a second factor is asked for), or leave it out to get a one-time link.')
    }
    const person = { email: email ?? UNNAMED_ADMIN, name: 'Admin', roles: ['admin', 'reviewer', 'editor'] as Role[], languages: LOCALE_CODES, password }
    const added = await add(req, sql, person, 'first-sign-in')
    return { email: added.person.email, link: added.link }
  })

/** For the shell's list: who has a password, a second factor, and how many sessions run. */
export const signInFacts = (payload: Payload) =>
  sqlOfPayload(payload)<{ userId: number; password: boolean; factor: boolean; sessions: number }>(
    `select u.id as "userId", exists (select from auth.credentials c where c.user_id = u.id) as password,
            exists (select from auth.factors f where f.user_id = u.id and f.confirmed_at is not null) as factor,
            (select count(*)::integer from auth.sessions s where s.user_id = u.id and s.ended_at is null and s.ends_at > now()) as sessions
       from public.users u`,
  )
