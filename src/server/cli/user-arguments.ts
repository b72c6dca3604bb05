import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { passwordViolation } from '../../auth/passwords/password-policy.ts'
import type { PersonChanges } from '../../auth/people/people.ts'
import { OperatorError } from '../../core/errors.ts'
import { isRole, ROLES, type Role } from '../../core/roles.ts'
import { DEFAULT_LOCALE, isLocale, LOCALE_CODES, type Locale } from '../../i18n/locales.ts'

const USAGE = `npm run user -- add EMAIL --role ROLE[,ROLE] [--name NAME] [--title TITLE] [--languages en,es] [--password-stdin] [--totp] [--mail]
npm run user -- change EMAIL [--role ROLE[,ROLE]] [--name NAME] [--title TITLE] [--languages en,es]
npm run user -- invite EMAIL [--mail]           creates a one-time link, changes nothing else
npm run user -- reset EMAIL [--password-stdin] [--totp]  gives access again: enables the person, removes their second factors, ends their sessions
npm run user -- confirm EMAIL                   lets the person sign off again before 72 hours are over: see docs/operators.md
npm run user -- disable EMAIL | enable EMAIL | sign-out EMAIL
npm run user -- list
npm run user -- second-factor [--role ROLE[,ROLE] | --none]  prints or sets the roles that need a second factor
All take --json.

Roles: ${ROLES.join(', ')}. Languages: ${LOCALE_CODES.join(', ')}.
Without a password, add and reset print a link that works once. --mail sends it instead.
--totp sets up an authenticator app and prints its key and recovery codes.`

const VERBS = [
  'add',
  'change',
  'invite',
  'reset',
  'confirm',
  'disable',
  'enable',
  'sign-out',
  'list',
  'second-factor',
] as const
type Verb = (typeof VERBS)[number]
/** The commands that are about nobody in particular. */
const WITHOUT_EMAIL: readonly Verb[] = ['list', 'second-factor']

const OPTIONS = {
  role: { type: 'string', multiple: true },
  name: { type: 'string' },
  title: { type: 'string' },
  languages: { type: 'string' },
  json: { type: 'boolean' },
  mail: { type: 'boolean' },
  totp: { type: 'boolean' },
  none: { type: 'boolean' },
  'password-stdin': { type: 'boolean' },
} as const
export type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

/** Parses the command line. Throws an OperatorError with the usage. */
export function readUserArguments(args: string[]): { verb: Verb; email: string; options: Options } {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
    const [command, email = '', ...rest] = positionals
    const verb = VERBS.find((each) => each === command)
    if (!verb || rest.length > 0 || WITHOUT_EMAIL.includes(verb) === (email !== ''))
      throw new Error('')
    return { verb, email, options: values }
  } catch (error) {
    throw new OperatorError(
      [error instanceof Error ? error.message : '', USAGE].filter(Boolean).join('\n\n'),
    )
  }
}

const splitList = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

export function parseRoles({ role }: Options): Role[] {
  const roles = (role ?? []).flatMap(splitList)
  const unknown = roles.find((each) => !isRole(each))
  if (unknown !== undefined || roles.length === 0)
    throw new OperatorError(
      `${unknown ? `There is no role “${unknown}”.` : 'Name a role with --role.'} The roles are ${ROLES.join(', ')}.`,
    )
  return roles.filter(isRole)
}

export function parseLanguages({ languages }: Options): Locale[] {
  const codes = splitList(languages)
  const unknown = codes.find((each) => !isLocale(each))
  if (unknown !== undefined)
    throw new OperatorError(
      `There is no language “${unknown}”. The languages are ${LOCALE_CODES.join(', ')}.`,
    )
  return codes.length > 0 ? codes.filter(isLocale) : [DEFAULT_LOCALE]
}

/** Returns the changes that the options name. Throws an OperatorError if there are none. */
export function parseChanges(options: Options): PersonChanges {
  const changes: PersonChanges = {
    ...(options.role ? { roles: parseRoles(options) } : {}),
    ...(options.languages === undefined ? {} : { languages: parseLanguages(options) }),
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.title === undefined ? {} : { title: options.title }),
  }
  if (Object.keys(changes).length === 0) throw new OperatorError(`Name what to change.\n\n${USAGE}`)
  return changes
}

/**
 * Reads the password from standard input. On the command line, all users of the machine could read it.
 */
export async function readPassword(options: Options): Promise<string | undefined> {
  if (!options['password-stdin']) return undefined
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  const fault = passwordViolation(password, { hasFactor: true })
  if (fault)
    throw new OperatorError(
      'A password needs at least 15 characters (or 8, which makes a second factor necessary) and must not be common.',
    )
  return password
}

/** Returns the roles that will need a second factor; `null` if the options name none. */
export function factorRolesIn(options: Options): Role[] | null {
  if (options.none && options.role)
    throw new OperatorError('Name roles with --role, or none with --none, not both.')
  return options.none ? [] : options.role ? parseRoles(options) : null
}
