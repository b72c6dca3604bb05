import { spawn } from 'node:child_process'
import { text as textOf } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { compile } from '../../server/compile.mjs'

const text = `
  import http, { createServer } from 'node:http'
  import https from 'node:https'
  import { fetch as undiciFetch } from 'undici'
  import { operatorAddress } from './reach.ts'
  import { refuseOtherRequests } from './refuse-other-requests.ts'
  import { sendOutgoing } from './request.ts'

  const hits = []
  const server = createServer((req, res) => { hits.push(req.url); res.end('here') })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  const url = 'http://127.0.0.1:' + server.address().port
  await fetch(url + '/before').then((response) => response.text())
  refuseOtherRequests()
  const viaHttp = (module, address, options = {}) => new Promise((done, fail) => {
    module.get(address, options, done).on('error', fail)
  })
  const tries = {
    fetch: () => fetch(url + '/fetch'),
    undici: () => undiciFetch(url + '/undici'),
    http: () => viaHttp(http, url + '/http'),
    'http without an agent': () => viaHttp(http, url + '/http', { agent: false }),
    https: () => viaHttp(https, url.replace('http:', 'https:')),
    'https without an agent': () => viaHttp(https, url.replace('http:', 'https:'), { agent: false }),
    ours: () => sendOutgoing(url + '/ours', {
      reach: operatorAddress(new URL(url)), timeoutMs: 2000, maxBytes: 10, maxRedirects: 0,
    }),
  }
  const result = {}
  for (const [name, attempt] of Object.entries(tries))
    result[name] = await (async () => attempt())().then(
      () => 'sent',
      (error) => (/was refused/.test(error.message + error.cause?.message) ? 'refused' : error.message),
    )
  console.log(JSON.stringify({ result, hits }))
  process.exit()
`

test('after it, a process sends nothing but by this client', async () => {
  const program = await compile({ text, folder: import.meta.dirname })
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
  expect(JSON.parse(await textOf(child.stdout))).toEqual({
    result: {
      fetch: 'refused',
      undici: 'refused',
      http: 'refused',
      'http without an agent': 'refused',
      https: 'refused',
      'https without an agent': 'refused',
      ours: 'sent',
    },
    hits: ['/before', '/ours'],
  })
})
