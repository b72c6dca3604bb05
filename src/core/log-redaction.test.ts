import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, test } from 'vitest'
import { redactedLogging } from './log-redaction.ts'

test('logs a failed statement without its parameters', () => {
  let written = ''
  const log = pino(
    redactedLogging as never,
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        written += chunk.toString()
        done()
      },
    }),
  )
  const cause = Object.assign(new Error('invalid input value for enum: "canary words"'), {
    code: '22P02',
  })
  const failed = Object.assign(
    new Error('Failed query: insert into t values ($1)\nparams: canary\nwords: invalid', { cause }),
    { query: 'insert', params: ['canary words'] },
  )
  log.error({ err: failed }, failed.message)
  log.error({ err: failed, msg: failed.message })
  log.error(failed)
  expect(written).not.toMatch(/canary/)
  expect(written).toMatch(/Failed query: insert into t/)
  expect(written).toMatch(/22P02/)
  expect(written).toMatch(/log-redaction\.test/)
})
