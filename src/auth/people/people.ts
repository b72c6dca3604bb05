import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { OPERATOR, recordEvent, type Actor } from '../../core/audit-log.ts'
import { OperatorError } from '../../core/errors.ts'
import type { User } from '../../core/payload-types.ts'
import type { Person } from '../../core/person.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Role } from '../../core/roles.ts'
import type { Sql } from '../../core/sql.ts'
import { DEFAULT_LOCALE, type Locale } from '../../i18n/locales.ts'
import { createConfirmedApp, type ConfirmedApp } from '../factors/factors.ts'
import { normaliseEmail } from '../http/email.ts'
import { createLink, type Link, type LinkPurpose } from '../links/links.ts'
import { setPassword } from '../passwords/credentials.ts'

export type NewPerson = {
  email: string
  name?: string
  roles: Role[]
  languages?: readonly Locale[]
  password?: string
  title?: string
  /** Whether to set up an authenticator app for them. */
  totp?: boolean
}
export type PersonWithLink = { person: Person; link: Link | null; totp?: ConfirmedApp | null }

/** Runs `work` in one transaction, on behalf of the operator. */
export async function asOperator<Result>(
  payload: Payload,
  work: (req: PayloadRequest, sql: Sql) => Promise<Result>,
): Promise<Result> {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, (sql) => work(req, sql))
}

/**
 * Adds a person. Without a password, also creates a single-use link.
 */
export const addPerson = (
  payload: Payload,
  person: NewPerson,
  purpose: LinkPurpose = 'invitation',
): Promise<PersonWithLink> =>
  asOperator(payload, (req, sql) => insertPerson(req, sql, person, purpose))

/** Adds a person in a transaction that has begun. See `addPerson`. */
export async function insertPerson(
  req: PayloadRequest,
  sql: Sql,
  { email, name, roles, languages, password, title, totp }: NewPerson,
  purpose: LinkPurpose,
): Promise<PersonWithLink> {
  const data = {
    email,
    name: name ?? email.split('@')[0] ?? email,
    roles,
    languages: languages ? [...languages] : [DEFAULT_LOCALE],
    title,
  }
  const person = await req.payload.create({
    collection: 'users',
    data,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const app = totp ? await createAppFor(sql, person) : null
  if (password === undefined)
    return { person, link: await createLinkFor(sql, OPERATOR, person.id, purpose), totp: app }
  await setPasswordFor(sql, person.id, password)
  return { person, link: null, totp: app }
}

/** Sets a person's password and records it in the log. */
export async function setPasswordFor(sql: Sql, userId: number, password: string): Promise<void> {
  await setPassword(sql, userId, password)
  await recordEvent(sql, {
    actor: OPERATOR,
    action: 'password.changed',
    details: { person: userId },
  })
}

/** Gives a person an authenticator app that works at once, and records it in the log. */
export async function createAppFor(
  sql: Sql,
  { id, email }: Pick<Person, 'id' | 'email'>,
): Promise<ConfirmedApp> {
  const app = await createConfirmedApp(sql, id, email)
  await recordEvent(sql, {
    actor: OPERATOR,
    action: 'factor.added',
    details: { person: id, kind: 'app' },
  })
  return app
}

/**
 * Creates a single-use link for a person and records it in the log. `seen` says that it is shown
 * to the actor.
 */
export async function createLinkFor(
  sql: Sql,
  actor: Actor,
  userId: number,
  purpose: LinkPurpose,
  { seen = false } = {},
): Promise<Link> {
  const link = await createLink(sql, userId, purpose, { madeBy: actor.id, seen })
  await recordEvent(sql, {
    actor,
    action: 'link.created',
    details: { person: userId, purpose, ...(seen && { seen }) },
  })
  return link
}

/** Returns the person with an email address. Throws an OperatorError if there is none. */
export async function findByEmail(req: PayloadRequest, email: string): Promise<User> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: normaliseEmail(email) ?? '' } },
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (!docs[0]) throw new OperatorError(`No account has the email address ${email}.`)
  return docs[0]
}

export type PersonChanges = Partial<Pick<NewPerson, 'name' | 'roles' | 'languages' | 'title'>> & {
  disabled?: boolean
}

/**
 * Changes the given properties of a person. Throws if that would leave no active admin.
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
