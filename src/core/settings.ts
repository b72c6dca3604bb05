import { z } from 'zod'
import { editDistance } from './edit-distance.ts'
import { speechShape } from './recordings/speech-settings.ts'
import { parseRoleMap } from './roles.ts'

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  })

/** An address without a path, a query or credentials, which would be ignored. */
const origin = (protocols: string[]) =>
  url(protocols).refine(
    (value) => !URL.canParse(value) || new URL(value).href === `${new URL(value).origin}/`,
    {
      message: 'must be an address without a path, a query or a name, such as https://example.org',
    },
  )

/** An address of which everything behind the path would be ignored, or the path as well. */
const bareUrl = (protocols: string[], { path }: { path: boolean }) =>
  url(protocols).refine(
    (value) => {
      if (!URL.canParse(value)) return true
      const { search, hash, pathname, protocol, username } = new URL(value)
      const isWeb = protocol.startsWith('http')
      return hash === '' && (path || /^\/?$/.test(pathname)) && !(isWeb && (search || username))
    },
    { message: `must be an address without ${path ? 'a query or a name' : 'a path'}` },
  )

const isMailAddress = (value: string): boolean => z.email().safeParse(value).success

/** `name@example.org`, or with the sender's name: `Clinic <name@example.org>`. */
const isSender = (value: string): boolean =>
  isMailAddress(/^[^<>]*<([^<>]+)>$/.exec(value.trim())?.[1] ?? value.trim())

const OIDC = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
const S3 = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** Settings without effect, each with the one that it lacks. */
const NEEDS = [
  ['OIDC_ROLE_CLAIM', 'OIDC_ISSUER'],
  ['ADMIN_PASSWORD', 'ADMIN_EMAIL'],
] as const

const wholeNumber = (from: number, to: number) => {
  const message = `must be a whole number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= from && value <= to, message)
}

/** Names or IP addresses of hosts, separated by commas or spaces. */
const hosts = (example: string) =>
  z
    .string()
    .default('')
    .transform((value) => value.split(/[\s,]+/).filter(Boolean))
    .refine(
      (list) => list.every((host) => /^[a-z0-9.\-_[\]:]+$/i.test(host)),
      `must be names of hosts, ${example}, separated by commas`,
    )

const shape = z.object({
  PORT: wholeNumber(1, 65_535).default(3000),
  PUBLIC_URL: origin(['http:', 'https:']).optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_READ_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_REPLICA_URL: url(['postgres:', 'postgresql:']).optional(),
  POSTGRES_MEMORY: wholeNumber(256, 4_194_304).optional(),
  PAYLOAD_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z.string().optional(),
  OIDC_ISSUER: bareUrl(['http:', 'https:'], { path: true }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ROLE_CLAIM: z.string().optional(),
  OIDC_ROLE_MAP: z
    .string()
    .refine(
      (value) => parseRoleMap(value) !== null,
      'must be values of the claim with our roles (admin, reviewer, editor, translator), such as Nurses=editor; Leads=reviewer,admin',
    )
    .optional(),
  OIDC_PRIVATE_HOSTS: hosts('such as login.internal'),
  SMTP_URL: bareUrl(['smtp:', 'smtps:'], { path: false }).optional(),
  MAIL_FROM: z
    .string()
    .refine(isSender, 'must be an e-mail address, or a name with one: Clinic <clinic@example.org>')
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  S3_ENDPOINT: origin(['http:', 'https:']).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  SECURITY_CONTACT: z
    .string()
    .refine(
      (value) => isMailAddress(value) || /^https?:\/\/\S+$/.test(value),
      'must be an e-mail or web address',
    )
    .optional(),
  ...speechShape,
  FIRST_ANSWERS: z.enum(['yes', 'no']).default('yes'),
  INDEX_UNREVIEWED: z.enum(['yes', 'no']).optional(),
  EDGE_PURGE_URLS: z
    .string()
    .refine(
      (value) =>
        value.split(/[\s,]+/).every((each) => each === '' || /^https?:\/\/\S+$/.test(each)),
      'must be addresses that start with http:// or https://, separated by commas',
    )
    .optional(),
  EDGE_PURGE_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  WEB_CONCURRENCY: wholeNumber(1, 32).default(1),
  PAGE_CACHE_MB: wholeNumber(0, 4_096).default(48),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  LOG_FORMAT: z.enum(['auto', 'json', 'text']).default('auto'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
})

/** Settings that only work together. */
const together = shape.superRefine((settings, context) => {
  if (settings.EDGE_PURGE_URLS && !settings.EDGE_PURGE_SECRET)
    context.addIssue({
      code: 'custom',
      path: ['EDGE_PURGE_SECRET'],
      message: 'must be set too: the edge purges nothing without it',
    })
  for (const [name, needed] of NEEDS)
    if (settings[name] && !settings[needed])
      context.addIssue({
        code: 'custom',
        path: [needed],
        message: `must be set too, or ${name} has no effect`,
      })
  for (const group of [OIDC, S3]) {
    const missing = group.filter((name) => !settings[name])
    if (missing.length === group.length) continue
    for (const name of missing)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `must be set too: ${group.join(', ')}`,
      })
  }
})

export type Settings = Omit<z.infer<typeof shape>, 'PUBLIC_URL'> & { PUBLIC_URL: string }
/** Every setting there is. */
export const SETTING_NAMES: readonly string[] = Object.keys(shape.shape)

export class SettingsError extends Error {}

/**
 * Reads the settings from environment variables; an empty variable counts as unset. Throws one
 * readable list of everything that is wrong.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = together.safeParse(given)
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new SettingsError(
      `These settings are not usable (.env.example explains each):\n${faults.join('\n')}`,
    )
  }
  const settings = read.data
  return {
    ...settings,
    PUBLIC_URL: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
  }
}

/**
 * Returns what to do about variables whose names are misspelt settings, such as `DATABSE_URL`: they
 * would be ignored. A name counts if one or two letters differ and the setting itself is not there.
 */
export const misspeltSettings = (environment: Record<string, string | undefined>): string[] =>
  Object.keys(environment).flatMap((name) => {
    if (SETTING_NAMES.includes(name)) return []
    const meant = SETTING_NAMES.find(
      (setting) =>
        setting.length > 8 &&
        environment[setting] === undefined &&
        editDistance(name, setting, 2) <= 2,
    )
    return meant ? [`${name}: there is no such setting; rename it to ${meant}`] : []
  })
