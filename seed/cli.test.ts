import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../src/testing/payload.ts'

let url: string
let folder: string
beforeAll(async () => {
  url = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'attune-seed-'))
  await writeFile(join(folder, 'good.txt'), 'What is trust?\n\nTrust is this.\n\nQ: Who listens?\nA: Your therapist.\n')
  await writeFile(join(folder, 'broken.txt'), 'Hello.\n\nWhat?\n\nWho?\n\nMe.\n\nWHO?\n\nYou.\n')
})

type Ended = { code: number | null; out: string; err: string }
const seed = (...args: string[]) =>
  new Promise<Ended>((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'seed/cli.ts', ...args], {
      cwd: fileURLToPath(new URL('..', import.meta.url)), env: { ...process.env, DATABASE_URL: url, DATA_DIR: folder },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (code) => resolve({ code, out, err }))
  })

const rows = async (sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const result = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return result.rows
}
const entries = async () => (await rows('select count(*)::int as n from public.entries'))[0]?.n

// Each test starts a real process, which takes its time on a busy machine.
describe('npm run seed', { timeout: 300_000 }, () => {
  it('tells all faults of all files with their places, writes nothing and exits with 1', async () => {
    const ended = await seed(join(folder, 'broken.txt'), join(folder, 'good.txt'), join(folder, 'missing.txt'), '--topic', 'nowhere')
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('missing.txt: There is no such file.')
    expect(ended.err).toContain('broken.txt:1: This text comes before any question.')
    expect(ended.err).toContain('broken.txt:3: This question has no answer.')
    expect(ended.err).toContain('broken.txt:9: The same question stands in line 5 already.')
    expect(ended.err).toContain('good.txt: There is no topic with this address.')
    expect(ended.err).toContain('nothing has been written')
    expect(await entries()).toBe(0)
  })

  it('exits with 2 for wrong arguments', async () => {
    const ended = await seed('--locale', 'zz')
    expect(ended.code).toBe(2)
    expect(ended.err).toContain('“zz” is no language of Attune.')
  })

  it('writes drafts and reports them as JSON on standard output', async () => {
    const ended = await seed(join(folder, 'good.txt'), '--json')
    expect(ended.code).toBe(0)
    const report = JSON.parse(ended.out) as { documents: object[] }
    expect(report.documents[0]).toMatchObject({ written: true, counts: { create: 2 }, steps: [{ firstLine: 1 }, { firstLine: 5 }] })
    expect(await rows('select question, _status, state, origin_verbatim from public.entries order by id')).toEqual([
      { question: 'What is trust?', _status: 'draft', state: 'draft', origin_verbatim: 'What is trust?\n\nTrust is this.' },
      { question: 'Who listens?', _status: 'draft', state: 'draft', origin_verbatim: 'Q: Who listens?\nA: Your therapist.' },
    ])
    expect(await rows('select * from portal.entries')).toEqual([])
  })
})
