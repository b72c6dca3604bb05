import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { compile } from '../compile.mjs'

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
