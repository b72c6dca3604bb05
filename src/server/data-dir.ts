import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, OperatorError } from '../core/errors.ts'

/** Makes the folder for all data and checks that it can be written to. Throws a Fault. */
export async function ensureDataDir(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true, mode: 0o711 })
    await access(dir, constants.W_OK)
    const probe = join(dir, `.probe-${process.pid}`)
    await writeFile(probe, '')
    await rm(probe)
  } catch (cause) {
    const why = {
      EACCES: 'it may not be written to',
      EROFS: 'it is read-only',
      ENOSPC: 'the disk is full',
      ENOTDIR: 'a file is in the way',
      EEXIST: 'a file is in the way',
    }[errorCode(cause) ?? '']
    throw new OperatorError(
      `The data folder ${dir} can not be used: ${why ?? errorCode(cause)}. Put that right, or set DATA_DIR to another folder.`,
      { cause },
    )
  }
}
