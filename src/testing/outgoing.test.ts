import { expect, test } from 'vitest'
import { waysOut } from './outgoing.ts'
import { sourceFiles } from './source-files.ts'

const DATABASE = 'connections to the database, an address that the operator sets'
const BROWSER = 'runs in a browser of the staff and asks the portal itself'
const PROGRAMS = 'runs programs of this installation'

/** The code that may reach other computers, and why. Whatever else needs to, uses src/core/http-client. */
const ALLOWED: Record<string, { uses: string[]; why: string }> = {
  'src/core/http-client/guarded-agent.ts': {
    uses: ['http', 'net', 'tls'],
    why: 'the connections of the client',
  },
  'src/core/http-client/reach.ts': { uses: ['dns/promises'], why: 'the names of the client' },
  'src/core/http-client/request.ts': { uses: ['http', 'https'], why: 'the client' },
  'src/core/http-client/refuse-other-requests.ts': {
    uses: ['http', 'https'],
    why: 'refuses what is not sent by the client',
  },
  'src/auth/mail/mail.ts': { uses: ['nodemailer'], why: 'mail, to the server in SMTP_URL alone' },
  'src/cms/entries/picture/picture-now.ts': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/danger/trial-box.tsx': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/editing/api.ts': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/editing/post-step.ts': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/editing/use-presence.ts': { uses: ['EventSource'], why: BROWSER },
  'src/cms/desk/refused/refused-response.ts': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/admin/fetch-provider.tsx': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/session/unreachable.ts': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/session/use-factor-rule.ts': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/session/use-sign-in-actions.ts': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/translations/xliff/download-xliff.ts': { uses: ['fetch'], why: BROWSER },
  'src/cms/desk/translations/xliff/use-xliff-import.ts': { uses: ['fetch'], why: BROWSER },
  'src/cms/database.ts': { uses: ['pg'], why: DATABASE },
  'src/cms/import/export/export-everything.ts': { uses: ['pg'], why: DATABASE },
  'src/cms/import/export/import-everything.ts': { uses: ['pg'], why: DATABASE },
  'src/cms/recordings/record-missing.ts': { uses: ['pg'], why: DATABASE },
  'src/cms/presence/desk-listener.ts': { uses: ['pg'], why: DATABASE },
  'src/core/ticker/tick.ts': { uses: ['pg'], why: DATABASE },
  'src/published/feedback/feedback-intake.ts': { uses: ['pg'], why: DATABASE },
  'src/published/read/announcement-probe.ts': { uses: ['pg'], why: DATABASE },
  'src/published/read/change-listener.ts': { uses: ['pg'], why: DATABASE },
  'src/published/read/pool.ts': { uses: ['pg'], why: DATABASE },
  'src/published/read/withdrawal-watch.ts': { uses: ['pg'], why: DATABASE },
  'src/server/database/client.ts': { uses: ['pg'], why: DATABASE },
  'src/server/edge/purge.ts': { uses: ['pg'], why: DATABASE },
  'src/server/postgres/launch.ts': { uses: ['pg'], why: DATABASE },
  'src/status/database-metrics.ts': { uses: ['pg'], why: DATABASE },
  'src/status/readiness.ts': { uses: ['pg'], why: DATABASE },
  'src/cms/recordings/engine.ts': {
    uses: ['child_process'],
    why: 'runs the program in TTS_COMMAND, which the operator sets',
  },
  'src/server/cli/command.ts': { uses: ['child_process'], why: PROGRAMS },
  'src/server/database/make-migration.ts': { uses: ['child_process'], why: PROGRAMS },
  'src/server/postgres/account.ts': { uses: ['child_process'], why: PROGRAMS },
  'src/server/process-identity.ts': { uses: ['child_process'], why: PROGRAMS },
  'src/server/finished-pages/collected-response.ts': {
    uses: ['net'],
    why: 'a request of its own needs a socket, which is never connected',
  },
  'src/server/run.ts': { uses: ['child_process'], why: PROGRAMS },
  'src/server/sbom.mjs': { uses: ['child_process'], why: PROGRAMS },
  'src/server/start/develop.ts': { uses: ['child_process'], why: PROGRAMS },
}

const isProduction = (path: string) =>
  !/\.test\.tsx?$|^src\/testing\/|^(e2e|bench)\/|\.css$/.test(path)

test('production code reaches other computers by the guarded client alone', () => {
  const ways = sourceFiles()
    .filter(({ path }) => isProduction(path))
    .map((file) => [file.path, waysOut(file)] as const)
    .filter(([, uses]) => uses.length > 0)
  expect(Object.fromEntries(ways)).toEqual(
    Object.fromEntries(Object.entries(ALLOWED).map(([path, { uses }]) => [path, uses])),
  )
})

test.each([
  ["import { request } from 'node:https'", ['https']],
  ["import http from 'http'", ['http']],
  ["import * as net from 'node:net'", ['net']],
  ["import { createServer, get as g } from 'node:http'", ['http']],
  ["const { get } = await import('node:https')", ['https']],
  ["const dns = require('dns')", ['dns']],
  ["process.getBuiltinModule('node:http')", ['http']],
  ["export { request } from 'node:http'", ['http']],
  ["import { request } from 'undici'", ['undici']],
  ["await fetch('https://example.org')", ['fetch']],
  ['const send = globalThis.fetch', ['fetch']],
  ['const { fetch: send } = globalThis', ['fetch']],
  ['[fetch].map((send) => send(url))', ['fetch']],
  ['new WebSocket(url)', ['WebSocket']],
  ['navigator.sendBeacon(url)', ['sendBeacon']],
  ["import { createServer, type Server } from 'node:http'", []],
  ["import type { Socket } from 'node:net'", []],
  ["import { isIP } from 'node:net'", []],
  ['route.fetch()', []],
  ['const options = { fetch: true }', []],
])('%s', (text, uses) =>
  expect(waysOut({ path: 'some.ts', text, lines: 1, imports: [] })).toEqual(uses),
)
