import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { DocumentFault } from './faults.ts'

const MAX_BYTES = 25 * 1024 * 1024

export type FileBytes = { file: string; name: string; extension: string; bytes: Uint8Array }

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EACCES: 'This file may not be read by you.',
  EPERM: 'This file may not be read by you.',
  EISDIR: 'This is a folder. Name the documents in it.',
  ELOOP: 'This link leads nowhere.',
}

/**
 * Reads a document's bytes, having looked at its size first; or says why not. Never throws for what
 * a file can be.
 */
export async function readBytes(file: string): Promise<FileBytes | DocumentFault> {
  const fault = (code: string, message: string): DocumentFault => ({
    file,
    line: null,
    code,
    message,
  })
  try {
    const facts = await stat(file)
    if (facts.isDirectory()) return fault('folder', REASONS.EISDIR ?? '')
    if (!facts.isFile()) return fault('not-a-file', 'This is not an ordinary file.')
    if (facts.size > MAX_BYTES)
      return fault(
        'too-large',
        `This file has ${megabytes(facts.size)} MB; ${megabytes(MAX_BYTES)} MB is the most. Split it.`,
      )
    if (facts.size === 0) return fault('empty', 'This file is empty.')
    return {
      file,
      name: basename(file),
      extension: extname(file).toLowerCase(),
      bytes: await readFile(file),
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return fault(
      'unreadable',
      REASONS[code] ?? `This file can not be read (${code || (error as Error).message}).`,
    )
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
