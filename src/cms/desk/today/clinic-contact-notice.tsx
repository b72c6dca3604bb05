import { hasRole, type Person } from '../../../core/person.ts'
import type { Sql } from '../../../core/sql.ts'
import { DEFAULT_LOCALE } from '../../../i18n/locales.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { rich } from '../../messages/rich.tsx'

type Props = { sql: Sql; person: Person; t: DeskTranslate }

/** Says that not all readers see a contact of the clinic, and how to change that. */
export async function ClinicContactNotice({ sql, person, t }: Props) {
  const [found] = await sql<{ shown: boolean; written: boolean }>(
    `select exists (select from portal.contacts c join portal.settings s on s.region = c.region
              where c.kind = 'clinic' and c.locale = $1) as shown,
            exists (select from public.contacts c join portal.settings s
              on s.region = c.region::text where c.kind = 'clinic') as written`,
    [DEFAULT_LOCALE],
  )
  if (!found || found.shown) return null
  if (found.written)
    return (
      <p className="desk-notice desk-notice--urgent">
        {rich(t, 'today.clinicContact.waits', {
          link: <a href="/admin/labels">{t('admin.view.labels')}</a>,
        })}
      </p>
    )
  return (
    <p className="desk-notice desk-notice--urgent">
      {hasRole(person, 'admin', 'reviewer', 'editor')
        ? rich(t, 'today.clinicContact.none', {
            link: <a href="/admin/collections/contacts/create">{t('today.clinicContact.add')}</a>,
          })
        : t('today.clinicContact.ask')}
    </p>
  )
}
