import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, OperatorError } from '../core/errors.ts'

/** Creates the data folder and checks that it is writable. Throws an OperatorError. */
export async function ensureDataDir(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o711 })
    await access(dir, constants.W_OK)
    const probe = join(dir, `.probe-${process.pid}`)
    await writeFile(probe, '')
    await rm(probe)
  } catch (cause) {
    const why = {
      EACCES: 'no permission to write to it',
      EROFS: 'it is read-only',
      ENOSPC: 'the disk is full',
      ENOTDIR: 'a file is in the way',
      EEXIST: 'a file is in the way',
    }[errorCode(cause) ?? '']
    throw new OperatorError(
      `The data folder ${dir} cannot be used: ${why ?? errorCode(cause)}. Fix that, or set DATA_DIR to another folder.`,
      { cause },
    )
  }
}
