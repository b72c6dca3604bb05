'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Overview } from '../../workflow/overview.ts'
import { useEntrySession } from '../editing/entry-session.ts'
import { ReasonList } from '../editing/reason-list.tsx'
import { eventSentence } from '../log/event-sentences.ts'
import { formatDateTime } from '../parts/dates.ts'
import { HelpLink } from '../parts/help-link.tsx'
import { ReviewSection } from '../reviews/review-section.tsx'
import { ScheduleSection } from '../schedule/schedule-section.tsx'

const RECENT_EVENTS = 6

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
            since: <time dateTime={shown.from}>{formatDateTime(shown.from, t.locale)}</time>,
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
            {why}{' '}
            <time dateTime={since}>
              {t('entry.links.since', { at: formatDateTime(since, t.locale) })}
            </time>
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
  if (reasons.length === 0) {
    return (
      <section>
        <h3>{t('entry.ready.title')}</h3>
        {approvedBy && <p>{t('entry.ready.signed', { person: approvedBy })}</p>}
        {warnings.length > 0 && (
          <details>
            <summary>{t('entry.warnings', { count: warnings.length })}</summary>
            <ReasonList reasons={warnings} />
          </details>
        )}
      </section>
    )
  }
  return (
    <section>
      <h3>{t('entry.missing')}</h3>
      <ReasonList reasons={reasons} />
      {warnings.length > 0 && (
        <details>
          <summary>{t('entry.warnings', { count: warnings.length })}</summary>
          <ReasonList reasons={warnings} />
        </details>
      )}
    </section>
  )
}

function EventHistory({ events }: { events: Overview['events'] }) {
  const t = useDeskMessages()
  const line = (event: Overview['events'][number], index: number) => (
    <li key={`${event.at}-${index}`}>
      <span>{t('log.line', { actor: event.actor, event: eventSentence(event.action, t) })}</span>{' '}
      <time dateTime={event.at}>{formatDateTime(event.at, t.locale)}</time>
      {event.note && <q className="desk-quote">{event.note}</q>}
    </li>
  )
  if (events.length === 0) return null
  return (
    <section>
      <h3>{t('entry.events.title')}</h3>
      <ol className="desk-events">{events.slice(0, RECENT_EVENTS).map(line)}</ol>
      {events.length > RECENT_EVENTS && (
        <details>
          <summary>{t('entry.events.earlier')}</summary>
          <ol className="desk-events">{events.slice(RECENT_EVENTS).map(line)}</ol>
        </details>
      )}
    </section>
  )
}

/**
 * The state of an entry, what is missing before publication, what readers see, and its history.
 * Replaces the field “state”.
 */
export function StatePanel() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const { overview, overviewFailed } = useEntrySession(String(id ?? 'new'))
  if (!id)
    return (
      <aside aria-label={t('entry.state.title')} className="desk desk-panel" id="where-it-stands">
        <p>{t('entry.state.saveFirst')}</p>
      </aside>
    )
  if (!overview)
    return (
      <aside aria-label={t('entry.state.title')} className="desk desk-panel" id="where-it-stands">
        <p>{t(overviewFailed ? 'entry.state.failed' : 'parts.oneMoment')}</p>
      </aside>
    )
  const note =
    overview.state === 'changes-requested'
      ? overview.events.find(({ action }) => action === 'entry.changes-requested')
      : undefined
  return (
    <aside aria-label={t('entry.state.title')} className="desk desk-panel" id="where-it-stands">
      <h2>{t('entry.state.title')}</h2>
      <p className={`desk-state desk-state--${overview.state}`}>{overview.stateLabel}</p>
      {note?.note && (
        <p className="desk-note">
          <strong>{t('entry.state.asks', { person: note.actor })}</strong> {note.note}
        </p>
      )}
      {overview.signOff === 'single' && (
        <p className="desk-hint">{t('entry.state.singleSignOff')}</p>
      )}
      {overview.barred && (
        <p className="desk-note desk-note--urgent" role="status">
          {overview.barred}
        </p>
      )}
      <ReadersSee shown={overview.public} />
      <ScheduleSection id={Number(id)} overview={overview} />
      <ReviewSection id={Number(id)} overview={overview} />
      <BrokenLinks links={overview.brokenLinks} />
      <Readiness overview={overview} />
      <p>
        <a href={`/admin/collections/entries/${id}/versions`}>{t('entry.state.versions')}</a>
      </p>
      <EventHistory events={overview.events} />
      <p>
        <HelpLink label={t('entry.state.help')} place="entry" />
      </p>
    </aside>
  )
}
