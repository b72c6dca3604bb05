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
 * `code` is `null` where the process was killed, by `killedBy`; `message` is what it sent with
 * `process.send`.
 */
export type ProcessResult = {
  code: number | null
  killedBy: NodeJS.Signals | null
  output: string[]
  message: unknown
}

/** Loaded before each program of ours. */
export const PRELOAD_LEXICAL = new URL('./preload-lexical.mjs', import.meta.url).href
export const EXIT_WITH_PARENT = new URL('./exit-with-parent.mjs', import.meta.url).href

/**
 * Runs a TypeScript program of ours in a process of its own, from the project's folder, with all
 * its lines gathered.
 */
export const runScript = async (file: URL, options: Options = {}): Promise<ProcessResult> =>
  runNode(['--import', PRELOAD_LEXICAL, await compile(fileURLToPath(file))], options)

/** Runs Node in a process of its own that ends when we do, whichever way that happens. */
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

/** Why a program failed, in its own words or, where it left none, by how it ended. */
export const failureReason = ({ code, killedBy, output }: ProcessResult): string =>
  findErrorLine(output) ?? `its process ended with ${killedBy ?? code}`

/**
 * The line of a program's output that says why it failed; Payload's log is JSON, and Node ends with
 * its own version.
 */
export function findErrorLine(output: string[]): string | undefined {
  const lines = output
    .map(readableLine)
    .filter((line) => line.trim() && !/^Node\.js v\d|^\s+at /.test(line))
  return (
    lines.findLast((line) => /error|cannot|can not|could not|refused|denied/i.test(line)) ??
    lines.at(-1)
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
