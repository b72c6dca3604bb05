'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { refreshOverview, useEntrySession } from '../editing/entry-session.ts'
import { ReasonList } from '../editing/reason-list.tsx'
import { showSideTab } from '../editing/side-tab.ts'
import { ClinicTime, useClinicDates } from '../parts/clinic-dates.tsx'
import { HelpLink } from '../parts/help-link.tsx'
import { LoadFailure } from '../parts/load-failure.tsx'
import { ReviewSection } from '../reviews/review-section.tsx'
import { ScheduleSection } from '../schedule/schedule-section.tsx'
import { ChangesSection } from './changes-section.tsx'
import { CopySection } from './copy-section.tsx'
import { DraftLinks } from './draft-links.tsx'
import { NewAnswer } from './new-answer.tsx'

const SHOWN_NOTES = 3

function ReadersSee({ shown }: { shown: Overview['public'] }) {
  const t = useDeskMessages()
  if (!shown) return <p>{t('entry.shown.nothing')}</p>
  const approver = (shown.basis === 'approval' && shown.approver) || ''
  return (
    <>
      <p>
        {rich(
          t,
          `entry.shown.${shown.isNewest ? 'newest' : 'earlier'}${approver ? 'Signed' : ''}`,
          {
            text: <strong>{t('entry.shown.earlierText')}</strong>,
            since: <ClinicTime at={shown.from} />,
            approver,
          },
        )}
      </p>
      {shown.basis === 'import' && <p className="desk-note">{t('entry.shown.imported')}</p>}
      <p>
        <a href={shown.path} target="_blank">
          {t('entry.shown.open')}
        </a>
      </p>
    </>
  )
}

function BrokenLinks({ links }: { links: Overview['brokenLinks'] }) {
  const t = useDeskMessages()
  const { dateTime } = useClinicDates()
  if (links.length === 0) return null
  return (
    <section>
      <h3>{t('entry.links.title')}</h3>
      <p className="desk-hint">{t('entry.links.text')}</p>
      <ul className="desk-events">
        {links.map(({ url, why, since }) => (
          <li key={url}>
            <a href={url} rel="noreferrer" target="_blank">
              {url}
              <span className="desk-visually-hidden"> {t('parts.newTab')}</span>
            </a>{' '}
            {why} <time dateTime={since}>{t('entry.links.since', { at: dateTime(since) })}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Readiness({ overview }: { overview: Overview }) {
  const t = useDeskMessages()
  const { reasons, warnings, approvedBy, state, public: shown } = overview
  if (state === 'published' && shown?.isNewest) return null
  return (
    <section>
      {reasons.length === 0 ? (
        <>
          <h3>{t('entry.ready.title')}</h3>
          {approvedBy && <p>{t('entry.ready.signed', { person: approvedBy })}</p>}
        </>
      ) : (
        <>
          <h3>{t('entry.missing')}</h3>
          <ReasonList reasons={reasons} />
        </>
      )}
      {warnings.length > 0 && (
        <details>
          <summary>{t('entry.warnings', { count: warnings.length })}</summary>
          <ReasonList reasons={warnings} />
        </details>
      )}
    </section>
  )
}

function OpenNotes({ notes }: { notes: Overview['openNotes'] }) {
  const t = useDeskMessages()
  if (notes.length === 0) return null
  return (
    <section>
      <h3>{t('column.notes.open', { count: notes.length })}</h3>
      <ul className="desk-events">
        {notes.slice(0, SHOWN_NOTES).map(({ id, author, words }) => (
          <li key={id}>
            <strong>{author}</strong> <span dir="auto">{words}</span>
          </li>
        ))}
      </ul>
      <button className="desk-link" onClick={() => showSideTab('notes')} type="button">
        {t('column.notes.show')}
      </button>
    </section>
  )
}

/**
 * The state of an entry, what is missing before publication, what readers see, and what changed.
 * Replaces the field “state”.
 */
export function StatePanel() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const { overview, overviewFailed } = useEntrySession(String(id ?? 'new'))
  if (!id || !overview)
    return (
      <aside aria-label={t('entry.state.title')} className="desk desk-panel" id="where-it-stands">
        {id && overviewFailed && (
          <LoadFailure onTryAgain={() => void refreshOverview(id)}>
            {t('entry.state.failed')}
          </LoadFailure>
        )}
        {id && !overviewFailed && <p>{t('parts.oneMoment')}</p>}
        {!id && (
          <>
            <h2>{t('entry.state.title')}</h2>
            <NewAnswer />
          </>
        )}
      </aside>
    )
  return (
    <aside aria-label={t('entry.state.title')} className="desk desk-panel" id="where-it-stands">
      <h2>{t('entry.state.title')}</h2>
      <p className={`desk-state desk-state--${overview.state}`}>{overview.stateLabel}</p>
      {overview.signOff === 'single' && (
        <p className="desk-hint">{t('entry.state.singleSignOff')}</p>
      )}
      {overview.barred && (
        <p className="desk-note desk-note--urgent" role="status">
          {overview.barred}
        </p>
      )}
      <Readiness overview={overview} />
      <OpenNotes notes={overview.openNotes} />
      <ReadersSee shown={overview.public} />
      <ChangesSection id={Number(id)} seen={overview.seen} />
      <p>
        <a href={`/admin/collections/entries/${id}/versions`}>{t('entry.state.versions')}</a>
      </p>
      <ScheduleSection id={Number(id)} overview={overview} />
      <ReviewSection id={Number(id)} overview={overview} />
      <BrokenLinks links={overview.brokenLinks} />
      {overview.maySubmit && (
        <>
          <CopySection id={Number(id)} />
          <DraftLinks id={Number(id)} />
        </>
      )}
      <p>
        <HelpLink label={t('entry.state.help')} place="entry" />
      </p>
    </aside>
  )
}
