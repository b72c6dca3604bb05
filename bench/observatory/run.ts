import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sessionHeader } from '../../e2e/support/session.ts'
import { ADMIN } from '../../e2e/support/staff.ts'
import { freePort, startPortal } from '../../e2e/support/start.ts'
import { installScanner, scan } from './scanner.ts'
import { makeCertificate, startTlsProxy } from './tls-proxy.ts'

/**
 * npm run bench:observatory: the grades of MDN's HTTP Observatory, by its own scorer, for pages of
 * readers and of the desk, behind TLS on this computer. Starts a portal of its own, whose folder is
 * removed at the end. Needs the `openssl` command. Fails where a page has less than A+.
 */
const PAGES = [
  ['home', '/en', 'nobody'],
  ['an answer that is sensitive', '/en/questions/when-can-a-therapist-date-a-client', 'nobody'],
  ['search', '/en/search', 'nobody'],
  ['safety', '/ar/safety', 'nobody'],
  ['sign-in', '/sign-in', 'nobody'],
  ['desk, first page', '/admin', 'admin'],
  ['desk, list of answers', '/admin/collections/entries', 'admin'],
  ['desk, an answer', '/admin/collections/entries/1', 'admin'],
  ['desk, settings', '/admin/globals/settings', 'admin'],
] as const

await installScanner()
const folder = await mkdtemp(join(tmpdir(), 'attune-bench-observatory-'))
const files = makeCertificate(folder)
const port = await freePort(18_443)
const PUBLIC_URL = `https://localhost:${port}`
// The name of the session's cookie depends on it.
process.env.PUBLIC_URL = PUBLIC_URL
const portal = await startPortal(join(folder, 'data'), {
  PUBLIC_URL,
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
})
const target: { port: number; cookie?: string } = { port: portal.port }
const proxy = await startTlsProxy(files, port, () => target)
const rows: Record<string, string | number>[] = []
try {
  const admin = await sessionHeader({ email: ADMIN.email }, { dataDir: join(folder, 'data') })
  for (const [page, path, who] of PAGES) {
    target.cookie = who === 'admin' ? admin : undefined
    const { scan: result, tests } = await scan(`localhost:${port}${path}`, files.certificate)
    const failed = Object.values(tests).filter(({ pass }) => !pass)
    rows.push({
      ...{ page, status: result.statusCode, grade: result.grade, score: result.score },
      failed: failed.map((test) => test.result).join(', ') || 'none',
    })
  }
} finally {
  proxy.close()
  await portal.stop()
  await rm(folder, { recursive: true, force: true })
}
console.table(rows)
if (rows.some(({ grade, status }) => grade !== 'A+' || status !== 200)) process.exitCode = 1
