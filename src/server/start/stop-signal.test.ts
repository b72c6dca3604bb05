import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../compile.mjs'
import { ROOT } from '../paths.ts'

const text = `
  import { stopSignal } from './stop-signal.ts'
  const stop = stopSignal()
  console.log('up', process.pid)
  await Promise.race([stop.requested, new Promise((resolve) => setTimeout(resolve, 20_000))])
  console.log(stop.signal.aborted ? 'asked to stop' : 'nobody asked')
  process.exit()
`

test('stops when npm’s shell has ended', async () => {
  const program = await compile({ text, folder: import.meta.dirname })
  const shell = spawn('sh', ['-c', '"$NODE" "$PROGRAM"; true'], {
    env: { ...process.env, NODE: process.execPath, PROGRAM: program, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  shell.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (output.includes('up')) shell.kill('SIGTERM')
  })
  await once(shell.stdout, 'end')
  expect(output).toMatch(/^up \d+\nasked to stop\n$/)
})

test('npm returns when the server has stopped, and not before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attune-npm-'))
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  await mkdir(join(folder, 'src/server'), { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ scripts }))
  await writeFile(
    join(folder, 'src/server/start.mjs'),
    `process.on('SIGTERM', () => setTimeout(() => { console.log('stopped'); process.exit() }, 300))
     setInterval(() => undefined, 1000)
     console.log('up')`,
  )
  const npm = spawn('npm', ['start', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  npm.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (output === 'up\n') npm.kill('SIGTERM')
  })
  await once(npm, 'exit')
  await rm(folder, { recursive: true })
  expect(output).toBe('up\nstopped\n')
})
