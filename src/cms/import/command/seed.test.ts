import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTestDatabase } from '../../../testing/payload.ts'

// Real processes: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let folder: string
let url: string
let database: Client
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attune-seed-'))
  url = await createTestDatabase()
  database = new Client({ connectionString: url })
  await database.connect()
})
afterAll(async () => {
  await database.end()
  await rm(folder, { recursive: true, force: true })
})

type Run = {
  child: ChildProcess
  ended: Promise<number | null>
  output: { out: string; err: string }
}
/** `npm run seed`, as a process group of its own. */
function start(...args: string[]): Run {
  const child = spawn('npm', ['run', '--silent', 'seed', '--', ...args], {
    env: { ...process.env, DATABASE_URL: url, DATA_DIR: join(folder, 'data'), PUBLIC_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const output = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()))
  return { child, output, ended: new Promise((done) => child.on('close', done)) }
}
async function seed(...args: string[]) {
  const { ended, output } = start(...args)
  return { code: await ended, ...output }
}
const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
const TABLES = [
  'public.entries',
  'public._entries_v',
  'workflow.import_items',
  'workflow.import_documents',
  'workflow.events',
  'workflow.addresses',
  'portal.entries',
]
/** How many rows each of the tables has that an import writes to. */
const written = async () =>
  (
    await database.query<{ n: number }>(
      TABLES.map((table) => `select count(*)::int as n from ${table}`).join(' union all '),
    )
  ).rows.map(({ n }) => n)
const until = (holds: () => Promise<boolean> | boolean) =>
  vi.waitFor(async () => expect(await holds()).toBe(true), { timeout: 120_000, interval: 100 })

const LEAFLET =
  'Question: What helps?\n\nYou dont have to know.Take your time.\n\nQuestion: Who listens?\n\nA therapist listens to you.\n'
const NOTHING = [0, 0, 0, 0, 0, 0, 0]

describe('npm run seed', () => {
  it('reports all faults of all documents with their lines, and writes nothing', async () => {
    const broken = await file(
      'broken.txt',
      'Who is asked?\n\nWhat is missing?\n\nAn answer.\n\nWhat is missing?\n\nAgain.\n',
    )
    const table = await file('broken.csv', 'question,answer\nWhat?,\n"Who?,Me\n')
    const missing = join(folder, 'none.md')
    const { code, err } = await seed(broken, table, missing, await file('fine.txt', LEAFLET))
    expect(code, err).toBe(1)
    expect(err).toMatch(/broken\.txt:1: This question has no answer\./)
    expect(err).toMatch(/broken\.txt:7: Line 3 has the same question\./)
    expect(err).toMatch(/broken\.csv:\d: /)
    expect(err).toMatch(/none\.md: There is no such file\./)
    expect(err).toMatch(/nothing has been written/)
    const asJson = await seed(broken, '--json')
    expect([asJson.code, JSON.parse(asJson.out)]).toMatchObject([
      1,
      { ok: false, faults: [{ line: 1 }, { line: 7 }] },
    ])
    expect((await seed('--no-such-option')).code).toBe(2)
    expect(await written()).toEqual(NOTHING)
  })

  it('shows a plan on a dry run, then repairs and publishes, then has nothing to do', async () => {
    const leaflet = await file('leaflet.txt', LEAFLET)
    const plan = await seed(leaflet, '--fix', '--dry-run')
    expect(plan.code, plan.err).toBe(0)
    expect(plan.out).toMatch(/leaflet\.txt:1 {2}What helps\? {2}\[new\]/)
    expect(plan.out).toMatch(/leaflet\.txt:3 +apostrophe \(repaired\) +“dont”/)
    expect(plan.out).toMatch(/Nothing has been written \(dry run\)/)
    expect(await written()).toEqual(NOTHING)
    const { code, out, err } = await seed(leaflet, '--fix', '--publish', '--json')
    expect(code, err).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      documents: [
        {
          written: true,
          counts: { create: 2 },
          checks: [
            {
              repairs: expect.arrayContaining([
                expect.objectContaining({ after: 'don’t' }),
              ]) as unknown,
            },
            {},
          ],
        },
      ],
    })
    const { rows } = await database.query<{ answer_text: string; reviewed: boolean }>(
      'select answer_text, reviewed from portal.entries order by entry_id',
    )
    expect(rows[0]).toEqual({
      answer_text: 'You don’t have to know. Take your time.',
      reviewed: false,
    })
    const before = await written()
    const again = await seed(leaflet, '--fix', '--publish')
    expect([again.code, again.out]).toEqual([
      0,
      expect.stringContaining('Nothing to do: everything has been imported before.'),
    ])
    expect(await written()).toEqual(before)
  })

  it('imports the rows of a table language by language', async () => {
    const table = await file(
      'faq.csv',
      'language,question,answer\nen,Is it far?,No.\nes,¿Queda lejos?,No.\nen,Is it dear?,Yes.\nes,¿Es caro?,Sí.\n',
    )
    const first = await seed(table)
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/faq\.csv \(en\): 2 /)])
    expect(first.out).toMatch(/faq\.csv:3 .*import the same file once more/)
    const second = await seed(table, '--locale', 'es', '--translation-of', 'faq.csv')
    expect([second.code, second.out]).toEqual([0, expect.stringMatching(/faq\.csv \(es\): 2 /)])
    const { rows } = await database.query(
      `select translation.question, original.question as original
        from public.entries translation join public.entries original
          on original.id = translation.translation_of_id
        where translation.locale = 'es' order by translation.id`,
    )
    expect(rows).toEqual([
      { question: '¿Queda lejos?', original: 'Is it far?' },
      { question: '¿Es caro?', original: 'Is it dear?' },
    ])
  })

  it('leaves nothing when killed; of two that waited, one stops when only npm is told to, and the other runs', async () => {
    const before = await written()
    const long = await file(
      'long.txt',
      Array.from(
        { length: 300 },
        (_, index) => `Question: What is matter ${index}?\n\nMatter ${index} is known.\n`,
      ).join('\n'),
    )
    // Somebody holds the address of a question in the second batch, so that the import stops in its
    // middle.
    const holder = new Client({ connectionString: url })
    await holder.connect()
    await holder.query('begin')
    await holder.query(
      `insert into workflow.addresses (locale, slug, entry_id, status)
        values ('en', 'what-is-matter-250', 0, 'reserved')`,
    )
    const first = start(long)
    await until(
      async () =>
        (
          await database.query(
            `select from pg_stat_activity where wait_event_type = 'Lock'
              and query like 'insert into workflow.addresses%'`,
          )
        ).rowCount === 1,
    )
    const second = start(long)
    const stopped = start(long)
    for (const { output } of [second, stopped])
      await until(() => output.err.includes('Another import is running'))
    stopped.child.kill('SIGTERM')
    await stopped.ended
    expect(stopped.output.err).toContain('Stopped.')
    process.kill(-(first.child.pid ?? 0), 'SIGKILL')
    await first.ended
    expect(await written()).toEqual(before)
    await holder.query('rollback')
    await holder.end()
    expect([await second.ended, second.output.err]).toEqual([0, expect.any(String)])
    const after = await written()
    expect(after.map((n, index) => n - (before[index] ?? 0))).toEqual([
      300, 300, 300, 1, 300, 300, 0,
    ])
    expect((await seed(long)).out).toContain('Nothing to do')
    expect(await written()).toEqual(after)
  })
})
