import type { Payload } from 'payload'
import { OperatorError } from '../../core/errors.ts'
import type { Role } from '../../core/roles.ts'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import type { Link } from '../links/links.ts'
import { passwordViolation } from '../passwords/password-policy.ts'
import { insertPerson, asOperator, createLinkFor, OPERATOR } from './people.ts'

export type FirstAdmin = { email: string; link: Link | null }

/**
 * The address of a first admin whom nobody has named; they may put their own when they first sign
 * in.
 */
export const UNNAMED_ADMIN = 'admin@clinic.localhost'

/**
 * Makes sure that somebody can let others in. With nobody there, adds the first admin (also
 * reviewer and editor, in every language), with the password given or a single-use link; as long as
 * that admin has never signed in, each start gives a new link. Otherwise `null`. Several processes
 * may call it at once.
 */
export const ensureFirstAdmin = (
  payload: Payload,
  { email, password }: { email?: string; password?: string } = {},
): Promise<FirstAdmin | null> =>
  asOperator(payload, async (req, sql) => {
    await sql(`select pg_advisory_xact_lock(hashtext('attune.people'))`)
    const people = await sql<{ id: number; email: string; waiting: boolean }>(
      `select u.id, u.email, u.last_seen_at is null and not exists (select from auth.credentials c
        where c.user_id = u.id)
         and exists (select from auth.links l where l.user_id = u.id
           and l.purpose = 'first-sign-in') as waiting
         from public.users u order by u.id limit 2`,
    )
    const [only] = people
    if (only && people.length === 1 && only.waiting)
      return {
        email: only.email,
        link: await createLinkFor(sql, OPERATOR, only.id, 'first-sign-in'),
      }
    if (only) return null
    if (password !== undefined && passwordViolation(password, { hasFactor: true })) {
      throw new OperatorError(
        'ADMIN_PASSWORD is too short or too common: use 15 characters or more (from 8 on, a second factor is asked for), or leave it out to get a one-time link.',
      )
    }
    const person = {
      email: email ?? UNNAMED_ADMIN,
      name: 'Admin',
      roles: ['admin', 'reviewer', 'editor'] as Role[],
      languages: LOCALE_CODES,
      password,
    }
    const added = await insertPerson(req, sql, person, 'first-sign-in')
    return { email: added.person.email, link: added.link }
  })
