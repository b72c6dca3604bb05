import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

type Options = { env?: Record<string, string | undefined>; args?: string[]; input?: string; signal?: AbortSignal; onLine?: (line: string) => void }
export type Ended = { code: number | null; output: string[] }

/** Runs a program of ours in a process of its own, from the project's folder. Answers its exit code (`null`: killed) and all lines it wrote. */
export function runScript(file: string, { env = {}, args = [], ...options }: Options = {}): Promise<Ended> {
  return runNode(['--import', import.meta.resolve('tsx'), fileURLToPath(new URL(file, import.meta.url)), ...args], { env, ...options })
}

export function runNode(args: string[], { env = {}, signal, input, onLine }: Omit<Options, 'args'> = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'], signal, killSignal: 'SIGTERM' })
    const output: string[] = []
    let rest = ''
    const hear = (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) take(line)
    }
    const take = (line: string) => {
      output.push(line)
      onLine?.(line)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => {
      if (rest) take(rest)
      resolve({ code, output })
    })
    if (input !== undefined) child.stdin?.end(input)
  })
}
