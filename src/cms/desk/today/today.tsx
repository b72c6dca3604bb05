import { Gutter } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { hasRole, type Person } from '../../../core/person.ts'
import { serviceFaults } from '../../../core/service-faults.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { clinicDate } from '../../../core/time/clinic-zone.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { personOf } from '../../access/adapters.ts'
import { mayWriteOriginals } from '../../access/may-write.ts'
import { staffMessages } from '../../messages/staff-messages.ts'
import { hasAnswers, NoAnswers } from '../empty/no-answers.tsx'
import { mayReadLog } from '../log/may-read-log.ts'
import { HelpLink } from '../parts/help-link.tsx'
import { ListKeys } from '../parts/list-keys.tsx'
import { ClinicContactNotice } from './clinic-contact-notice.tsx'
import { FactorRuleNotice } from './factor-rule-notice.tsx'
import { NoticeList } from './notice-list.tsx'
import { readTodos } from './read-todos.ts'
import { StartList } from './start-list.tsx'
import { TodoCard } from './todo-card.tsx'

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
  const waiting = needs.filter(({ count }) => count > 0)
  const groups = (['mine', 'team'] as const).map((whose) => ({
    whose,
    needs: waiting.filter((need) => need.whose === whose),
  }))
  return (
    <Gutter className="dashboard desk desk-dashboard">
      <div className="desk-title">
        <h1>{t(waiting.length > 0 ? 'today.title' : 'today.titleNothing')}</h1>
        <FirstActions person={person} t={t} />
      </div>
      <ClinicContactNotice sql={sql} person={person} t={t} />
      {hasRole(person, 'admin') && <Faults t={t} />}
      <FactorRuleNotice sql={sql} person={person} t={t} />
      <NoticeList personId={person.id} sql={sql} t={t} />
      <StartList person={person} sql={sql} t={t} />
      {!hasRole(person, 'admin') && !(await hasAnswers(sql)) && (
        <NoAnswers person={person} t={t} withActions={false} />
      )}
      {groups.map(
        ({ whose, needs: theirs }) =>
          theirs.length > 0 && (
            <section aria-label={t(`today.${whose}`)} className="desk-group" key={whose}>
              <h2>{t(`today.${whose}`)}</h2>
              <div className="desk-today">
                {theirs.map((need) => (
                  <TodoCard key={need.key} need={need} t={t} />
                ))}
              </div>
            </section>
          ),
      )}
      {waiting.length > 0 && waiting.length < needs.length && (
        <p className="desk-hint">{t('today.calm')}</p>
      )}
      <nav aria-label={t('today.onDesk')} className="desk-links">
        <a href="/admin/history">{t('today.whatReadersSaw')}</a>
        {mayReadLog(person) && <a href="/admin/log">{t('today.log')}</a>}
        <a href="/" target="_blank">
          {t('today.portal')}
        </a>
        <HelpLink place="first" />
        <ListKeys />
      </nav>
    </Gutter>
  )
}

/** What people begin from the first page. */
function FirstActions({ person, t }: { person: Person; t: DeskTranslate }) {
  return (
    <nav aria-label={t('today.act')} className="desk-bar">
      {mayWriteOriginals(person) && (
        <a className="desk-button desk-button--primary" href="/admin/collections/entries/create">
          {t('today.write')}
        </a>
      )}
      <a className="desk-button" href="/admin/give">
        {t('today.asked')}
      </a>
    </nav>
  )
}
