import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text as textOf } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { compile } from '../compile.mjs'

const text = `
  import { guardedServer } from '../serve/http-server.ts'
  import { captureOutput } from './capture-output.ts'

  captureOutput()
  console.log('a library says', 7, { typed: 'canary' })
  console.error('\\u001b[31m ⨯ \\u001b[39m', new TypeError('it "canary" broke'))
  console.warn(new Error('alone'))
  console.debug('too little to say')
  process.stdout.write('straight "canary"\\n\\n')
  process.stderr.write('line one\\nline two\\n')
  process.emitWarning('careful', 'DeprecationWarning')
  const server = guardedServer('http://localhost', async (req, res) => {
    if (req.url === '/fine') return void res.end('fine')
    console.info('while it runs')
    throw new Error('inside "canary" words')
  })
  server.listen(0, '127.0.0.1', async () => {
    const url = 'http://127.0.0.1:' + server.address().port
    const ask = async (path) => {
      const response = await fetch(url + path, { headers: { 'x-request-id': 'from-a-client' } })
      return { status: response.status, id: response.headers.get('x-request-id') }
    }
    const seen = [await ask('/en/search?q=canary'), await ask('/fine')]
    server.close()
    process.send(seen, () => process.exit())
  })
`

type Line = Record<string, unknown> & { err?: Record<string, unknown> }

async function run(env: Record<string, string>) {
  const program = await compile({ text, folder: import.meta.dirname })
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, LOG_LEVEL: 'info', LOG_FORMAT: '', ...env },
  })
  if (!child.stdout || !child.stderr) throw new Error('no output')
  const [out, log, [seen]] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, 'message') as Promise<[{ status: number; id: string | null }[]]>,
  ])
  expect(out).toBe('')
  expect(log).not.toMatch(/canary/)
  return {
    seen,
    lines: log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line),
  }
}

test('whatever is printed is a line of the log, with the ID of its request', async () => {
  const { seen, lines } = await run({ TRUSTED_PROXIES: '0' })
  expect(seen).toEqual([
    { status: 500, id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    { status: 200, id: null },
  ])
  const requestId = seen[0]?.id
  for (const line of lines) expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/)
  expect(lines.map(({ level, msg, requestId: id, err }) => [level, msg, id, err?.type])).toEqual([
    ['info', 'a library says 7 [object]', undefined, undefined],
    ['error', '⨯', undefined, 'TypeError'],
    ['warn', 'alone', undefined, 'Error'],
    ['info', 'straight "…"', undefined, undefined],
    ['warn', 'line one', undefined, undefined],
    ['warn', 'line two', undefined, undefined],
    ['warn', 'careful', undefined, 'DeprecationWarning'],
    ['info', 'while it runs', requestId, undefined],
    ['error', 'A request failed', requestId, 'Error'],
    ['error', 'A response failed', requestId, undefined],
  ])
  expect(lines.at(-1)).toMatchObject({ method: 'GET', area: 'readers', status: 500 })
})

test('a trusted proxy gives requests their IDs', async () => {
  const { seen, lines } = await run({ TRUSTED_PROXIES: '1' })
  expect(seen[0]).toEqual({ status: 500, id: 'from-a-client' })
  expect(lines.at(-1)?.requestId).toBe('from-a-client')
})
