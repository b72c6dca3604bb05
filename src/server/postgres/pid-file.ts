import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, programOf } from '../process-identity.ts'

export type Running = { pid: number; port: number }

/**
 * What PostgreSQL wrote about itself in its data folder; `null` when nothing runs there. A file
 * left by a process that is gone is removed.
 */
export async function readPidFile(data: string): Promise<Running | null> {
  const path = join(data, 'postmaster.pid')
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  const [pid, , , port] = text.split('\n').map(Number)
  if (pid && isServer(pid)) return { pid, port: port || 0 }
  // PostgreSQL itself would believe a file whose number has come back as another program of the
  // same user.
  if (pid) await rm(path, { force: true })
  return null
}

export function isServer(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false
  const program = programOf(pid)
  return program === '' || /postgres|postmaster/.test(program)
}
