import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { compile } from '../../server/compile.mjs'
import { cleanError } from './clean-error.ts'
import { cleanText } from './clean-text.ts'
import { requestIdFrom } from './request-id.ts'

/** Runs a program that uses the log, and returns its lines. */
async function linesOf(text: string, env: Record<string, string> = {}): Promise<string[]> {
  const program = await compile({
    text: `import { log, logOf } from './log.ts'\nimport { withRequestId } from './request-id.ts'\n${text}`,
    folder: import.meta.dirname,
  })
  const { stderr, stdout } = spawnSync(process.execPath, [program], {
    encoding: 'utf8',
    env: { ...process.env, LOG_LEVEL: '', LOG_FORMAT: '', ...env },
  })
  expect(stdout).toBe('')
  return stderr.split('\n').filter(Boolean)
}
const parsed = async (text: string) =>
  (await linesOf(text)).map((line) => JSON.parse(line) as Record<string, unknown>)

test('each line is one JSON object with time and level, and within a request its ID', async () => {
  const lines = await parsed(`
    log.info('Started')
    log.debug('too little to say')
    withRequestId('request-1', () => setImmediate(() => logOf('payload').warn({ status: 503 }, 'two\\nlines')))
  `)
  expect(lines).toEqual([
    { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), msg: 'Started' },
    {
      level: 'warn',
      time: expect.any(String),
      name: 'payload',
      requestId: 'request-1',
      status: 503,
      msg: 'two\nlines',
    },
  ])
})

test('is for people where it is asked to be', async () => {
  const [line] = await linesOf(`log.warn('Started')`, { LOG_FORMAT: 'text' })
  expect(line).toMatch(/^\[\d\d:\d\d:\d\d\] WARN: Started$/)
})

const FAILED = `
  const cause = Object.assign(new Error('invalid input value for enum: "canary words"'), {
    code: '22P02', severity: 'ERROR', detail: 'canary detail', where: 'canary where', table: 'entries',
  })
  const failed = Object.assign(
    new Error('Failed query: insert into t values ($1) -- canary\\nparams: canary\\n    at canary (file.js:1:1)', { cause }),
    { query: 'insert canary', params: ['canary words'] },
  )
`
test('a failed statement is logged without what it was given, however it is logged', async () => {
  const lines = await linesOf(`${FAILED}
    const other = logOf('other')
    log.error({ err: failed }, failed.message)
    log.error({ err: failed, msg: failed.message })
    log.error({ err: failed })
    log.error(failed)
    log.error(failed.message)
    log.error('It failed: %s', failed.message)
    log.error({ err: cause })
    log.error({ error: failed, nested: { params: ['canary'] }, params: ['canary'], email: 'canary' }, 'x')
    log.child({ bound: 'canary' }).error(failed)
    log.child({}, { serializers: { err: (error) => ({ ...error, message: error.message, stack: error.stack }) } }).error({ err: failed })
    other.error({ err: new AggregateError([failed, cause]) })
  `)
  expect(lines).toHaveLength(11)
  expect(lines.join('\n')).not.toMatch(/canary/)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'Failed query: insert …',
    err: {
      type: 'Error',
      message: 'Failed query: insert …',
      stack: expect.stringMatching(/^ {4}at .*mjs/),
      cause: { code: '22P02', severity: 'ERROR', table: 'entries' },
    },
  })
})

test.each([
  ['insert into x "canary" (a "b" c)', 'insert into x "…" c)'],
  ['Unexpected token \'c\', "canary" is not valid JSON', 'Unexpected token …'],
  ["The argument must be a string. Received 'canary'", 'The argument must be a string. Received …'],
  ['nonce mismatch, expected a, got: canary', 'nonce mismatch, expected a, got: …'],
  ['ERROR: duplicate key DETAIL:  Key (slug)=(canary)', 'ERROR: duplicate key DETAIL …'],
  ['GET /en/search?q=canary+words failed', 'GET /en/…?… failed'],
  ['GET /ar/questions/canary failed', 'GET /ar/… failed'],
  ['see https://a.example/b?q=canary&x=1#y', 'see https://a.example/b?…'],
  ['http://canary:canary@a.example/', 'http://a.example/'],
  ['/sign-in/link/canary', '/sign-in/link/…'],
  ['/preview/shared/canary now', '/preview/shared/… now'],
  ['Cookie: session=canary; b=canary', 'Cookie: …'],
  ['authorization: Bearer canary', 'authorization: …'],
  ['with Bearer canary there', 'with Bearer … there'],
  ['password=canary next', 'password: … next'],
  ['550 no such user canary@example.org', '550 no such user …@…'],
  [`key ${'aB3_-'.repeat(9)} is`, 'key … is'],
  ['secret JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'secret …'],
  ['from 93.184.216.34:443', 'from 93.184.216.0:443'],
  ['from 2606:4700:1111:2222::1', 'from 2606:4700:1111::'],
])('%s', (text, cleaned) => expect(cleanText(text)).toBe(cleaned))

test.each([
  'connect ECONNREFUSED 127.0.0.1:5432',
  'getaddrinfo ENOTFOUND database.internal',
  "ENOENT: no such file or directory, open '/data/secrets.json'",
  'Started at 16:03:49 in 2.5 s',
  'relation entries_rels does not exist',
])('keeps what helps: %s', (text) => expect(cleanText(text)).toBe(text))

test.each([
  new RangeError('Invalid time zone specified: canary'),
  new SyntaxError('Invalid regular expression: /canary/: Nothing to repeat'),
  Object.assign(new TypeError('Invalid URL'), { input: 'canary', code: 'ERR_INVALID_URL' }),
  Object.assign(new Error('x'), { name: 'canary "quoted"', code: 'canary\nline' }),
  'a "canary" was thrown',
  { canary: 1 },
])('an error of a library: %s', (error) =>
  expect(JSON.stringify(cleanError(error))).not.toMatch(/canary/),
)

test('takes the ID of a request from a trusted proxy only, if it is well formed', () => {
  expect(requestIdFrom('abcd-1234', true)).toBe('abcd-1234')
  for (const [given, trusted] of [
    ['abcd-1234', false],
    ['short', true],
    ['a b c d e f g h', true],
    ['x'.repeat(65), true],
    [['abcd-1234'], true],
    [undefined, true],
  ] as const)
    expect(requestIdFrom(given as never, trusted)).toMatch(/^[0-9a-f-]{36}$/)
})
