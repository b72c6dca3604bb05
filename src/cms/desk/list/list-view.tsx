import type { ListViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { hasRole } from '../../../core/person.ts'
import { maySignOff } from '../../../core/signing-roles.ts'
import { sqlOfPayload } from '../../../core/sql.ts'
import { clinicDate } from '../../../core/time/clinic-zone.ts'
import { deskTag } from '../../../i18n/format.ts'
import type { DeskTranslate } from '../../../i18n/messages/desk.ts'
import { personOf } from '../../access/adapters.ts'
import { mayWriteOriginals } from '../../access/may-write.ts'
import { rich } from '../../messages/rich.tsx'
import { staffMessages } from '../../messages/staff-messages.ts'
import { colleaguesOf } from '../../notices/recipients.ts'
import { hasAnswers, NoAnswers } from '../empty/no-answers.tsx'
import { FailureNote } from '../form/failure-note.tsx'
import { HelpLink } from '../parts/help-link.tsx'
import { ListKeys } from '../parts/list-keys.tsx'
import { ActsBar } from './acts-bar.tsx'
import { ActsOutcome } from './acts-outcome.tsx'
import { AnswersTable } from './answers-table.tsx'
import { FilterForm } from './filter-form.tsx'
import { listUrl, parseFilters, type Filters } from './filters.ts'
import { KeepAddress } from './keep-address.tsx'
import { ANSWERS_ON_PAGE, readList, type ListPage } from './read-list.ts'
import { ALL_ANSWERS, prefersOwnLanguages, saysNothing } from './remembered-languages.ts'
import { SavedViews } from './saved-views.tsx'
import { Selection } from './selection.tsx'
import { readTopicOptions } from './topic-options.ts'

type PagesProps = { filters: Filters; listed: ListPage; t: DeskTranslate }
function Pages({ filters, listed, t }: PagesProps) {
  const last = Math.ceil(listed.count / ANSWERS_ON_PAGE)
  if (last <= 1 && filters.page === 1) return null
  return (
    <nav aria-label={t('parts.pages.label')} className="desk-pages">
      {filters.page > 1 && (
        <a className="desk-button" href={listUrl({ ...filters, page: filters.page - 1 })}>
          {t('parts.pages.earlier')}
        </a>
      )}
      <span>
        {t(listed.more ? 'list.pageOfMore' : 'parts.pages.at', {
          page: filters.page,
          last: Math.max(last, 1),
        })}
      </span>
      {(filters.page < last || listed.more) && (
        <a className="desk-button" href={listUrl({ ...filters, page: filters.page + 1 })}>
          {t('parts.pages.next')}
        </a>
      )}
    </nav>
  )
}

type TitleProps = { notFound: boolean; children?: ReactNode; t: DeskTranslate }
/** `notFound`: Payload leads here from an answer that does not exist. */
const Title = ({ notFound, children, t }: TitleProps) => (
  <>
    <div className="desk-title">
      <h1>{t('fields.plural')}</h1>
      {children}
      <HelpLink place="list" />
    </div>
    <FailureNote>{notFound && t('payload.error.documentNotFound')}</FailureNote>
  </>
)

/**
 * The list of answers, with search, filters and a choice of columns. It works without JavaScript,
 * and its URL can be bookmarked.
 */
export async function EntriesList({ payload, user, searchParams, i18n }: ListViewServerProps) {
  const t = staffMessages({ i18n })
  const person = personOf({ user: user ?? null })
  if (!person) return null
  const query = searchParams ?? {}
  const sql = sqlOfPayload(payload)
  const prefersOwn = await prefersOwnLanguages(sql, person.id)
  const isChosen = !saysNothing(query)
  const filters = parseFilters(!isChosen && prefersOwn ? { only: 'languages' } : query)
  const today = await clinicDate(sql, new Date())
  if (!(await hasAnswers(sql)))
    return (
      <main className="desk desk-view">
        <Title notFound={Boolean(query.notFound)} t={t} />
        <NoAnswers person={person} t={t} />
      </main>
    )
  const [listed, topics, colleagues] = await Promise.all([
    readList(sql, filters, { person, today }, t.locale),
    readTopicOptions(sql, t.locale),
    colleaguesOf(sql),
  ])
  const number = listed.count.toLocaleString(deskTag(t.locale))
  return (
    <main className="desk desk-view">
      <KeepAddress />
      <Title notFound={Boolean(query.notFound)} t={t}>
        {mayWriteOriginals(person) && (
          <a className="desk-button desk-button--primary" href="/admin/collections/entries/create">
            {t('today.write')}
          </a>
        )}
      </Title>
      {filters.only.includes('unreviewed') && maySignOff(person) && (
        <p>
          <a className="desk-button" href="/admin/signing">
            {t('signing.all')}
          </a>
        </p>
      )}
      <SavedViews address={listUrl({ ...filters, page: 1 })} languages={{ isChosen, prefersOwn }} />
      <FilterForm filters={filters} t={t} topics={topics} />
      {listed.similar && <p className="desk-note">{t('list.similar', { words: filters.words })}</p>}
      <p aria-live="polite">
        {rich(t, filters.words && !listed.similar ? 'list.countWithWords' : 'list.count', {
          number: <strong>{listed.more ? t('list.moreThan', { number }) : number}</strong>,
          count: listed.count,
          words: filters.words,
        })}
      </p>
      <Selection
        rows={listed.rows.map(({ id, updatedAt, question, locale, number: given }) => ({
          id,
          seen: updatedAt,
          question,
          locale,
          number: given,
        }))}
      >
        <ActsOutcome />
        {listed.rows.length > 0 ? (
          <>
            <AnswersTable filters={filters} rows={listed.rows} setting={{ t, today }} />
            <ActsBar
              choices={{ topics, colleagues }}
              mayPublish={hasRole(person, 'admin', 'reviewer')}
              maySign={maySignOff(person)}
            />
          </>
        ) : (
          <div className="desk-empty" role="status">
            <p>{t('list.empty')}</p>
            <a className="desk-button" href={ALL_ANSWERS}>
              {t('list.showAll')}
            </a>
          </div>
        )}
      </Selection>
      <Pages filters={filters} listed={listed} t={t} />
      <ListKeys />
    </main>
  )
}
