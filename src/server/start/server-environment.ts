import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Settings } from '../../core/settings.ts'
import type { Logins } from '../database/logins.ts'
import { migrationNames } from '../database/migrations.ts'
import type { ReaderUrls } from '../database/readers.ts'
import { ROOT } from '../paths.ts'
import type { Secrets } from '../secrets.ts'

const productVersion = async (): Promise<string> =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))).version

/**
 * Returns the environment for the pages and Payload: the operator's settings with secrets, URLs and
 * logins.
 */
export async function serverEnvironment(
  settings: Settings,
  secrets: Secrets,
  logins: Logins,
  readers?: Pick<ReaderUrls, 'read' | 'replica'>,
): Promise<Record<string, string>> {
  return {
    PORT: String(settings.PORT),
    PUBLIC_URL: settings.PUBLIC_URL,
    NEXTAUTH_URL: settings.PUBLIC_URL,
    DATA_DIR: settings.DATA_DIR,
    PAYLOAD_SECRET: settings.PAYLOAD_SECRET ?? secrets.PAYLOAD_SECRET,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? secrets.NEXTAUTH_SECRET,
    DATABASE_URL: logins.app,
    DATABASE_READ_URL: readers?.read ?? logins.read,
    DATABASE_REPLICA_URL: readers?.replica ?? '',
    DATABASE_FEEDBACK_URL: logins.feedback,
    // The migrations that `/api/ready` expects.
    ATTUNE_MIGRATIONS: (await migrationNames()).join(','),
    ATTUNE_VERSION: await productVersion(),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
