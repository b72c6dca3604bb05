'use client'
import { useEffect, useRef } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { ReasonList } from '../editing/reason-list.tsx'
import { useSelection } from './selection.tsx'

/**
 * What became of an act on several answers, with each that was refused and why. It stands above the
 * table and takes the focus, because the buttons of the act are gone with the selection.
 */
export function ActsOutcome() {
  const t = useDeskMessages()
  const { told, tell } = useSelection()
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!told) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'center' })
  }, [told])
  return (
    <div role="status">
      {told && (
        <section
          aria-label={t('list.acts.outcome')}
          className="desk-note desk-acts__outcome"
          ref={box}
          tabIndex={-1}
        >
          <p>{told.words}</p>
          {told.refused.length > 0 && (
            <>
              <p>{t('list.acts.refused', { count: told.refused.length })}</p>
              <ul className="desk-acts__refused">
                {told.refused.map(({ id, message, reasons, row }) => (
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
          <button className="desk-link" onClick={() => tell(null)} type="button">
            {t('parts.close')}
          </button>
        </section>
      )}
    </div>
  )
}
