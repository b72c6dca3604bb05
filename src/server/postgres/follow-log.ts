import { open } from 'node:fs/promises'
import { log } from '../../core/log/log.ts'

const MAX_BYTES = 64 * 1024
/** `2026-11-29 16:03:49.000 UTC [123] LOG:  a message` */
const LINE = /^\S+ \S+ \S+ \[\d+\] ([A-Z]+):\s+(.*)$/
const LEVELS: Record<string, 'info' | 'warn' | 'error'> = { FATAL: 'warn', PANIC: 'error' }

/**
 * Returns a function that passes on to the log what PostgreSQL has written into its file since the
 * last call. The first call begins at the end of the file.
 */
export function followLog(path: string): () => Promise<void> {
  let at: number | null = null
  return async () => {
    const file = await open(path, 'r').catch(() => null)
    if (!file) return
    try {
      const { size } = await file.stat()
      at ??= size
      // PostgreSQL was started again, with a new file.
      if (size < at) at = 0
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_BYTES), 0, MAX_BYTES, at)
      const complete = buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1
      // A line that is longer than the buffer is left out.
      at += complete || (bytesRead === MAX_BYTES ? bytesRead : 0)
      buffer.toString('utf8', 0, complete).split('\n').filter(Boolean).forEach(passOn)
    } finally {
      await file.close()
    }
  }
}

/** While it starts or stops, it says so to each of the connections that are tried. */
const TRIED_TOO_EARLY = /FATAL:\s+the database system is /

function passOn(line: string): void {
  if (TRIED_TOO_EARLY.test(line)) return
  const [, severity = '', message = line] = LINE.exec(line) ?? []
  log[LEVELS[severity] ?? 'info']({ source: 'postgres' }, message)
}
