import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
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
 * Starts processes that try to take the lock, print whether they got it, and then run until killed.
 */
async function others(count: number) {
  const script = `import { tryLock } from './lock.ts'
    console.log('release' in (await tryLock(${JSON.stringify(join(dir, 'lock'))})) ? 'got' : 'not'); setInterval(() => {}, 1000)`
  const program = await compile({ text: script, folder: import.meta.dirname })
  return Array.from({ length: count }, () =>
    spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] }),
  )
}
const outputOf = async (child: Awaited<ReturnType<typeof others>>[number]) =>
  String((await once(child.stdout as NonNullable<typeof child.stdout>, 'data'))[0]).trim()
const kill = async (child: Awaited<ReturnType<typeof others>>[number]) => {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('one of several processes gets it, and another one after that is killed', async () => {
  const first = await others(4)
  const outputs = await Promise.all(first.map(outputOf))
  expect(outputs.filter((output) => output === 'got')).toHaveLength(1)
  expect('heldBy' in (await tryLock(join(dir, 'lock')))).toBe(true)
  await Promise.all(first.map(kill))
  const second = await others(4)
  expect(
    (await Promise.all(second.map(outputOf))).filter((output) => output === 'got'),
  ).toHaveLength(1)
  await Promise.all(second.map(kill))
})

test.each([
  ['an ended process', { pid: 99_999_999, identity: '1', token: 'x' }],
  ['an earlier process with our PID', { pid: process.pid, identity: 'before', token: 'x' }],
  [
    'an earlier process with the PID of a live one',
    { pid: process.ppid, identity: 'before', token: 'x' },
  ],
])('a lock of %s is free', async (_what, holder) => {
  await writeFile(join(dir, 'lock'), JSON.stringify(holder))
  const lock = await tryLock(join(dir, 'lock'))
  expect('release' in lock).toBe(true)
  if ('release' in lock) await lock.release()
  expect(await readdir(dir)).toEqual([])
})

test('a lock of a live process is not free, and a damaged one is', async () => {
  await writeFile(
    join(dir, 'lock'),
    JSON.stringify({ pid: process.ppid, identity: identityOf(process.ppid), token: 'x' }),
  )
  expect(await tryLock(join(dir, 'lock'))).toEqual({ heldBy: process.ppid })
  await writeFile(join(dir, 'lock'), '{"pi')
  expect('release' in (await tryLock(join(dir, 'lock')))).toBe(true)
})

test.runIf(process.platform === 'linux')(
  'a lock of a process that has ended, and that its parent has not noticed, is free',
  async () => {
    // The second `sleep` never asks for the exit code of the child that it takes over from the shell.
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const pid = Number(String((await once(parent.stdout, 'data'))[0]))
    const stat = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    await expect.poll(() => stat()[0], { timeout: 10_000 }).toBe('Z')
    await writeFile(join(dir, 'lock'), JSON.stringify({ pid, identity: stat()[19], token: 'x' }))
    const lock = await tryLock(join(dir, 'lock'))
    parent.kill('SIGKILL')
    expect('release' in lock).toBe(true)
    if ('release' in lock) await lock.release()
  },
)
