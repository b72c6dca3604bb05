import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { errorCode } from '../core/errors.ts'

/**
 * Whether a process with this PID runs, also one of another user. One that has ended, and whose
 * parent has not asked for its exit code, does not.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false
  }
  return statOf(pid)?.[0] !== 'Z'
}

/** The state of a process on Linux, and what follows it in its line, or `null`. */
function statOf(pid: number): string[] | null {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/**
 * Returns the start time of a process, which distinguishes it from a later one with the same PID. PIDs
 * repeat soon in a container, where a restart gives the same program the same PID. Returns `null` if
 * there is no such process.
 */
export function identityOf(pid: number): string | null {
  if (!isAlive(pid)) return null
  try {
    if (process.platform === 'linux') return statOf(pid)?.[19] ?? (isAlive(pid) ? 'unknown' : null)
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return isAlive(pid) ? 'unknown' : null
  }
}

/**
 * Returns the name of the program that a process runs, such as `postgres`; empty if unknown.
 */
export function programOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
