import type { Payload } from 'payload'
import { OPERATOR } from '../../core/audit-log.ts'
import { OperatorError } from '../../core/errors.ts'
import type { Row } from '../../core/row.ts'
import { LOCALE_CODES } from '../../i18n/locales.ts'
import type { Link } from '../links/links.ts'
import { passwordViolation } from '../passwords/password-policy.ts'
import { asOperator, createLinkFor, insertPerson, type NewPerson } from './people.ts'

export type FirstAdmin = { email: string; link: Link | null }

/**
 * The email address of the first admin if the settings name none. The admin can enter their own at the
 * first sign-in.
 */
export const UNNAMED_ADMIN = 'admin@clinic.localhost'

/**
 * Makes sure that there is an admin. Without any account, adds the first one (also reviewer and
 * editor, in all languages) with the given password or a single-use link. Until that admin has signed
 * in, returns a new link on each call; after that, `null`. Several processes may call it at once.
 */
export const ensureFirstAdmin = (
  payload: Payload,
  { email, password }: { email?: string; password?: string } = {},
): Promise<FirstAdmin | null> =>
  asOperator(payload, async (req, sql) => {
    await sql(`select pg_advisory_xact_lock(hashtext('attune.people'))`)
    const people = await sql<Row<'public.users', 'id' | 'email'> & { waiting: boolean }>(
      `select u.id, u.email, u.last_seen_at is null
           and not exists (select from auth.credentials c where c.user_id = u.id)
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
        'ADMIN_PASSWORD is too short or too common. Use at least 15 characters (or at least 8, which makes a second factor necessary), or leave it unset to get a one-time link.',
      )
    }
    const person: NewPerson = {
      email: email ?? UNNAMED_ADMIN,
      name: 'Admin',
      roles: ['admin', 'reviewer', 'editor'],
      languages: LOCALE_CODES,
      password,
    }
    const added = await insertPerson(req, sql, person, 'first-sign-in')
    return { email: added.person.email, link: added.link }
  })
