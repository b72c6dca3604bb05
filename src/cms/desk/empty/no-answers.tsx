import { hasRole, type Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { mayWriteOriginals } from '../../access/may-write.ts'

export async function hasAnswers(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ some: boolean }>(
    'select exists (select from workflow.desk_list) as some',
  )
  return row?.some ?? false
}

type Props = { person: Person; withActions?: boolean; t: DeskTranslate }

/**
 * What a page of answers shows while the clinic has none: how the first ones come. `withActions`:
 * with buttons, where the page has none of its own.
 */
export function NoAnswers({ person, withActions = true, t }: Props) {
  const writes = mayWriteOriginals(person)
  return (
    <section className="desk-start">
      <h2>{t('list.noneYet')}</h2>
      <p>{t(writes ? 'list.noneYet.write' : 'list.noneYet.wait')}</p>
      {writes && withActions && (
        <p className="desk-bar">
          <a className="desk-button desk-button--primary" href="/admin/collections/entries/create">
            {t('today.write')}
          </a>
          {hasRole(person, 'admin') && (
            <a className="desk-button" href="/admin/imports">
              {t('list.noneYet.import')}
            </a>
          )}
        </p>
      )}
    </section>
  )
}
