import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { recordEvent, type Actor } from '../../core/audit-log.ts'
import { OperatorError } from '../../core/errors.ts'
import type { Person } from '../../core/person.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Role } from '../../core/roles.ts'
import { type Sql, sqlOfPayload } from '../../core/sql.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { removeAllFactors } from '../factors/factors.ts'
import { normaliseEmail } from '../http/email.ts'
import { createLink, revokeLinks, type Link, type LinkPurpose } from '../links/links.ts'
import { setPassword } from '../passwords/credentials.ts'
import { endSessionsOf } from '../sessions/sessions.ts'

/** Whoever runs a command on the server itself. */
export const OPERATOR: Actor = { id: null, name: 'operator' }

export type NewPerson = {
  email: string
  name?: string
  roles: Role[]
  languages?: readonly Locale[]
  password?: string
  title?: string
}
export type PersonWithLink = { person: Person; link: Link | null }

/** Does work on people in one transaction, on the operator's behalf. */
export async function asOperator<Result>(
  payload: Payload,
  work: (req: PayloadRequest, sql: Sql) => Promise<Result>,
): Promise<Result> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, (sql) => work(req, sql))
}

/**
 * Adds a person. Without a password they get a single-use link, given back once and kept only as a
 * hash.
 */
export const addPerson = (
  payload: Payload,
  person: NewPerson,
  purpose: LinkPurpose = 'invitation',
): Promise<PersonWithLink> =>
  asOperator(payload, (req, sql) => insertPerson(req, sql, person, purpose))

export async function insertPerson(
  req: PayloadRequest,
  sql: Sql,
  { email, name, roles, languages, password, title }: NewPerson,
  purpose: LinkPurpose,
): Promise<PersonWithLink> {
  const data = {
    email,
    name: name ?? email.split('@')[0] ?? email,
    roles,
    languages: [...(languages ?? [DEFAULT_LOCALE])] as Locale[],
    title,
  }
  const person = (await req.payload.create({
    collection: 'users',
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })) as unknown as Person
  if (password === undefined)
    return { person, link: await createLinkFor(sql, OPERATOR, person.id, purpose) }
  await setPassword(sql, person.id, password)
  await recordEvent(sql, {
    actor: OPERATOR,
    action: 'password.changed',
    details: { person: person.id },
  })
  return { person, link: null }
}

/** A single-use link for a person, with its line in the log. */
export async function createLinkFor(
  sql: Sql,
  actor: Actor,
  userId: number,
  purpose: LinkPurpose,
): Promise<Link> {
  const link = await createLink(sql, userId, purpose)
  await recordEvent(sql, { actor, action: 'link.created', details: { person: userId, purpose } })
  return link
}

export type ListedPerson = Person & {
  disabled: boolean
  lastSeenAt: string | null
  provider: boolean
}

/** Everyone with an account, by email. */
export async function listPeople(payload: Payload): Promise<ListedPerson[]> {
  const { docs } = await payload.find({
    collection: 'users',
    sort: 'email',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs.map((doc) => ({
    ...(doc as unknown as Person),
    disabled: Boolean(doc.disabled),
    lastSeenAt: doc.lastSeenAt ?? null,
    provider: Boolean(doc.subject),
  }))
}

async function findByEmail(
  req: PayloadRequest,
  email: string,
): Promise<Person & { disabled?: boolean | null }> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: normaliseEmail(email) ?? '' } },
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (!docs[0]) throw new OperatorError(`There is nobody with the address ${email}.`)
  return docs[0]
}

/**
 * Takes a person's access away at once; what they wrote and signed stays. Throws for the last
 * active admin.
 */
export const disablePerson = (payload: Payload, email: string): Promise<Person> =>
  asOperator(payload, async (req) => {
    const { id } = await findByEmail(req, email)
    return await req.payload.update({
      collection: 'users',
      id,
      data: { disabled: true },
      depth: 0,
      overrideAccess: true,
      req,
    })
  })

export type PersonChanges = Partial<Pick<NewPerson, 'name' | 'roles' | 'languages' | 'title'>> & {
  disabled?: boolean
}

/**
 * Changes what is said of a person, or lets somebody who was disabled in again; what is not named
 * stays. Throws where the last active admin would go.
 */
export const changePerson = (
  payload: Payload,
  email: string,
  changes: PersonChanges,
): Promise<Person> =>
  asOperator(payload, async (req) => {
    const { id } = await findByEmail(req, email)
    const { languages, ...others } = changes
    const data = { ...others, ...(languages ? { languages: [...languages] } : {}) }
    return await req.payload.update({
      collection: 'users',
      id,
      data,
      depth: 0,
      overrideAccess: true,
      req,
    })
  })

/**
 * A new single-use link for a person: an invitation as long as they have no password, else for a
 * new one. Nothing else of theirs changes.
 */
export const invitePerson = (payload: Payload, email: string): Promise<PersonWithLink> =>
  asOperator(payload, async (req, sql) => {
    const person = await findByEmail(req, email)
    if (person.disabled) throw new OperatorError(`${person.email} is disabled: use enable first.`)
    const [known] = await sql('select from auth.credentials where user_id = $1', [person.id])
    return {
      person,
      link: await createLinkFor(sql, OPERATOR, person.id, known ? 'reset' : 'invitation'),
    }
  })

/** Signs a person out everywhere; they may sign in again. */
export const signOutPerson = (payload: Payload, email: string): Promise<Person> =>
  asOperator(payload, async (req, sql) => {
    const person = await findByEmail(req, email)
    const ended = await endSessionsOf(sql, person.id)
    await recordEvent(sql, {
      actor: OPERATOR,
      action: 'sessions.ended',
      details: { person: person.id, ended },
    })
    return person
  })

/**
 * Lets a person back in: enables them, forgets their second factor and ends their sessions. Sets
 * the password given, or gives back a link. The old password stays until the link is used.
 */
export const resetPerson = (
  payload: Payload,
  email: string,
  { password }: { password?: string } = {},
): Promise<PersonWithLink> =>
  asOperator(payload, async (req, sql) => {
    const person = await findByEmail(req, email)
    if (person.disabled)
      await req.payload.update({
        collection: 'users',
        id: person.id,
        data: { disabled: false },
        depth: 0,
        overrideAccess: true,
        req,
      })
    await removeAllFactors(sql, person.id)
    await endSessionsOf(sql, person.id)
    await recordEvent(sql, {
      actor: OPERATOR,
      action: 'sessions.ended',
      details: { person: person.id },
    })
    if (password === undefined)
      return { person, link: await createLinkFor(sql, OPERATOR, person.id, 'reset') }
    await revokeLinks(sql, person.id)
    await setPassword(sql, person.id, password)
    await recordEvent(sql, {
      actor: OPERATOR,
      action: 'password.changed',
      details: { person: person.id },
    })
    return { person, link: null }
  })

/** For the shell's list: who has a password, a second factor, and how many sessions run. */
export const signInStatus = (payload: Payload) =>
  sqlOfPayload(payload)<{
    userId: number
    password: boolean
    app: boolean
    passkey: boolean
    sessions: number
  }>(
    `select u.id as "userId", exists (select from auth.credentials c
      where c.user_id = u.id) as password,
            exists (select from auth.factors f where f.user_id = u.id
              and f.confirmed_at is not null) as app,
            exists (select from auth.passkeys p where p.user_id = u.id) as passkey,
            (select count(*)::integer from auth.sessions s where s.user_id = u.id
              and s.ended_at is null and s.ends_at > now()) as sessions
       from public.users u`,
  )
