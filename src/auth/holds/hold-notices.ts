import { createLocalReq, type Payload } from 'payload'
import type { User } from '../../core/payload-types.ts'
import { inTransaction } from '../../core/request-sql.ts'
import type { Role } from '../../core/roles.ts'
import type { Row } from '../../core/row.ts'
import { SIGNING_ROLES } from '../../core/signing-roles.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { Job } from '../../core/ticker/job.ts'
import { clinicTimeZone } from '../../core/time/clinic-zone.ts'
import { publicUrl } from '../http/settings.ts'
import { isMailConfigured, sendMail } from '../mail/mail.ts'
import { composeHoldNotice } from './compose-notice.ts'
import { isGuarded, type HoldCause } from './holds.ts'

/** By these nobody else got into an account that its owner had. */
const NOT_FOR_OWNER: readonly HoldCause[] = ['created', 'reviewer', 'languages', 'single']
const WATCHERS: readonly Role[] = ['admin', ...SIGNING_ROLES]
/** If mail was off when a hold began, a later letter would be out of date. */
const MAX_AGE = '1 day'
/** By then the transaction that opened the hold is over. The job takes what comes later. */
const SOON_MS = 300

/** Mails what has not been mailed about holds. A mail that is refused is sent again by the job. */
async function sendHoldNotices(payload: Payload): Promise<void> {
  if (!isMailConfigured()) return
  const holds = await sqlOfPayload(payload)<Row<'auth.holds', 'id'>>(
    `select id from auth.holds where mailed_at is null
      and opened_at > now() - interval '${MAX_AGE}' order by id`,
  )
  let fault: unknown
  for (const { id } of holds)
    await mailHold(payload, Number(id)).catch((error: unknown) => {
      fault = error
    })
  if (fault) throw fault instanceof Error ? fault : new Error('A letter could not be sent.')
}

/** Mails about holds each minute; see `mailHoldsSoon`. */
export const holdNotices: Job = {
  name: 'hold-notices',
  every: 1,
  run: ({ payload }) => sendHoldNotices(payload),
}

/** Mails about new holds after the current transaction, without waiting for the mail server. */
export function mailHoldsSoon(payload: Payload): void {
  if (!isMailConfigured()) return
  setTimeout(
    () =>
      void sendHoldNotices(payload).catch((error: unknown) =>
        payload.logger.error({ err: error }, 'A message could not be sent'),
      ),
    SOON_MS,
  ).unref()
}

/**
 * Marks a hold as mailed and mails it, in a transaction that is rolled back if the mail server
 * refuses. A retry has the same Message-IDs.
 */
async function mailHold(payload: Payload, id: number): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async (sql) => {
    const [hold] = await sql<Row<'auth.holds'>>(
      'update auth.holds set mailed_at = now() where id = $1 and mailed_at is null returning *',
      [id],
    )
    if (!hold) return
    const { docs: people } = await payload.find({
      collection: 'users',
      where: { or: [{ id: { equals: hold.user_id } }, { roles: { in: [...WATCHERS] } }] },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const account = people.find((person) => person.id === hold.user_id)
    if (!account) return
    const until = isGuarded(account, hold.cause) ? new Date(hold.ends_at) : null
    const zone = await clinicTimeZone(sql)
    const notice = { cause: hold.cause, account, byName: hold.by_name, until }
    await Promise.all(
      people
        .filter((person) => isTold(person, hold, account, until !== null))
        .map((person) =>
          sendMail({
            to: (person.id === account.id && hold.old_email) || person.email,
            ...composeHoldNotice(notice, person, zone),
            messageId: `<hold-${id}-${person.id}@${new URL(publicUrl()).hostname}>`,
          }),
        ),
    )
  })
}

/** These are about signing, and no other power of an account. */
const ABOUT_SIGNING: readonly HoldCause[] = ['reviewer', 'languages', 'single']

/**
 * The owner is told at the old address. Colleagues are told about accounts that may sign off, and
 * the other admins also about accounts of admins.
 */
function isTold(person: User, hold: Row<'auth.holds'>, account: User, signs: boolean): boolean {
  if (person.id === account.id) return !NOT_FOR_OWNER.includes(hold.cause)
  if (person.disabled || person.id === hold.by_id) return false
  if (signs) return true
  const areAdmins = [person, account].every(({ roles }) => roles.includes('admin'))
  return areAdmins && !ABOUT_SIGNING.includes(hold.cause)
}
