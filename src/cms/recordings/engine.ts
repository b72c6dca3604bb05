import { spawn, type ChildProcess } from 'node:child_process'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { setPriority, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { errorMessage } from '../../core/errors.ts'
import type { Speech } from '../../core/recordings/speech-settings.ts'
import type { Locale } from '../../i18n/locales.ts'

export type EngineLimits = { milliseconds: number; bytes: number }
/** 32 MB are twelve minutes of speech of 22,050 samples a second. */
const LIMITS: EngineLimits = { milliseconds: 120_000, bytes: 32 * 1024 * 1024 }
/** So that it leaves readers and staff the processor. */
const NICE = 10

type Task = {
  words: Speech['words']
  text: string
  locale: Locale
  signal?: AbortSignal
  limits?: EngineLimits
}

/**
 * Runs the engine on a text, which it gets as its input, without a shell, and returns what it writes.
 * It gets nothing of the environment but where programs are. Throws if it fails; if it takes too long
 * or writes too much, it is ended with whatever it has started.
 */
export function runEngine({ words, text, locale, signal, limits = LIMITS }: Task): Promise<Buffer> {
  const [program = '', ...fixed] = words
  const child = spawn(program, [...fixed, locale], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'ignore'],
    // A group of its own, which ends as one.
    detached: true,
  })
  const end = () => endGroup(child)
  process.once('exit', end)
  let timer: NodeJS.Timeout | undefined
  let onAbort: () => void = end
  return new Promise<Buffer>((resolve, reject) => {
    const written: Buffer[] = []
    let size = 0
    const fail = (reason: string) => {
      end()
      child.stdout.destroy()
      reject(new Error(reason))
    }
    timer = setTimeout(() => fail('The engine took too long'), limits.milliseconds)
    onAbort = () => fail('The recording was interrupted')
    signal?.addEventListener('abort', onAbort)
    child.once('spawn', () => lowerPriority(child))
    child.once('error', reject)
    // An engine that ends early closes its input.
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > limits.bytes) fail('The engine wrote too much')
      else written.push(piece)
    })
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(written))
      else reject(new Error(`The engine ended with ${code ?? 'a signal'}`))
    })
  }).finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    process.off('exit', end)
  })
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, NICE)
  } catch {
    // It has ended by itself.
  }
}

/** Throws if the program of a command is not there or cannot be run. */
export async function verifyEngine({ words: [program = ''] }: Speech): Promise<void> {
  const places = program.includes('/')
    ? [program]
    : (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program))
  const tried = await Promise.allSettled(places.map((place) => access(place, constants.X_OK)))
  if (tried.some(({ status }) => status === 'fulfilled')) return
  const [first] = tried
  throw new Error(
    program.includes('/') && first?.status === 'rejected'
      ? errorMessage(first.reason)
      : 'There is no such program in PATH',
  )
}
