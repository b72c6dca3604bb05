import { asOwner } from './database.ts'
import { portal } from './portal.ts'

/** The letters and digits of a text, without Arabic ones, so that quotes and labels do not matter. */
export const lettersOf = (text: string): string =>
  text.replace(/\p{Script=Arabic}/gu, '').replace(/[^\p{L}\p{N}]/gu, '')

/** The letters of every row of the portal's database. */
export const storedLetters = (): Promise<string> =>
  asOwner(portal(), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('public', 'workflow', 'portal')`,
    )
    const texts: string[] = []
    for (const { name } of rows) {
      const stored = await client.query<{ row: string }>(`select t::text as row from ${name} t`)
      texts.push(...stored.rows.map(({ row }) => lettersOf(row)))
    }
    return texts.join(' ')
  })
