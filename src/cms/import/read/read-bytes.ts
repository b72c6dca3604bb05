import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { errorCode, errorMessage } from '../../../core/errors.ts'
import type { DocumentFault } from './faults.ts'

const MAX_BYTES = 25 * 1024 * 1024

export type FileBytes = { file: string; name: string; extension: string; bytes: Uint8Array }

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EACCES: 'You may not read this file.',
  EPERM: 'You may not read this file.',
  EISDIR: 'This is a folder. Name the documents in it.',
  ELOOP: 'This link leads nowhere.',
}

/** Reads a document after a check of its size. Returns a fault instead of throwing. */
export async function readBytes(file: string): Promise<FileBytes | DocumentFault> {
  const fault = (code: string, message: string): DocumentFault => ({
    file,
    line: null,
    code,
    message,
  })
  try {
    const status = await stat(file)
    if (status.isDirectory()) return fault('folder', REASONS.EISDIR ?? '')
    if (!status.isFile()) return fault('not-a-file', 'This is not an ordinary file.')
    if (status.size > MAX_BYTES)
      return fault(
        'too-large',
        `This file has ${megabytes(status.size)} MB; the limit is ${megabytes(MAX_BYTES)} MB. Split it.`,
      )
    if (status.size === 0) return fault('empty', 'This file is empty.')
    return {
      file,
      name: basename(file),
      extension: extname(file).toLowerCase(),
      bytes: await readFile(file),
    }
  } catch (error) {
    const code = errorCode(error)
    return fault(
      'unreadable',
      REASONS[code ?? ''] ?? `This file cannot be read (${code ?? errorMessage(error)}).`,
    )
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
