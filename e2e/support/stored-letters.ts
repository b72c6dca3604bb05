import { readSettings } from '../../src/core/settings.ts'
import { withClient } from '../../src/server/database/client.ts'
import { openDatabase } from '../../src/server/database/open.ts'
import { ensureSecrets } from '../../src/server/secrets.ts'
import { portal } from './portal.ts'

/** The letters and digits of a text, without Arabic ones, so that quotes and labels do not matter. */
export const lettersOf = (text: string): string =>
  text.replace(/\p{Script=Arabic}/gu, '').replace(/[^\p{L}\p{N}]/gu, '')

/** The letters of every row of the portal's database. */
export async function storedLetters(): Promise<string> {
  const { dataDir } = portal()
  const secrets = await ensureSecrets(dataDir)
  const database = await openDatabase(readSettings({ DATA_DIR: dataDir }), secrets)
  try {
    return await withClient(database.owner, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select format('%I.%I', schemaname, tablename) as name from pg_tables
          where schemaname in ('public', 'workflow', 'portal')`,
      )
      const texts: string[] = []
      for (const { name } of rows)
        for (const { row } of (
          await client.query<{ row: string }>(`select t::text as row from ${name} t`)
        ).rows)
          texts.push(lettersOf(row))
      return texts.join(' ')
    })
  } finally {
    await database.close()
  }
}
