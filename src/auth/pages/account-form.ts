import type { Payload } from 'payload'
import { recordEvent } from '../../core/audit-log.ts'
import type { Person } from '../../core/person.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import {
  removeUnusedRecoveryCodes,
  factorsOf,
  hasFactor,
  replaceRecoveryCodes,
  removeAuthenticatorApp,
} from '../factors/factors.ts'
import type { FormFields } from '../http/form.ts'
import { revokeLinks } from '../links/links.ts'
import { passkeysOf, removePasskey } from '../passkeys/passkeys.ts'
import { findAccount, setPassword } from '../passwords/credentials.ts'
import { passwordViolation } from '../passwords/password-policy.ts'
import { verifyPassword } from '../passwords/passwords.ts'
import { consumeAttempts, releaseAttempts } from '../passwords/throttle.ts'
import { currentPerson, currentSession } from '../sessions/current-session.ts'
import { pendingSignInStep } from '../sessions/pending-step.ts'
import { hasRecentAuth } from '../sessions/recent-auth.ts'
import {
  confirmSession,
  endSession,
  endSessionsOf,
  sessionsOf,
  type Session,
} from '../sessions/sessions.ts'
import { accountPage, type AccountNotice } from './account.ts'
import { recoveryCodesPage } from './factor.ts'
import { readOwnForm } from './own-form.ts'
import { redirectTo } from './page.ts'
import { signOutAndRedirect } from './sign-out.ts'

/** POST /sign-in/account: one of the acts of the page. */
export async function submitAccount(request: Request, payload: Payload): Promise<Response> {
  const fields = await readOwnForm(request)
  if (fields instanceof Response) return fields
  const person = await currentPerson(request, payload)
  const session = await currentSession(request, payload)
  if (!person || !session) return redirectTo(request, '/sign-in')
  const sql = sqlOfPayload(payload)
  const actor = { id: person.id, name: person.name }
  switch (fields.act) {
    case 'end': {
      const mine = (await sessionsOf(sql, person.id)).some(({ id }) => id === fields.session)
      if (mine && (await endSession(sql, fields.session ?? '')))
        await recordEvent(sql, {
          actor,
          action: 'sessions.ended',
          details: { person: person.id, ended: 1 },
        })
      return accountPage(request, payload, { word: 'account.ended' })
    }
    case 'end-others': {
      const ended = await endSessionsOf(sql, person.id, session.id)
      await recordEvent(sql, {
        actor,
        action: 'sessions.ended',
        details: { person: person.id, ended },
      })
      return accountPage(request, payload, { word: 'account.ended' })
    }
    case 'end-all': {
      const ended = await endSessionsOf(sql, person.id, session.id)
      await recordEvent(sql, {
        actor,
        action: 'sessions.ended',
        details: { person: person.id, ended: ended + 1 },
      })
      return signOutAndRedirect(request, payload)
    }
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

async function changePassword(
  payload: Payload,
  person: Person,
  session: Session,
  { current, password }: FormFields,
): Promise<AccountNotice> {
  const sql = sqlOfPayload(payload)
  const attempts = [{ kind: 'code' as const, key: `change ${person.id}` }]
  if (!(await consumeAttempts(payload, attempts)).allowed)
    return { word: 'error.TooMany', bad: true }
  const account = await findAccount(sql, person.email)
  if (!(await verifyPassword(account?.passwordHash ?? null, (current ?? '').slice(0, 512))))
    return { word: 'account.wrong', bad: true }
  const fault = passwordViolation(password, {
    hasFactor: await hasFactor(sql, person.id),
    known: [person.email, person.name],
  })
  if (fault) return { word: `fault.${fault}`, bad: true }
  await releaseAttempts(payload, attempts)
  await setPassword(sql, person.id, password ?? '')
  await revokeLinks(sql, person.id)
  await endSessionsOf(sql, person.id, session.id)
  await confirmSession(sql, session.id)
  await recordEvent(sql, {
    actor: { id: person.id, name: person.name },
    action: 'password.changed',
  })
  return { word: 'account.changed' }
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
 * Takes one factor away: a passkey by its name in the form, else the one-time codes. The last one
 * stays where the person must have one.
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
  if (left < 1 && (await pendingSignInStep(sql, person.id, { ignoreOwn: true })) !== null)
    return accountPage(request, payload, { word: 'account.factorNeeded', bad: true })
  const kind = act === 'remove-passkey' ? 'passkey' : 'app'
  if (kind === 'app') await removeAuthenticatorApp(sql, person.id)
  else if (!(await removePasskey(sql, person.id, passkey))) return accountPage(request, payload)
  await removeUnusedRecoveryCodes(sql, person.id)
  await recordEvent(sql, {
    actor: { id: person.id, name: person.name },
    action: 'factor.removed',
    details: { kind },
  })
  return accountPage(request, payload, { word: 'account.factorGone' })
}
