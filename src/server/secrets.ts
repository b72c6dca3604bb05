import { randomBytes } from 'node:crypto'
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode, OperatorError } from '../core/errors.ts'
import { withLock } from './lock.ts'

const NAMES = [
  'PAYLOAD_SECRET',
  'NEXTAUTH_SECRET',
  'databaseAppPassword',
  'databaseReadPassword',
  'databaseFeedbackPassword',
] as const

const shape = z.partialRecord(z.enum(NAMES), z.string().min(16))

export type Secrets = Record<(typeof NAMES)[number], string>

const secretsPath = (dataDir: string): string => join(dataDir, 'secrets.json')

/**
 * The secrets of this installation, generated on first use and kept in `DATA_DIR/secrets.json` for
 * its owner's eyes alone. Never a default.
 */
export async function ensureSecrets(dataDir: string): Promise<Secrets> {
  const path = secretsPath(dataDir)
  return withLock(`${path}.lock`, 10_000, async () => {
    const kept = await readSecrets(path)
    const missing = NAMES.filter((name) => !kept[name])
    const secrets = {
      ...kept,
      ...Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('base64url')])),
    } as Secrets
    if (missing.length > 0) await write(path, secrets)
    await chmod(path, 0o600)
    return secrets
  })
}

/** Takes the secrets of a backup over; those that it does not have stay. */
export async function replaceSecrets(
  dataDir: string,
  given: Record<string, string>,
): Promise<void> {
  const path = secretsPath(dataDir)
  await withLock(`${path}.lock`, 10_000, async () =>
    write(path, { ...(await readSecrets(path)), ...shape.parse(given) }),
  )
}

async function write(path: string, secrets: Partial<Secrets>): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  })
  await rename(`${path}.new`, path)
}

async function readSecrets(path: string): Promise<Partial<Secrets>> {
  try {
    return shape.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return {}
    throw new OperatorError(
      `${path} can not be used (${errorCode(cause) ?? 'it is not what Attune wrote'}). Put it back from a backup, or delete it to get new secrets: everyone then signs in again.`,
      { cause },
    )
  }
}
