import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInstalled } from '../../e2e/support/command.ts'
import { sessionHeader } from '../../e2e/support/session.ts'
import { ADMIN, STAFF } from '../../e2e/support/staff.ts'
import { startPortal } from '../../e2e/support/start.ts'
import { measure, type Measured } from './measure.ts'
import { pagesOf, type Asked } from './pages.ts'

/**
 * npm run bench:desk -- [ANSWERS] [WORDS]: how long the first page of every list of the desk takes
 * where there are many answers, measured over HTTP, signed in, on a portal of its own whose folder
 * is removed at the end. Bar: each under a second at 50,000. WORDS measures only what has them in
 * its name. ATTUNE_BENCH_DIR keeps the folder, and uses it again.
 */
const answers = Number(process.argv[2] ?? 50_000)
const words = process.argv[3] ?? ''
const BAR = 1_000
const kept = process.env.ATTUNE_BENCH_DIR
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'attune-bench-desk-')))

const started = await startPortal(folder, {
  ADMIN_EMAIL: ADMIN.email,
  ADMIN_PASSWORD: ADMIN.password,
})
const rows: Measured[] = []
try {
  const cookies = new Map<string, string>()
  const signIn = async () => {
    for (const { role, email } of [{ role: 'admin', ...ADMIN }, ...STAFF])
      if (!cookies.has(role)) cookies.set(role, await sessionHeader({ email }, { dataDir: folder }))
  }
  const newest = async (collection: string) =>
    (await (
      await fetch(`${started.url}/api/${collection}?limit=1&depth=0&sort=-id`, {
        headers: { cookie: cookies.get('admin') ?? '' },
      })
    ).json()) as { docs: { id: number }[]; totalDocs: number }
  const total = async (collection: string) => (await newest(collection)).totalDocs
  const filled = await signIn().then(
    () => total('entries'),
    () => 0,
  )
  if (filled < answers) {
    console.log(`Writing ${answers} answers …`)
    console.log(await runInstalled(folder, 'bench/desk/fill.ts', [String(answers)]))
    await signIn()
  }
  const cookie = (role: Asked['as']) => cookies.get(role) ?? ''
  const number = async (collection: string) => (await newest(collection)).docs[0]?.id ?? 0
  const known = { entry: await number('entries'), topic: await number('topics') }
  for (const asked of pagesOf(known).filter(({ what }) => what.includes(words)))
    rows.push(await measure(started.url, cookie(asked.as), asked))
} finally {
  await started.stop()
  if (!kept) await rm(folder, { recursive: true, force: true })
}
console.log(`${answers} answers, Node ${process.versions.node}`)
console.table(rows)
const slow = rows.filter((row) => row.status !== 200 || row['median (ms)'] >= BAR)
console.log(
  slow.length === 0
    ? `Each under ${BAR} ms.`
    : `Over ${BAR} ms, or no page: ${slow.map(({ what }) => what).join('; ')}`,
)
process.exitCode = slow.length === 0 ? 0 : 1
