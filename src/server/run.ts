import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ROOT } from './paths.ts'

type Options = { env?: Record<string, string | undefined>; signal?: AbortSignal; onLine?: (line: string) => void }
/** `code` is `null` where the process was killed; `message` is what it sent with `process.send`. */
export type Ended = { code: number | null; output: string[]; message: unknown }

/** The loader of our TypeScript programs; `import.meta.resolve` is not there in tests. */
export const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

const WITH_PARENT = new URL('./exit-with-parent.mjs', import.meta.url).href

/** What Node ends with when it waits for a promise that nothing can settle any more. */
const UNSETTLED = 13
const ATTEMPTS = 3

/**
 * Runs a TypeScript program of ours in a process of its own, from the project's folder, with all its lines gathered. Now and then Node with a
 * loader gives up with 13 while it waits for a module; the programs do their work in transactions and know what is done, so they are run again.
 */
export async function runScript(file: URL, options: Options = {}): Promise<Ended> {
  for (let attempt = 1; ; attempt += 1) {
    const ended = await runNode(['--import', TSX, fileURLToPath(file)], options)
    if (ended.code !== UNSETTLED || attempt === ATTEMPTS) return ended
  }
}

/** Runs Node in a process of its own that ends when we do, whichever way that happens. */
export function runNode(args: string[], { env = {}, signal, onLine }: Options = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', WITH_PARENT, ...args], {
      cwd: ROOT, env: { ...process.env, ...env, ATTUNE_PARENT: String(process.pid) }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], signal, killSignal: 'SIGTERM',
    })
    const output: string[] = []
    let message: unknown
    let rest = ''
    const take = (line: string) => {
      output.push(line)
      onLine?.(line)
    }
    const hear = (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(take)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('message', (sent) => { message = sent })
    child.on('error', reject)
    child.on('close', (code) => {
      if (rest) take(rest)
      resolve({ code, output, message })
    })
  })
}

/** The line of a program's output that says why it failed; Payload's log is JSON, and Node ends with its own version. */
export function reasonIn(output: string[]): string | undefined {
  const lines = output.map(plain).filter((line) => line.trim() && !/^Node\.js v\d|^\s+at /.test(line))
  return lines.findLast((line) => /error|cannot|can not|could not|refused|denied/i.test(line)) ?? lines.at(-1)
}

function plain(line: string): string {
  if (!line.startsWith('{')) return line
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } }
    return [msg, err?.message].filter(Boolean).join(': ')
  } catch {
    return line
  }
}
