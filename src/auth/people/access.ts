import type { Payload } from 'payload'
import { OPERATOR, recordEvent } from '../../core/audit-log.ts'
import { OperatorError } from '../../core/errors.ts'
import type { Person } from '../../core/person.ts'
import { removeAllFactors } from '../factors/factors.ts'
import { confirmAccount } from '../holds/confirm-account.ts'
import { revokeLinks } from '../links/links.ts'
import { endSessionsOf } from '../sessions/sessions.ts'
import {
  asOperator,
  createAppFor,
  createLinkFor,
  findByEmail,
  type PersonWithLink,
  setPasswordFor,
} from './people.ts'

/**
 * Disables a person: they lose access at once, and what they wrote and signed stays. Throws for the
 * last active admin.
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

/**
 * Creates a single-use link for a person: an invitation if they have no password yet, or else a link
 * that sets a new one. Changes nothing else.
 */
export const invitePerson = (payload: Payload, email: string): Promise<PersonWithLink> =>
  asOperator(payload, async (req, sql) => {
    const person = await findByEmail(req, email)
    if (person.disabled) throw new OperatorError(`${person.email} is disabled. Run enable first.`)
    const [hasPassword] = await sql('select from auth.credentials where user_id = $1', [person.id])
    return {
      person,
      link: await createLinkFor(sql, OPERATOR, person.id, hasPassword ? 'reset' : 'invitation'),
    }
  })

/** Ends all sessions of a person, who can sign in again. */
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
 * Gives a person access again: enables them, removes their second factors and ends their sessions.
 * Sets the given password, or else creates a link. The old password works until the link is used. With
 * `totp`, the person gets a new authenticator app.
 */
export const resetPerson = (
  payload: Payload,
  email: string,
  { password, totp = false }: { password?: string; totp?: boolean } = {},
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
    const app = totp ? await createAppFor(sql, person) : null
    if (password === undefined)
      return { person, link: await createLinkFor(sql, OPERATOR, person.id, 'reset'), totp: app }
    await revokeLinks(sql, person.id)
    await setPasswordFor(sql, person.id, password)
    return { person, link: null, totp: app }
  })

/**
 * Confirms an account, so that it can sign off again at once. Returns whether anything held it.
 */
export const confirmPerson = (
  payload: Payload,
  email: string,
  now = new Date(),
): Promise<{ person: Person; confirmed: boolean }> =>
  asOperator(payload, async (req, sql) => {
    const person = await findByEmail(req, email)
    return { person, confirmed: await confirmAccount(sql, person.id, OPERATOR, now) }
  })
