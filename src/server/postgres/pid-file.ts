import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, programOf } from '../process-identity.ts'

export type Running = { pid: number; port: number }

/**
 * Reads PostgreSQL's PID file in its data folder; `null` if no server runs there. Removes the file of a
 * server that has ended. The port is 0 while the server starts.
 */
export async function readPidFile(data: string): Promise<Running | null> {
  const path = join(data, 'postmaster.pid')
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return null
  const [pid, , , port] = text.split('\n').map(Number)
  if (pid && isServer(pid)) return { pid, port: port || 0 }
  // PostgreSQL itself would refuse to start if another program of the same user now has this PID.
  if (pid) await rm(path, { force: true })
  return null
}

/** Whether a process is a PostgreSQL server, or may be one. */
export function isServer(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false
  const program = programOf(pid)
  return program === '' || /postgres|postmaster/.test(program)
}
