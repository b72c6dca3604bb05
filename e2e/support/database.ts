import type { Client } from 'pg'
import { readSettings } from '../../src/core/settings.ts'
import { withClient } from '../../src/server/database/client.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { ensureSecrets, type Secrets } from '../../src/server/secrets.ts'

/** Does something as the owner of the database of a running portal. */
export async function asOwner<Result>(
  { dataDir }: { dataDir: string },
  act: (client: Client, secrets: Secrets) => Promise<Result>,
): Promise<Result> {
  const secrets = await ensureSecrets(dataDir)
  const database = await openDatabase(readSettings({ DATA_DIR: dataDir }), secrets)
  try {
    return await withClient(database.owner, (client) => act(client, secrets))
  } finally {
    await database.close()
  }
}
