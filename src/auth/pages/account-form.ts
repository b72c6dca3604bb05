import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import type { Person } from '../../core/person.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import { needsFactor } from '../factors/factor-roles.ts'
import {
  removeUnusedRecoveryCodes,
  factorsOf,
  hasFactor,
  replaceRecoveryCodes,
  removeAuthenticatorApp,
} from '../factors/factors.ts'
import type { FormFields } from '../http/form.ts'
import { consumeAttempts, releaseAttempts } from '../http/rate-limits.ts'
import { revokeLinks } from '../links/links.ts'
import { passkeysOf, removePasskey } from '../passkeys/passkeys.ts'
import { findAccount, setPassword } from '../passwords/credentials.ts'
import { passwordViolation } from '../passwords/password-policy.ts'
import { verifyPassword } from '../passwords/passwords.ts'
import { currentPerson, currentSession } from '../sessions/current-session.ts'
import { hasRecentAuth } from '../sessions/recent-auth.ts'
import {
  confirmSession,
  endSession,
  endSessionsOf,
  sessionsOf,
  type Session,
} from '../sessions/sessions.ts'
import { accountPage, type AccountNotice } from './account.ts'
import { recoveryCodesPage } from './finish-enrolment.ts'
import { readOwnForm } from './own-form.ts'
import { redirectTo } from './page.ts'
import { signOutAndRedirect } from './sign-out.ts'

/** POST /sign-in/account: performs the action of one of the page's forms. */
export async function submitAccount(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const person = await currentPerson(request, payload)
  const session = await currentSession(request, payload)
  if (!person || !session) return redirectTo(request, '/sign-in')
  switch (fields.act) {
    case 'end':
    case 'end-others':
      await endOtherSessions(payload, person, session, fields)
      return accountPage(request, payload, { key: 'account.ended' })
    case 'end-all':
      await endOtherSessions(payload, person, session, fields)
      return signOutAndRedirect(request, payload)
    case 'password':
      return accountPage(request, payload, await changePassword(payload, person, session, fields))
    case 'new-codes':
    case 'remove-factor':
    case 'remove-passkey':
      if (!hasRecentAuth(session)) return redirectTo(request, '/sign-in/again?next=account')
      return fields.act === 'new-codes'
        ? renewRecoveryCodes(request, payload, person)
        : removeFactor(request, payload, person, fields)
    default:
      return accountPage(request, payload)
  }
}

/**
 * Ends the session that the form names, if it is the person's, or else all but the current one. For
 * `end-all`, the log counts the current one too: it ends next, with the sign-out.
 */
async function endOtherSessions(
  payload: Payload,
  person: Person,
  current: Session,
  { act, session }: FormFields,
): Promise<void> {
  const sql = sqlOfPayload(payload)
  let ended: number
  if (act === 'end') {
    const isOwn = (await sessionsOf(sql, person.id)).some(({ id }) => id === session)
    if (!isOwn || !(await endSession(sql, session ?? ''))) return
    ended = 1
  } else ended = (await endSessionsOf(sql, person.id, current.id)) + Number(act === 'end-all')
  await recordEvent(sql, {
    actor: { id: person.id, name: person.name },
    action: 'sessions.ended',
    details: { person: person.id, ended },
  })
}

async function changePassword(
  payload: Payload,
  person: Person,
  session: Session,
  { current, password }: FormFields,
): Promise<AccountNotice> {
  const sql = sqlOfPayload(payload)
  const attempts = [{ limit: 'code' as const, key: `change ${person.id}` }]
  if (!(await consumeAttempts(payload, attempts)).allowed)
    return { key: 'error.TooMany', bad: true }
  const account = await findAccount(sql, person.email)
  if (!(await verifyPassword(account?.passwordHash ?? null, (current ?? '').slice(0, 512))))
    return { key: 'account.wrong', bad: true }
  const fault = passwordViolation(password, {
    hasFactor: await hasFactor(sql, person.id),
    known: [person.email, person.name],
  })
  if (fault) return { key: `fault.${fault}`, bad: true }
  await releaseAttempts(payload, attempts)
  await setPassword(sql, person.id, password ?? '')
  await revokeLinks(sql, person.id)
  await endSessionsOf(sql, person.id, session.id)
  await confirmSession(sql, session.id)
  await recordEvent(sql, {
    actor: { id: person.id, name: person.name },
    action: 'password.changed',
  })
  return { key: 'account.changed' }
}

async function renewRecoveryCodes(
  request: Request,
  payload: Payload,
  person: Person,
): Promise<Response> {
  const sql = sqlOfPayload(payload)
  if (!(await hasFactor(sql, person.id))) return accountPage(request, payload)
  const codes = await replaceRecoveryCodes(sql, person.id)
  await recordEvent(sql, {
    actor: { id: person.id, name: person.name },
    action: 'recovery-codes.renewed',
  })
  return recoveryCodesPage(request, codes, '/sign-in/account')
}

/**
 * Removes the passkey that the form names, or else the authenticator app. Refuses to remove the last
 * factor of a person who must have one.
 */
async function removeFactor(
  request: Request,
  payload: Payload,
  person: Person,
  { act, passkey = '' }: FormFields,
): Promise<Response> {
  const sql = sqlOfPayload(payload)
  const has = await factorsOf(sql, person.id)
  const left = (await passkeysOf(sql, person.id)).length + Number(has.app) - 1
  if (left < 1 && (await needsFactor(sql, person.id)))
    return accountPage(request, payload, { key: 'account.factorNeeded', bad: true })
  const kind = act === 'remove-passkey' ? 'passkey' : 'app'
  if (kind === 'app') await removeAuthenticatorApp(sql, person.id)
  else if (!(await removePasskey(sql, person.id, passkey))) return accountPage(request, payload)
  await removeUnusedRecoveryCodes(sql, person.id)
  await recordEvent(sql, {
    actor: { id: person.id, name: person.name },
    action: 'factor.removed',
    details: { kind },
  })
  return accountPage(request, payload, { key: 'account.factorGone' })
}
