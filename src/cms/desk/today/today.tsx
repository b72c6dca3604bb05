import type { ServerProps } from 'payload'
import { clinicDate } from '../../../core/clinic-zone.ts'
import { hasRole } from '../../../core/person.ts'
import { serviceFaults } from '../../../core/service-faults.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { mailMessages } from '../../../i18n/messages/mail.ts'
import { personOf } from '../../access/adapters.ts'
import { mayWriteOriginals } from '../../access/may-write-originals.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { mayReadLog } from '../log/may-read-log.ts'
import { HelpLink } from '../parts/help-link.tsx'
import { ClinicContactNotice } from './clinic-contact-notice.tsx'
import { FactorRuleNotice } from './factor-rule-notice.tsx'
import { readTodos } from './read-todos.ts'
import { formatCount } from './todo-count.ts'
import type { Todo } from './todo.ts'

function TodoCard({ need, t }: { need: Todo; t: DeskTranslate }) {
  const { key, urgent, count, more, items, list } = need
  const title = mailMessages(t.locale)(`todo.${key}`)
  const figures = formatCount(need, t.locale)
  return (
    <section className={`desk-card${urgent ? ' desk-card--urgent' : ''}`}>
      <h2>
        <a href={list}>
          <b>{figures}</b> {title}
        </a>
      </h2>
      <ul>
        {items.map(({ title, href, locale }, place) => (
          <li key={place}>
            <a dir="auto" href={href} lang={locale}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p>
          <a href={list}>
            {more ? t('today.allMore') : t('today.all', { count: figures })}
            <span className="desk-visually-hidden">: {title}</span>
          </a>
        </p>
      )}
    </section>
  )
}

/** What does not work on the server, for admins, until it works again. */
function Faults({ t }: { t: DeskTranslate }) {
  const faults = serviceFaults()
  if (faults.length === 0) return null
  return (
    <section aria-label={t('today.faults')} className="desk-notices">
      {faults.map((fault) => (
        <p className="desk-notice desk-notice--urgent" key={fault}>
          {t(`today.fault.${fault}`)}
        </p>
      ))}
    </section>
  )
}

/** The first page of the desk: what needs this person today. */
export async function Today({ payload, user, i18n }: ServerProps) {
  const t = staffMessages({ i18n })
  const person = personOf({ user: user ?? null })
  if (!person) return null
  const sql = sqlOfPayload(payload)
  const needs = await readTodos({ sql, person, today: await clinicDate(sql, new Date()), t })
  const [waiting, calm] = [
    needs.filter(({ count }) => count > 0),
    needs.filter(({ count }) => count === 0),
  ]
  return (
    <div className="desk desk-dashboard">
      <h1>{t(waiting.length > 0 ? 'today.title' : 'today.titleNothing')}</h1>
      <ClinicContactNotice sql={sql} person={person} t={t} />
      {hasRole(person, 'admin') && <Faults t={t} />}
      <FactorRuleNotice sql={sql} person={person} t={t} />
      <div className="desk-today">
        {waiting.map((need) => (
          <TodoCard key={need.key} need={need} t={t} />
        ))}
      </div>
      {calm.length > 0 && (
        <p className="desk-hint">{calm.map(({ key }) => t(`today.nothing.${key}`)).join(' ')}</p>
      )}
      <nav aria-label={t('today.onDesk')} className="desk-links">
        {mayWriteOriginals(person) && (
          <a href="/admin/collections/entries/create">{t('today.write')}</a>
        )}
        <a href="/admin/history">{t('today.whatReadersSaw')}</a>
        {mayReadLog(person) && <a href="/admin/log">{t('today.log')}</a>}
        <a href="/" target="_blank">
          {t('today.portal')}
        </a>
        <HelpLink place="first" />
      </nav>
    </div>
  )
}
