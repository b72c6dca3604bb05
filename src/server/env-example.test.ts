import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { misspeltSettings, readSettings, SETTING_NAMES, SettingsError } from '../core/settings.ts'
import { sourceFiles } from '../testing/source-files.ts'
import { ROOT } from './paths.ts'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** Read by docker-compose.yml alone. */
const OF_COMPOSE = ['POSTGRES_PASSWORD', 'EDGE_PORT']
/** Set by the start for what it runs, or by Node and npm; nothing for an operator. */
const INTERNAL =
  /^(ATTUNE_\w+|NODE_ENV|NEXT\w*|MIGRATE_ONLY|FIRST_IMPORT|DATABASE_OWNER_URL|DATABASE_FEEDBACK_URL|INIT_CWD|PAYLOAD_\w+|CI|TZ|PATH|LANG|LC_ALL|FORCE_COLOR|PLAYWRIGHT\w*)$/

test('.env.example explains all settings and no others, without values', () => {
  const lines = read('.env.example').split('\n')
  const named = lines.flatMap((line) => /^# ([A-Z0-9_]+)=/.exec(line)?.[1] ?? [])
  expect([...named].sort()).toEqual([...SETTING_NAMES, ...OF_COMPOSE].sort())
  expect(lines.filter((line) => line && !line.startsWith('#'))).toEqual([])
})

test('the code reads no other environment variables', () => {
  const used = sourceFiles()
    .filter(({ path }) => /^(src|seed)\//.test(path) && !/\.test\.|^src\/testing\//.test(path))
    .flatMap(({ path }) =>
      [...read(path).matchAll(/process\.env\.([A-Z0-9_]+)/g)].map((match) => match[1] ?? ''),
    )
  expect(
    [...new Set(used)].filter((name) => !SETTING_NAMES.includes(name) && !INTERNAL.test(name)),
  ).toEqual([])
})

test('docker-compose.yml passes on all settings and has no default password', () => {
  const compose = read('docker-compose.yml')
  const missing = SETTING_NAMES.filter((name) => !new RegExp(`^      ${name}: `, 'm').test(compose))
  expect(missing).toEqual([])
  for (const [, name, rest] of compose.matchAll(
    /\$\{([A-Z0-9_]*(?:PASSWORD|SECRET|TOKEN)[A-Z_]*)(:?[-?][^}]*)?\}/g,
  )) {
    expect([name, rest]).toEqual([name, expect.stringMatching(/^(:\?.+|:-)$/)])
  }
})

test('in docker-compose.yml only the edge is published, and every service has limits', () => {
  const [, list = ''] = read('docker-compose.yml').split(/^services:\n/m)
  const services =
    list
      .split(/^volumes:/m)[0]
      ?.split(/^ {2}(?=\w+:$)/m)
      .filter(Boolean) ?? []
  expect(services.map((text) => text.split(':')[0])).toEqual(['database', 'web', 'edge'])
  expect(
    services.filter((text) => /^ {4}ports:/m.test(text)).map((text) => text.split(':')[0]),
  ).toEqual(['edge'])
  for (const service of services) {
    expect(service).toMatch(/^ {4}<<: \*limits$/m)
    expect(service).toMatch(/^ {4}mem_limit: \d+[mg]$/m)
    expect(service).toMatch(/^ {4}(build: \.|image: \w+:\d+\.[\w.-]+)$/m)
  }
})

test.each([
  [{ PORT: '80000' }, 'PORT: must be a whole number from 1 to 65535'],
  [{ PORT: 'web' }, 'PORT: must be a whole number from 1 to 65535'],
  [
    { PUBLIC_URL: 'answers.example.org' },
    'PUBLIC_URL: must be an address that starts with http:// or https://',
  ],
  [
    { DATABASE_URL: 'mysql://localhost/x' },
    'DATABASE_URL: must be an address that starts with postgres:// or postgresql://',
  ],
  [{ PAYLOAD_SECRET: 'short' }, 'PAYLOAD_SECRET: must have at least 32 characters'],
  [{ ADMIN_EMAIL: 'me' }, 'ADMIN_EMAIL: must be an e-mail address'],
  [{ PUBLIC_URL: 'https://example.org/answers' }, 'PUBLIC_URL: must be an address without a path'],
  [{ PUBLIC_URL: 'https://example.org?x=1' }, 'PUBLIC_URL: must be an address without a path'],
  [{ PUBLIC_URL: 'https://me@example.org' }, 'PUBLIC_URL: must be an address without a path'],
  [{ OIDC_ISSUER: 'https://example.org' }, 'OIDC_CLIENT_ID: must be set too'],
  [{ OIDC_CLIENT_SECRET: 'x' }, 'OIDC_ISSUER: must be set too'],
  [{ OIDC_ROLE_CLAIM: 'roles' }, 'OIDC_ISSUER: must be set too'],
  [{ ADMIN_PASSWORD: 'x' }, 'ADMIN_EMAIL: must be set too'],
  [{ OIDC_ISSUER: 'https://example.org/x?y=1' }, 'OIDC_ISSUER: must be an address without a query'],
  [{ SMTP_URL: 'smtp://example.org/inbox' }, 'SMTP_URL: must be an address without a path'],
  [{ SECURITY_CONTACT: 'the porter' }, 'SECURITY_CONTACT: must be an e-mail or web address'],
  [{ MAIL_FROM: 'the clinic' }, 'MAIL_FROM: must be an e-mail address'],
  [{ MAIL_FROM: 'Clinic <clinic>' }, 'MAIL_FROM: must be an e-mail address'],
  [{ S3_BUCKET: 'pictures' }, 'S3_ACCESS_KEY_ID: must be set too'],
  [{ S3_BUCKET: '../pictures' }, 'S3_BUCKET: must be the name of a bucket'],
  [{ S3_ENDPOINT: 'https://s3.example.org/bucket' }, 'S3_ENDPOINT: must be an address without'],
  [{ TTS_COMMAND: 'speak "it' }, 'TTS_COMMAND: must be a command with quotes that end'],
  [{ TTS_LANGUAGES: 'en,xx' }, 'TTS_LANGUAGES: must be languages of the portal'],
  [{ EDGE_PURGE_URLS: 'edge:80' }, 'EDGE_PURGE_URLS: must be addresses'],
  [{ EDGE_PURGE_URLS: 'http://edge:80' }, 'EDGE_PURGE_SECRET: must be set too'],
])('%j is told as %s', (given, told) => {
  expect(() => readSettings(given)).toThrow(SettingsError)
  expect(() => readSettings(given)).toThrow(told)
})

test('reports all errors at once, and treats an empty variable as unset', () => {
  expect(() => readSettings({ PORT: 'x', ADMIN_EMAIL: 'y' })).toThrow(/PORT[^]*ADMIN_EMAIL/)
  expect(readSettings({ PORT: '', PUBLIC_URL: '' })).toMatchObject({
    PORT: 3000,
    PUBLIC_URL: 'http://localhost:3000',
  })
})

test.each([
  { MAIL_FROM: 'clinic@example.org' },
  { MAIL_FROM: 'The clinic <clinic@example.org>' },
  { PUBLIC_URL: 'https://example.org/' },
  { EDGE_PURGE_URLS: 'http://a:80, http://b:80', EDGE_PURGE_SECRET: 'a long enough secret' },
])('%j is accepted', (given) => expect(readSettings(given)).toBeDefined())

test.each([
  [{ DATABSE_URL: 'x' }, ['DATABSE_URL: there is no such setting; rename it to DATABASE_URL']],
  [{ PUBLIC_URI: 'x' }, ['PUBLIC_URI: there is no such setting; rename it to PUBLIC_URL']],
  [{ DATABASE_URI: 'x', DATABASE_URL: 'postgres://x/y' }, []],
  [{ PATH: '/bin', HOME: '/', npm_config_x: '1', POSTGRES_PASSWORD: 'x', DATABASE_PORT: '1' }, []],
])('of the names in %j it says %j', (given, said) => expect(misspeltSettings(given)).toEqual(said))
