import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieFor } from '../testing/auth-requests.ts'
import { startTestCluster, type TestCluster } from '../testing/cluster.ts'
import { addEntry, addPerson, callApi, openTestPayload, sqlFor } from '../testing/payload.ts'
import { TEMPLATE } from '../testing/template.ts'

// A tablespace on a disk of 48 MB; where nobody may mount one, PostgreSQL says what it would say.
const disk = mkdtempSync(join(tmpdir(), 'attune-disk-'))
const isReal = mount()
let cluster: TestCluster
let payload: Payload
let cookie: string
let entry: number
beforeAll(async () => {
  cluster = await startTestCluster()
  payload = await openTestPayload(cluster.of(TEMPLATE))
  payload.logger.level = 'silent'
  if (isReal) await moveVersionsToDisk()
  cookie = await cookieFor(payload, (await addPerson(payload, { roles: ['editor'] })).id)
  entry = (await addEntry(payload)).id
}, 120_000)
afterAll(async () => {
  await payload.destroy()
  await cluster.stop()
  if (isReal) execFileSync('umount', [disk])
  rmSync(disk, { recursive: true })
})

const stored = () => payload.findByID({ collection: 'entries', id: entry, draft: true, depth: 0 })
async function save(shortAnswer: string) {
  const { updatedAt } = await stored()
  const path = `/api/entries/${entry}?draft=true`
  const body = { shortAnswer, updatedAt }
  const response = await callApi(payload, null, 'PATCH', path, body, { cookie })
  return { status: response.status, text: await response.text() }
}
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
async function moveVersionsToDisk(): Promise<void> {
  const sql = sqlFor(payload)
  const folder = join(disk, 'database')
  mkdirSync(folder)
  const [row] = await sql<{ data_directory: string }>('show data_directory')
  const { uid, gid } = statSync(row?.data_directory ?? '')
  chownSync(folder, uid, gid)
  chmodSync(disk, 0o755)
  await sql(`create tablespace small location '${folder}'`)
  await sql('alter table public._entries_v set tablespace small')
}

async function fillDisk(): Promise<void> {
  if (!isReal)
    await sqlFor(payload)(`
      create function full_disk() returns trigger language plpgsql as $$ begin
        raise exception 'could not extend file: No space left on device' using errcode = '53100';
      end $$;
      create trigger full_disk before insert or update on public._entries_v
        for each row execute function full_disk()`)
  for (let size = 1 << 20; isReal && size >= 512;)
    try {
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(size), { flag: 'a' })
    } catch {
      size >>= 1
    }
}
async function makeRoom(): Promise<void> {
  if (isReal) rmSync(join(disk, 'ballast'))
  else await sqlFor(payload)('drop function full_disk cascade')
}

test('a save on a full disk says so, keeps nothing, and works when there is room', async () => {
  expect((await save('Before.')).status).toBe(200)
  await fillDisk()
  let failed = await save('0')
  // Rows fit into the last page for a while.
  for (let times = 1; failed.status === 200 && times < 200; times += 1)
    failed = await save(`${times}`)
  expect([failed.status, failed.text]).toEqual([
    507,
    expect.stringContaining('The disk of the server is full'),
  ])
  const kept = (await stored()).shortAnswer
  expect((await save('Not kept.')).status).toBe(507)
  expect((await stored()).shortAnswer).toBe(kept)
  await makeRoom()
  expect((await save('After.')).status).toBe(200)
  expect((await stored()).shortAnswer).toBe('After.')
})
