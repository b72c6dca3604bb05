import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { compile } from '../compile.mjs'

// Exits with the number of errors that reached the process.
const text = `
  import { handleProcessErrors } from './process-errors.ts'
  handleProcessErrors()
  let errors = 0
  process.on('uncaughtException', () => { errors += 1 })
  process.on('message', () => {
    // Node's console handles the first failure of a stream itself.
    setInterval(() => { console.log('a line'); console.error('another line') }, 20)
    setTimeout(() => process.exit(Math.min(errors, 100)), 500)
  })
`

test('goes on quietly when nobody reads the output any more', async () => {
  const program = await compile({ text, folder: import.meta.dirname })
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  child.stdout?.destroy()
  child.stderr?.destroy()
  child.send('write')
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(0)
})
