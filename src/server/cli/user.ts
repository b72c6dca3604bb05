import { getPayload, type Payload } from 'payload'
import config from '../../../payload.config.ts'
import { isMailConfigured } from '../../auth/mail/mail.ts'
import {
  confirmPerson,
  disablePerson,
  invitePerson,
  resetPerson,
  signOutPerson,
} from '../../auth/people/access.ts'
import { changeFactorRoles } from '../../auth/people/factor-rule.ts'
import { addPerson, changePerson, type NewPerson } from '../../auth/people/people.ts'
import { OperatorError } from '../../core/errors.ts'
import { describeError } from '../../core/log/clean-error.ts'
import type { Person } from '../../core/person.ts'
import {
  factorRolesIn,
  parseChanges,
  parseLanguages,
  parseRoles,
  readPassword,
  readUserArguments,
  type Options,
} from './user-arguments.ts'
import { reportFactorRoles, reportPeople, reportPerson } from './user-report.ts'

async function runUser(args: string[]): Promise<void> {
  const { verb, email, options } = readUserArguments(args)
  if (options.mail && !isMailConfigured())
    throw new OperatorError('Mail is not set up: set SMTP_URL, or omit --mail to see the link.')
  const password = await readPassword(options)
  // Parsed before Payload loads, so that mistakes are reported at once.
  const added = verb === 'add' ? newPerson(email, password, options) : null
  const changes = verb === 'change' ? parseChanges(options) : null
  const payload = await getPayload({ config })
  if (added)
    return reportPerson(payload, 'has been added', await addPerson(payload, added), options)
  if (changes)
    return reportChange(payload, 'has been changed', changePerson(payload, email, changes), options)
  return runVerb(payload, verb, email, password, options)
}

const newPerson = (email: string, password: string | undefined, options: Options): NewPerson => ({
  email,
  name: options.name,
  title: options.title,
  roles: parseRoles(options),
  languages: parseLanguages(options),
  password,
  totp: options.totp,
})

const reportChange = async (
  payload: Payload,
  result: string,
  person: Promise<Person>,
  options: Options,
) => reportPerson(payload, result, { person: await person, link: null }, options)

async function runVerb(
  payload: Payload,
  verb: ReturnType<typeof readUserArguments>['verb'],
  email: string,
  password: string | undefined,
  options: Options,
): Promise<void> {
  switch (verb) {
    case 'add':
    case 'change':
      // runUser has done these already.
      return
    case 'disable':
      return reportChange(
        payload,
        'cannot sign in any more',
        disablePerson(payload, email),
        options,
      )
    case 'enable': {
      const enabled = changePerson(payload, email, { disabled: false })
      return reportChange(payload, 'can sign in again', enabled, options)
    }
    case 'sign-out':
      return reportChange(
        payload,
        'is signed out everywhere',
        signOutPerson(payload, email),
        options,
      )
    case 'invite':
      return reportPerson(payload, 'has a new link', await invitePerson(payload, email), options)
    case 'reset': {
      const reset = await resetPerson(payload, email, { password, totp: options.totp })
      return reportPerson(
        payload,
        password ? 'has a new password' : 'can sign in again',
        reset,
        options,
      )
    }
    case 'confirm': {
      const { person, confirmed } = await confirmPerson(payload, email)
      const result = confirmed ? 'can sign off now' : 'was not held: there is nothing to confirm'
      return reportPerson(payload, result, { person, link: null }, options)
    }
    case 'list':
      return reportPeople(payload, options)
    case 'second-factor':
      return reportFactorRoles(await changeFactorRoles(payload, factorRolesIn(options)), options)
  }
}

/** Returns Payload's message for staff, with the reason for each field; `null` for other errors. */
function publicMessage(error: unknown): string | null {
  const { isPublic, message, data } = error as {
    isPublic?: boolean
    message: string
    data?: { errors?: { message: string }[] }
  }
  if (!isPublic) return null
  return data?.errors?.map((each) => each.message).join(' ') ?? message
}

// Run by command.mjs, with the environment of the running server.
try {
  await runUser(process.argv.slice(2))
  process.exit(0)
} catch (error) {
  console.error(publicMessage(error) ?? describeError(error))
  process.exit(1)
}
