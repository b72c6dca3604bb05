import { getPayload } from 'payload'
import config from '../../../payload.config.ts'
import { sendLinkMail } from '../../auth/links/link-mail.ts'
import { isMailConfigured } from '../../auth/mail/mail.ts'
import {
  disablePerson,
  invitePerson,
  resetPerson,
  signOutPerson,
} from '../../auth/people/access.ts'
import { listPeople, signInStatus } from '../../auth/people/list-people.ts'
import { addPerson, changePerson, type PersonWithLink } from '../../auth/people/people.ts'
import { OperatorError } from '../../core/errors.ts'
import {
  parseChanges,
  parseLanguages,
  readPassword,
  readUserArguments,
  parseRoles,
  type Options,
} from './user-arguments.ts'

const { verb, email, options } = await run(async () => readUserArguments(process.argv.slice(2)))

/**
 * What an act of the shell did, for a person or a script. With `--mail`, a link goes by letter and
 * is not shown.
 */
async function report(
  said: string,
  { person, link }: PersonWithLink,
  { json, mail }: Options,
): Promise<void> {
  if (link && mail)
    await sendLinkMail(person, said.startsWith('has been added') ? 'invitation' : 'reset', link)
  const shown = mail ? null : link
  const facts = {
    id: person.id,
    email: person.email,
    name: person.name,
    roles: person.roles,
    languages: person.languages,
    link: shown?.url ?? null,
    linkExpiresAt: link?.expiresAt ?? null,
  }
  if (json) return console.log(JSON.stringify(facts))
  console.log(
    `${person.email} ${said}.${link && mail ? '\nA letter with a one-time link is on its way.' : ''}${shown ? `\nOne-time link, until ${shown.expiresAt.toISOString()}:\n${shown.url}` : ''}`,
  )
}

// Run by command.mjs, with the environment of the running server.
await run(async () => {
  if (options.mail && !isMailConfigured())
    throw new OperatorError('There is no mail: set SMTP_URL, or leave --mail out to see the link.')
  const password = await readPassword(options)
  const add =
    verb === 'add'
      ? {
          email,
          name: options.name,
          title: options.title,
          roles: parseRoles(options),
          languages: parseLanguages(options),
          password,
        }
      : null
  const changes = verb === 'change' ? parseChanges(options) : null
  const payload = await getPayload({ config })
  const only = async (said: string, person: Promise<PersonWithLink['person']>) =>
    report(said, { person: await person, link: null }, options)
  if (add) await report('has been added', await addPerson(payload, add), options)
  if (changes) await only('has been changed', changePerson(payload, email, changes))
  if (verb === 'disable') await only('can not sign in any more', disablePerson(payload, email))
  if (verb === 'enable')
    await only('may sign in again', changePerson(payload, email, { disabled: false }))
  if (verb === 'sign-out') await only('is signed out everywhere', signOutPerson(payload, email))
  if (verb === 'invite') await report('has a new link', await invitePerson(payload, email), options)
  if (verb === 'reset')
    await report(
      password ? 'has a new password' : 'can sign in again',
      await resetPerson(payload, email, { password }),
      options,
    )
  if (verb !== 'list') return
  const facts = new Map((await signInStatus(payload)).map((fact) => [fact.userId, fact]))
  const people = (await listPeople(payload)).map(
    ({ id, email, name, roles, languages, title, disabled, lastSeenAt, provider }) => {
      const { password = false, app = false, passkey = false, sessions = 0 } = facts.get(id) ?? {}
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
      }
    },
  )
  if (options.json) return console.log(JSON.stringify(people))
  for (const each of people) {
    const factors = [each.passkey && 'passkey', each.app && 'app'].filter(Boolean).join(' and ')
    const marks = [
      each.disabled && 'DISABLED',
      each.provider && 'clinic’s account',
      !each.password && !each.provider && 'no password yet',
      factors ? `second factor: ${factors}` : 'no second factor',
      `last seen ${each.lastSeenAt?.slice(0, 16).replace('T', ' ') ?? 'never'}`,
      each.sessions > 0 && `signed in in ${each.sessions} place(s)`,
    ]
    console.log(
      `${each.email.padEnd(32)} ${each.roles.join(', ').padEnd(26)} ${each.languages.join(',').padEnd(18)} ${marks.filter(Boolean).join('; ')}`,
    )
  }
})
process.exit(0)

/** Does the work, or ends the program with one sentence about what is wrong. */
async function run<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const { isPublic } = error as { isPublic?: boolean }
    console.error(
      error instanceof OperatorError ? error.message : isPublic ? publicMessage(error) : error,
    )
    process.exit(1)
  }
}

/** What Payload refused, with the reason for each field. */
function publicMessage(error: unknown): string {
  const { message, data } = error as { message: string; data?: { errors?: { message: string }[] } }
  return data?.errors?.map((each) => each.message).join(' ') ?? message
}
