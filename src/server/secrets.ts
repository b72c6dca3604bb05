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
 * Returns the secrets of this installation from `DATA_DIR/secrets.json`, which only its owner can
 * read. Generates the missing ones; there are no defaults.
 */
export async function ensureSecrets(dataDir: string): Promise<Secrets> {
  const path = secretsPath(dataDir)
  return withLock(`${path}.lock`, 10_000, async () => {
    const stored = await readSecrets(path)
    const secret = (name: (typeof NAMES)[number]): string =>
      stored[name] ?? randomBytes(32).toString('base64url')
    const secrets: Secrets = {
      PAYLOAD_SECRET: secret('PAYLOAD_SECRET'),
      NEXTAUTH_SECRET: secret('NEXTAUTH_SECRET'),
      databaseAppPassword: secret('databaseAppPassword'),
      databaseReadPassword: secret('databaseReadPassword'),
      databaseFeedbackPassword: secret('databaseFeedbackPassword'),
    }
    if (NAMES.some((name) => !stored[name])) await write(path, secrets)
    await chmod(path, 0o600)
    return secrets
  })
}

/** Stores the secrets of a backup. Keeps those that the backup lacks. */
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
      `${path} cannot be used (${errorCode(cause) ?? 'it is damaged'}). Restore it from a backup, or delete it to get new secrets: everybody must then sign in again.`,
      { cause },
    )
  }
}
