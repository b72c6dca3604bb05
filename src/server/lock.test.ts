import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compile } from './compile.mjs'
import { tryLock } from './lock.ts'
import { identityOf } from './process-identity.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'attune-lock-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

/**
 * Other processes that take the lock, say whether they got it, and hold it until their input ends.
 */
async function others(count: number) {
  const script = `import { tryLock } from './lock.ts'
    console.log('release' in (await tryLock(${JSON.stringify(join(dir, 'lock'))})) ? 'got' : 'not'); setInterval(() => {}, 1000)`
  const program = await compile({ text: script, folder: import.meta.dirname })
  return Array.from({ length: count }, () =>
    spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] }),
  )
}
const answerOf = async (child: Awaited<ReturnType<typeof others>>[number]) =>
  String((await once(child.stdout as NonNullable<typeof child.stdout>, 'data'))[0]).trim()
const kill = async (child: Awaited<ReturnType<typeof others>>[number]) => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('of several processes one gets it, and when that one is killed another can', async () => {
  const first = await others(4)
  const answers = await Promise.all(first.map(answerOf))
  expect(answers.filter((answer) => answer === 'got')).toHaveLength(1)
  expect('heldBy' in (await tryLock(join(dir, 'lock')))).toBe(true)
  await Promise.all(first.map(kill))
  const second = await others(4)
  expect(
    (await Promise.all(second.map(answerOf))).filter((answer) => answer === 'got'),
  ).toHaveLength(1)
  await Promise.all(second.map(kill))
})

test.each([
  ['a process that is gone', { pid: 99_999_999, identity: '1', token: 'x' }],
  [
    'an earlier process with the number of ours',
    { pid: process.pid, identity: 'before', token: 'x' },
  ],
  [
    'an earlier process with the number of a living one',
    { pid: process.ppid, identity: 'before', token: 'x' },
  ],
])('a lock of %s is free', async (_what, holder) => {
  await writeFile(join(dir, 'lock'), JSON.stringify(holder))
  const lock = await tryLock(join(dir, 'lock'))
  expect('release' in lock).toBe(true)
  if ('release' in lock) await lock.release()
  expect(await readdir(dir)).toEqual([])
})

test('a lock of a living process is not, and a damaged one is', async () => {
  await writeFile(
    join(dir, 'lock'),
    JSON.stringify({ pid: process.ppid, identity: identityOf(process.ppid), token: 'x' }),
  )
  expect(await tryLock(join(dir, 'lock'))).toEqual({ heldBy: process.ppid })
  await writeFile(join(dir, 'lock'), '{"pi')
  expect('release' in (await tryLock(join(dir, 'lock')))).toBe(true)
})
