import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { getPayload, type Payload } from 'payload'
import config from '../../../payload.config.ts'
import { passwordFault } from '../../auth/password-rule.ts'
import { addPerson, disablePerson, listPeople, resetPerson, signInFacts, type Added } from '../../auth/people.ts'
import { isRole, ROLE_VALUES, type Role } from '../../cms/users/roles.ts'
import { isLocale, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'
import { Fault } from '../fault.ts'

const USAGE = `npm run user -- add EMAIL --role ROLE[,ROLE] [--name NAME] [--languages en,es] [--password-stdin] [--json]
npm run user -- list [--json]
npm run user -- disable EMAIL [--json]
npm run user -- reset EMAIL [--password-stdin] [--json]

Roles: ${ROLE_VALUES.join(', ')}. Languages: ${LOCALE_CODES.join(', ')}.
Without a password, add and reset print a link that works once.`

type Options = { role?: string[]; name?: string; languages?: string; json?: boolean; 'password-stdin'?: boolean }

function read(args: string[]): { verb: string; email: string; options: Options } {
  try {
    const { values, positionals } = parseArgs({
      args, allowPositionals: true,
      options: { role: { type: 'string', multiple: true }, name: { type: 'string' }, languages: { type: 'string' }, json: { type: 'boolean' }, 'password-stdin': { type: 'boolean' } },
    })
    const [verb = '', email = '', ...rest] = positionals
    if (rest.length > 0 || !['add', 'list', 'disable', 'reset'].includes(verb) || (verb !== 'list' && !email)) throw new Error('')
    return { verb, email, options: values }
  } catch (error) {
    throw new Fault([error instanceof Error ? error.message : '', USAGE].filter(Boolean).join('\n\n'))
  }
}

const listed = (text: string | undefined): string[] => (text ?? '').split(',').map((part) => part.trim()).filter(Boolean)

function rolesOf({ role }: Options): Role[] {
  const roles = (role ?? []).flatMap(listed)
  const unknown = roles.find((each) => !isRole(each))
  if (unknown !== undefined || roles.length === 0) throw new Fault(`${unknown ? `There is no role “${unknown}”.` : 'Say which role with --role.'} The roles are ${ROLE_VALUES.join(', ')}.`)
  return roles.filter(isRole)
}

function languagesOf({ languages }: Options): Locale[] {
  const codes = listed(languages)
  const unknown = codes.find((each) => !isLocale(each))
  if (unknown !== undefined) throw new Fault(`There is no language “${unknown}” here. The languages are ${LOCALE_CODES.join(', ')}.`)
  return codes.length > 0 ? codes.filter(isLocale) : ['en']
}

/** The password from standard input (never from the command line, where every user of the machine can read it). */
async function passwordOf(options: Options): Promise<string | undefined> {
  if (!options['password-stdin']) return undefined
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  const fault = passwordFault(password, { hasFactor: true })
  if (fault) throw new Fault('A password needs 15 characters or more (or 8 with a second factor, which is then asked for at the next sign-in) and must not be a common one.')
  return password
}

const tell = (said: string, { person, link }: Added, json: boolean | undefined) =>
  console.log(
    json
      ? JSON.stringify({ id: person.id, email: person.email, name: person.name, roles: person.roles, languages: person.languages, link: link?.url ?? null, linkExpiresAt: link?.expiresAt ?? null })
      : `${person.email} ${said}.${link ? `\nOne-time link, until ${link.expiresAt.toISOString()}:\n${link.url}` : ''}`,
  )

async function list(payload: Payload, json: boolean | undefined): Promise<void> {
  const facts = new Map((await signInFacts(payload)).map((fact) => [fact.userId, fact]))
  const people = (await listPeople(payload)).map(({ id, email, name, roles, languages, disabled, lastSeenAt }) => {
    const { password = false, factor = false, sessions = 0 } = facts.get(id) ?? {}
    return { id, email, name, roles, languages, disabled, lastSeenAt, password, factor, sessions }
  })
  if (json) return console.log(JSON.stringify(people))
  for (const each of people) {
    const marks = [each.disabled && 'disabled', !each.password && 'no password yet', each.factor && 'second factor', each.sessions > 0 && `${each.sessions} signed in`]
    console.log(`${each.email.padEnd(32)} ${each.roles.join(', ').padEnd(26)} ${each.languages.join(',').padEnd(18)} ${marks.filter(Boolean).join('; ')}`)
  }
}

// Run by command.mjs, with the environment of the running server.
try {
  const { verb, email, options } = read(process.argv.slice(2))
  const password = await passwordOf(options)
  const person = verb === 'add' ? { email, name: options.name, roles: rolesOf(options), languages: languagesOf(options), password } : null
  const payload = await getPayload({ config })
  if (person) tell('has been added', await addPerson(payload, person), options.json)
  if (verb === 'list') await list(payload, options.json)
  if (verb === 'disable') tell('can not sign in any more', { person: await disablePerson(payload, email), link: null }, options.json)
  if (verb === 'reset') tell(password ? 'has a new password' : 'can sign in again', await resetPerson(payload, email, { password }), options.json)
  process.exit(0)
} catch (error) {
  const { isPublic } = error as { isPublic?: boolean }
  console.error(error instanceof Fault ? error.message : isPublic ? sentenceOf(error) : error)
  process.exit(1)
}

/** What Payload refused, with the reason for each field. */
function sentenceOf(error: unknown): string {
  const { message, data } = error as { message: string; data?: { errors?: { message: string }[] } }
  return data?.errors?.map((each) => each.message).join(' ') ?? message
}
