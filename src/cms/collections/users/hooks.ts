import {
  Forbidden,
  ValidationError,
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type FieldHook,
} from 'payload'
import { factorRoles } from '../../../auth/factors/factor-roles.ts'
import { hasFactor } from '../../../auth/factors/factors.ts'
import { normaliseEmail } from '../../../auth/http/email.ts'
import { revokeLinks } from '../../../auth/links/links.ts'
import { endSessionsOf } from '../../../auth/sessions/sessions.ts'
import type { EventName } from '../../../core/audit-events.ts'
import { recordEvent, type Actor } from '../../../core/audit-log.ts'
import type { User } from '../../../core/payload-types.ts'
import { FieldRefusal } from '../../../core/refusal.ts'
import { sqlOf } from '../../../core/request-sql.ts'
import type { Role } from '../../../core/roles.ts'
import type { Sql } from '../../../core/sql.ts'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { roleChangeError } from './role-grants.ts'

/** Normalizes the email address, so that a look-alike cannot become a second account. */
export const foldEmailField: FieldHook = ({ value, req }) => {
  if (value === undefined || value === null) return value
  const email = normaliseEmail(value)
  if (!email) {
    throw new ValidationError(
      {
        collection: 'users',
        errors: [
          {
            path: 'email',
            message: staffMessages(req)('users.email.invalid'),
          },
        ],
      },
      req.t,
    )
  }
  return email
}

const isActiveAdmin = (person: Partial<User>): boolean =>
  Boolean(person.roles?.includes('admin')) && !person.disabled

/**
 * Refuses to grant roles or languages to oneself, or roles that the person may not grant, and to
 * remove the last active admin. Without a signed-in person, only the last rule applies.
 */
export const guardRoleChanges: CollectionBeforeChangeHook<User> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const before = operation === 'update' ? (originalDoc ?? null) : null
  const after = { ...before, ...data }
  const actor = personOf(req)
  const fault =
    actor &&
    roleChangeError(
      actor,
      before?.id ?? null,
      before,
      {
        roles: after.roles ?? [],
        languages: after.languages ?? [],
      },
      staffMessages(req),
    )
  if (fault) throw new FieldRefusal(fault.field, fault.message, 403)
  if (before && actor?.id === before.id && after.disabled && !before.disabled)
    throw new FieldRefusal('disabled', staffMessages(req)('users.disabled.self'), 403)
  if (before && isActiveAdmin(before) && !isActiveAdmin(after)) {
    const sql = sqlOf(req)
    // If two admins demote each other at once, only one may succeed.
    await sql(`select pg_advisory_xact_lock(hashtext('attune.people'))`)
    const others = await sql(
      `select u.id from public.users u join public.users_roles r on r.parent_id = u.id
        where r.value = 'admin' and u.disabled is not true and u.id <> $1 limit 1`,
      [before.id],
    )
    if (others.length === 0)
      throw new FieldRefusal(
        after.disabled ? 'disabled' : 'roles',
        staffMessages(req)('users.lastAdmin'),
        409,
      )
  }
  return data
}

const same = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null)
const FIELDS = ['name', 'email', 'languages', 'title', 'registration'] as const
/** Logged with the old and the new value. */
const SHOWN_TO_READERS: readonly (typeof FIELDS)[number][] = ['name', 'title', 'registration']

/**
 * Ends the sessions of somebody who gets a role that needs a second factor and has none: they set
 * one up when they sign in again. Returns how many it ended, for the log.
 */
async function endSessionsWithoutNeededFactor(
  sql: Sql,
  userId: number,
  before: readonly Role[],
  now: readonly Role[],
): Promise<{ sessionsEnded?: number }> {
  const needing = await factorRoles(sql)
  const gains = needing.some((role) => now.includes(role) && !before.includes(role))
  if (!gains || (await hasFactor(sql, userId))) return {}
  return { sessionsEnded: await endSessionsOf(sql, userId) }
}

/**
 * Logs each change of an account (never an email address), and ends
 * sessions and links that it invalidates.
 */
export const applyAccountChanges: CollectionAfterChangeHook<User> = async ({
  doc: now,
  previousDoc: before,
  operation,
  req,
}) => {
  const sql = sqlOf(req)
  const person = personOf(req)
  const actor: Actor = person
    ? { id: person.id, name: person.name }
    : { id: null, name: 'operator' }
  const log = (action: EventName, details: Record<string, unknown> = {}) =>
    recordEvent(sql, { actor, action, details: { person: now.id, ...details } })

  if (operation === 'create') {
    await log('person.added', { roles: now.roles, languages: now.languages })
    return now
  }
  if (!same(now.roles, before.roles))
    await log('person.roles-changed', {
      from: before.roles,
      to: now.roles,
      ...(await endSessionsWithoutNeededFactor(sql, now.id, before.roles, now.roles)),
    })
  const fields = FIELDS.filter((field) => !same(now[field], before[field]))
  const shown = fields.filter((field) => SHOWN_TO_READERS.includes(field))
  if (fields.length > 0)
    await log('person.changed', {
      fields,
      ...Object.fromEntries(
        shown.map((field) => [field, { from: before[field] ?? null, to: now[field] ?? null }]),
      ),
    })
  // an open link was sent to the old address
  if (now.email !== before.email) await revokeLinks(sql, now.id)
  if (now.disabled && !before.disabled) {
    await revokeLinks(sql, now.id)
    await log('person.disabled', { sessionsEnded: await endSessionsOf(sql, now.id) })
  }
  if (!now.disabled && before.disabled) await log('person.enabled')
  return now
}

/** Refuses deletion. People are disabled instead, so that their texts keep an author. */
export const refuseDelete: CollectionBeforeDeleteHook = ({ req }) => {
  throw new Forbidden(req.t)
}
