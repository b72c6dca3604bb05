'use client'
import { useEffect, useRef } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { ReasonList } from '../editing/reason-list.tsx'
import { useSelection } from './selection.tsx'

/**
 * The outcome of an act on several answers, with each that was refused and why. It is above the
 * table and takes the focus, because the buttons of the act disappear with the selection.
 */
export function ActsOutcome() {
  const t = useDeskMessages()
  const { outcome, showOutcome } = useSelection()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!outcome) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'center' })
  }, [outcome])
  return (
    <div role="status">
      {outcome && (
        <section
          aria-label={t('list.acts.outcome')}
          className="desk-note desk-acts__outcome"
          ref={box}
          tabIndex={-1}
        >
          <p>{outcome.words}</p>
          {outcome.refused.length > 0 && (
            <>
              <p>{t('list.acts.refused', { count: outcome.refused.length })}</p>
              <ul className="desk-acts__refused">
                {outcome.refused.map(({ id, message, reasons, row }) => (
                  <li key={id}>
                    <a dir="auto" href={`/admin/collections/entries/${id}`} lang={row.locale}>
                      {row.question || t('parts.noQuestion', { id })}
                    </a>
                    : {message}
                    <ReasonList reasons={reasons.map((reason) => ({ ...reason, field: null }))} />
                  </li>
                ))}
              </ul>
            </>
          )}
          <button className="desk-link" onClick={() => showOutcome(null)} type="button">
            {t('parts.close')}
          </button>
        </section>
      )}
    </div>
  )
}
