'use client'
import { useDocumentInfo } from '@payloadcms/ui'
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
  if (!shown) return <p>Readers do not see this answer.</p>
  return (
    <>
      <p>
        {shown.isNewest ? (
          'Readers see this text'
        ) : (
          <>
            <strong>Readers see an earlier text</strong>
          </>
        )}
        , since <time dateTime={shown.from}>{formatDateTime(shown.from)}</time>
        {shown.basis === 'approval' && shown.approver ? `, signed off by ${shown.approver}.` : '.'}
      </p>
      {shown.basis === 'import' && (
        <p className="desk-note">Imported, not reviewed. Readers are told so.</p>
      )}
      <p>
        <a href={shown.path} target="_blank">
          See the public page (new tab)
        </a>
      </p>
    </>
  )
}

function BrokenLinks({ links }: { links: Overview['brokenLinks'] }) {
  if (links.length === 0) return null
  return (
    <section>
      <h3>Links that lead nowhere</h3>
      <p className="desk-hint">
        Looked at every week, in readers’ text. Put another address in, or take the link away.
      </p>
      <ul className="desk-events">
        {links.map(({ url, why, since }) => (
          <li key={url}>
            <a href={url} rel="noreferrer" target="_blank">
              {url}
              <span className="desk-visually-hidden"> (new tab)</span>
            </a>{' '}
            {why} <time dateTime={since}>Since {formatDateTime(since)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Readiness({ overview }: { overview: Overview }) {
  const { reasons, warnings, approvedBy, state, public: shown } = overview
  if (state === 'published' && shown?.isNewest) return null
  if (reasons.length === 0) {
    return (
      <section>
        <h3>Ready to publish</h3>
        {approvedBy && <p>Signed off by {approvedBy}.</p>}
        {warnings.length > 0 && (
          <details>
            <summary>Worth another look ({warnings.length})</summary>
            <ReasonList reasons={warnings} />
          </details>
        )}
      </section>
    )
  }
  return (
    <section>
      <h3>Before it can be published</h3>
      <ReasonList reasons={reasons} />
      {warnings.length > 0 && (
        <details>
          <summary>Worth another look ({warnings.length})</summary>
          <ReasonList reasons={warnings} />
        </details>
      )}
    </section>
  )
}

function EventHistory({ events }: { events: Overview['events'] }) {
  const line = (event: Overview['events'][number], index: number) => (
    <li key={`${event.at}-${index}`}>
      <span>
        {event.actor} {eventSentence(event.action)}
      </span>{' '}
      <time dateTime={event.at}>{formatDateTime(event.at)}</time>
      {event.note && <q className="desk-quote">{event.note}</q>}
    </li>
  )
  if (events.length === 0) return null
  return (
    <section>
      <h3>What happened</h3>
      <ol className="desk-events">{events.slice(0, RECENT_EVENTS).map(line)}</ol>
      {events.length > RECENT_EVENTS && (
        <details>
          <summary>Earlier</summary>
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
  const { id } = useDocumentInfo()
  const { overview, overviewFailed } = useEntrySession(String(id ?? 'new'))
  if (!id)
    return (
      <aside aria-label="Where it stands" className="desk desk-panel" id="where-it-stands">
        <p>
          Save the draft once. Then you see here where it stands, and beside the form the page as
          readers will see it.
        </p>
      </aside>
    )
  if (!overview)
    return (
      <aside aria-label="Where it stands" className="desk desk-panel" id="where-it-stands">
        <p>{overviewFailed ? 'Where it stands can not be shown just now.' : 'One moment…'}</p>
      </aside>
    )
  const note =
    overview.state === 'changes-requested'
      ? overview.events.find(({ action }) => action === 'entry.changes-requested')
      : undefined
  return (
    <aside aria-label="Where it stands" className="desk desk-panel" id="where-it-stands">
      <h2>Where it stands</h2>
      <p className={`desk-state desk-state--${overview.state}`}>{overview.stateLabel}</p>
      {note?.note && (
        <p className="desk-note">
          <strong>{note.actor} asks:</strong> {note.note}
        </p>
      )}
      {overview.signOff === 'single' && (
        <p className="desk-hint">Single sign-off is on: a reviewer may sign their own words.</p>
      )}
      <ReadersSee shown={overview.public} />
      <ScheduleSection id={Number(id)} overview={overview} />
      <ReviewSection id={Number(id)} overview={overview} />
      <BrokenLinks links={overview.brokenLinks} />
      <Readiness overview={overview} />
      <p>
        <a href={`/admin/collections/entries/${id}/versions`}>Compare versions</a>
      </p>
      <EventHistory events={overview.events} />
      <p>
        <HelpLink label="Help with this panel" place="entry" />
      </p>
    </aside>
  )
}
