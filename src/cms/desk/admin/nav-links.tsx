import type { ServerProps } from 'payload'
import { personOf } from '../../access/adapters.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { mayReadLog } from '../log/may-read-log.ts'

/** Links to the desk's own views in Payload's navigation. */
export function NavLinks({ user, i18n }: ServerProps) {
  const t = staffMessages({ i18n })
  const person = personOf({ user: user ?? null })
  if (!person) return null
  return (
    <div className="desk desk-nav">
      <a className="nav__link" href="/admin/give">
        {t('admin.view.give')}
      </a>
      <a className="nav__link" href="/admin/coverage">
        {t('admin.view.coverage')}
      </a>
      <a className="nav__link" href="/admin/exchange">
        {t('admin.view.exchange')}
      </a>
      <a className="nav__link" href="/admin/words">
        {t('admin.view.words')}
      </a>
      <a className="nav__link" href="/admin/labels">
        {t('admin.view.labels')}
      </a>
      <a className="nav__link" href="/admin/feedback">
        {t('admin.view.feedback')}
      </a>
      <a className="nav__link" href="/admin/history">
        {t('admin.view.history')}
      </a>
      {person.roles.includes('admin') && (
        <a className="nav__link" href="/admin/imports">
          {t('admin.view.imports')}
        </a>
      )}
      {mayReadLog(person) && (
        <a className="nav__link" href="/admin/log">
          {t('admin.view.log')}
        </a>
      )}
      <a className="nav__link" href="/admin/handbook">
        {t('admin.view.handbook')}
      </a>
    </div>
  )
}
