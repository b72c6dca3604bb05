import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compile } from './compile.mjs'
import { ROOT } from './paths.ts'

type Options = {
  env?: Record<string, string | undefined>
  signal?: AbortSignal
  onLine?: (line: string) => void
}
/**
 * How a process ended. `code` is `null` if a signal killed it; `message` is what it sent with
 * `process.send`.
 */
export type ProcessResult = {
  code: number | null
  killedBy: NodeJS.Signals | null
  output: string[]
  message: unknown
}

/** Modules to load before each of our programs. */
export const PRELOAD_LEXICAL = new URL('./preload-lexical.mjs', import.meta.url).href
export const EXIT_WITH_PARENT = new URL('./exit-with-parent.mjs', import.meta.url).href

/**
 * Runs one of our TypeScript programs in a child process, in the project's folder.
 */
export const runScript = async (file: URL, options: Options = {}): Promise<ProcessResult> =>
  runNode(['--import', PRELOAD_LEXICAL, await compile(fileURLToPath(file))], options)

/** Runs Node in a child process that exits when this process does, even when it is killed. */
export function runNode(
  args: string[],
  { env = {}, signal, onLine }: Options = {},
): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', EXIT_WITH_PARENT, ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env, ATTUNE_PARENT: String(process.pid) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      signal,
      killSignal: 'SIGTERM',
    })
    const output: string[] = []
    let message: unknown
    let rest = ''
    const addLine = (line: string) => {
      output.push(line)
      onLine?.(line)
    }
    const onData = (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      lines.forEach(addLine)
    }
    child.stdout?.on('data', onData)
    child.stderr?.on('data', onData)
    child.on('message', (sent) => {
      message = sent
    })
    child.on('error', reject)
    child.on('close', (code, killedBy) => {
      if (rest) addLine(rest)
      resolve({ code, killedBy, output, message })
    })
  })
}

/** Returns why a program failed: a line of its output, or else its exit code or signal. */
export const failureReason = ({ code, killedBy, output }: ProcessResult): string =>
  findErrorLine(output) ?? `its process ended with ${killedBy ?? code}`

/**
 * Returns the line of a program's output that says why it failed. Payload logs in JSON, and Node
 * prints its version last.
 */
export function findErrorLine(output: string[]): string | undefined {
  const lines = output
    .map(readableLine)
    .filter((line) => line.trim() && !/^Node\.js v\d|^\s+at /.test(line))
  return (
    lines.findLast((line) => /error|can ?not|could not|refused|denied/i.test(line)) ?? lines.at(-1)
  )
}

function readableLine(line: string): string {
  if (!line.startsWith('{')) return line
  try {
    const { msg, err } = JSON.parse(line) as { msg?: string; err?: { message?: string } }
    return [msg, err?.message].filter(Boolean).join(': ')
  } catch {
    return line
  }
}
