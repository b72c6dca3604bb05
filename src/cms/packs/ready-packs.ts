import type { Row } from '../../core/row.ts'
import type { Sql } from '../../core/sql.ts'
import { DEFAULT_LOCALE, isLocale } from '../../i18n/locales.ts'
import { DEFAULT_TITLE, isPackGreeting, isPackTitle, type Pack } from '../../published/pack.ts'

export type PackRow = Row<'portal.packs'>

/** A stored pack by its code; `null` if there is none. */
export async function findPack(sql: Sql, code: string): Promise<Pack | null> {
  const [row] = await sql<PackRow>('select * from portal.packs where code = $1', [code])
  return row ? toPack(row) : null
}

/** The packs that the clinic keeps to give again, at most 100. */
export const readReadyPacks = async (sql: Sql): Promise<Pack[]> =>
  (
    await sql<PackRow>(
      'select * from portal.packs where ready order by title, locale, code limit 100',
    )
  ).map(toPack)

export const toPack = ({ code, locale, title, greeting, numbers, ready }: PackRow): Pack => ({
  code,
  locale: isLocale(locale) ? locale : DEFAULT_LOCALE,
  title: isPackTitle(title) ? title : DEFAULT_TITLE,
  greeting: isPackGreeting(greeting) ? greeting : 'none',
  numbers,
  ready,
})
