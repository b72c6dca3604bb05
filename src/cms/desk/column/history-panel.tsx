'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { PastEvent } from '../../workflow/overview-context.ts'
import { useEntrySession } from '../editing/entry-session.ts'
import { eventSentence } from '../log/event-sentences.ts'
import { ClinicTime } from '../parts/clinic-dates.tsx'
import { Quote } from '../parts/quote.tsx'

const RECENT_EVENTS = 12

/** What happened to an answer, newest first, and the way to its versions. */
export function HistoryPanel() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const { overview, overviewFailed } = useEntrySession(String(id ?? 'new'))
  const events = overview?.events ?? []
  const line = (event: PastEvent, index: number) => (
    <li key={`${event.at}-${index}`}>
      <span>{t('log.line', { actor: event.actor, event: eventSentence(event.action, t) })}</span>{' '}
      <ClinicTime at={event.at} />
      {event.note && <Quote words={event.note} />}
    </li>
  )
  return (
    <section aria-label={t('entry.events.title')} className="desk desk-panel">
      <h2>{t('entry.events.title')}</h2>
      {id ? (
        <p>
          <a href={`/admin/collections/entries/${id}/versions`}>{t('entry.state.versions')}</a>
        </p>
      ) : (
        <p>{t('column.afterSave')}</p>
      )}
      {id && !overview && !overviewFailed && <p>{t('parts.oneMoment')}</p>}
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
