import { localeFacts } from '../../../i18n/locales.ts'
import { LOOKS_AFTER } from '../../packs/keepers.ts'
import { titleText } from '../../packs/pack-options.ts'
import { mayKeepPacks } from '../../packs/permissions.ts'
import { toPack, type PackRow } from '../../packs/ready-packs.ts'
import { IS_WITHDRAWN } from '../../packs/withdrawn-in-packs.ts'
import { MAX_ITEMS, type TodoSource } from './todo.ts'

const LIST = '/admin/give#ready-packs'

/** Ready packs that this person looks after and that hold a withdrawn answer. */
export const packsToMend: TodoSource = {
  key: 'packs',
  urgent: true,
  whose: 'mine',
  for: mayKeepPacks,
  read: async ({ sql, person, t }) => {
    const packs = await sql<PackRow>(
      `select p.* from portal.packs p
        where p.ready and ${LOOKS_AFTER}
          and exists (select from unnest(p.numbers) n where ${IS_WITHDRAWN})
        order by p.code`,
      [person.id],
    )
    const items = await Promise.all(
      packs.slice(0, MAX_ITEMS).map(async (row) => {
        const { code, locale, title, numbers } = toPack(row)
        return {
          title: t('give.ready.line', {
            title: (await titleText(sql, title, locale)) ?? code,
            language: localeFacts(locale).name,
            count: numbers.length,
          }),
          href: LIST,
        }
      }),
    )
    return { count: packs.length, more: false, list: LIST, items }
  },
}
