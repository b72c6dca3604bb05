import type { Payload } from 'payload'
import { sendLinkMail } from '../../auth/links/link-mail.ts'
import { listPeople, signInStatus } from '../../auth/people/list-people.ts'
import type { PersonWithLink } from '../../auth/people/people.ts'
import { errorMessage, OperatorError } from '../../core/errors.ts'
import type { Role } from '../../core/roles.ts'
import { maySignOff } from '../../core/signing-roles.ts'
import { sqlOfPayload } from '../../core/sql.ts'
import type { Options } from './user-arguments.ts'

/**
 * Prints what a command did to a person, as a sentence or with `--json`. With `--mail`, sends the
 * link and does not print it.
 */
export async function reportPerson(
  payload: Payload,
  result: string,
  { person, link, totp }: PersonWithLink,
  { json, mail }: Options,
): Promise<void> {
  if (link && mail) {
    const purpose = result.startsWith('has been added') ? 'invitation' : 'reset'
    await sendLinkMail(sqlOfPayload(payload), person, purpose, link).catch((error: unknown) => {
      throw new OperatorError(
        `${person.email} ${result}, but the mail was not sent: ${errorMessage(error)}. Check SMTP_URL, then run: npm run user -- invite ${person.email} --mail`,
      )
    })
  }
  const shown = mail ? null : link
  if (json)
    return console.log(
      JSON.stringify({
        id: person.id,
        email: person.email,
        name: person.name,
        roles: person.roles,
        languages: person.languages,
        link: shown?.url ?? null,
        linkExpiresAt: link?.expiresAt ?? null,
        totp: totp ?? null,
      }),
    )
  console.log(`${person.email} ${result}.`)
  if (link && mail) console.log('A one-time link was sent.')
  if (shown) console.log(`One-time link, until ${shown.expiresAt.toISOString()}:\n${shown.url}`)
  if (totp)
    console.log(
      `Key of the authenticator app: ${totp.secret}\n${totp.uri}\nRecovery codes, each works once: ${totp.recoveryCodes.join(' ')}`,
    )
}

/** Prints which roles need a second factor, as a sentence or with `--json`. */
export function reportFactorRoles(roles: readonly Role[], { json }: Options): void {
  if (json) return console.log(JSON.stringify({ secondFactor: roles }))
  console.log(
    roles.length > 0
      ? `A second factor is required of these roles: ${roles.join(', ')}.`
      : 'No role needs a second factor.',
  )
}

/** Prints all people, as a table or with `--json`. */
export async function reportPeople(payload: Payload, { json }: Options): Promise<void> {
  const status = new Map((await signInStatus(payload)).map((each) => [each.userId, each]))
  const people = (await listPeople(payload)).map(
    ({ id, email, name, roles, languages, title, disabled, lastSeenAt, provider }) => {
      const {
        password = false,
        app = false,
        passkey = false,
        sessions = 0,
        heldUntil,
      } = status.get(id) ?? {}
      return {
        id,
        email,
        name,
        title: title ?? null,
        roles,
        languages,
        disabled,
        lastSeenAt,
        password,
        provider,
        factor: app || passkey,
        app,
        passkey,
        sessions,
        cannotSignOffUntil: (maySignOff({ roles }) && heldUntil?.toISOString()) || null,
      }
    },
  )
  if (json) return console.log(JSON.stringify(people))
  for (const each of people) {
    const factors = [each.passkey && 'passkey', each.app && 'app'].filter(Boolean).join(' and ')
    const notes = [
      each.disabled && 'DISABLED',
      each.provider && 'clinic’s account',
      !each.password && !each.provider && 'no password yet',
      factors ? `second factor: ${factors}` : 'no second factor',
      `last seen ${each.lastSeenAt?.slice(0, 16).replace('T', ' ') ?? 'never'}`,
      each.cannotSignOffUntil &&
        `cannot sign off until ${each.cannotSignOffUntil.slice(0, 16).replace('T', ' ')} (confirm)`,
      each.sessions > 0 && `sessions: ${each.sessions}`,
    ]
    const columns = [
      each.email.padEnd(32),
      each.roles.join(', ').padEnd(26),
      each.languages.join(',').padEnd(18),
      notes.filter(Boolean).join('; '),
    ]
    console.log(columns.join(' '))
  }
}
