'use client'
import { useEffect, useRef } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { SaveFailure } from '../editing/entry-session.ts'
import { useSave } from '../editing/use-save.ts'

type Properties = {
  failure: SaveFailure
  /** Whether the browser has stored the content as a local draft. */
  isStored: boolean
}

/** Says why the last save failed, and offers to try again. */
export function SaveFailureNotice({ failure, isStored }: Properties) {
  const t = useDeskMessages()
  const save = useSave()
  // The save button may be far down the page, out of sight of this notice.
  const notice = useRef<HTMLElement>(null)
  useEffect(() => {
    // Newer browsers return a promise here, which React would take for a cleanup function.
    notice.current?.scrollIntoView({ block: 'center' })
  }, [failure])
  return (
    <section className="desk-notice desk-notice--urgent" ref={notice} role="alert">
      <p>
        <strong>{t('entry.failure.title')}</strong> {t(`entry.failure.${failure.kind}`)}{' '}
        {t(isStored ? 'entry.failure.kept' : 'entry.failure.notKept')}
      </p>
      <div className="desk-notice__actions">
        {failure.kind === 'signed-out' && (
          <a
            className="desk-button"
            href={`/sign-in?callbackUrl=${encodeURIComponent('/admin')}`}
            target="_blank"
          >
            {t('entry.failure.signIn')}
          </a>
        )}
        <button
          className="desk-button desk-button--primary"
          onClick={() => void save()}
          type="button"
        >
          {t('parts.tryAgain')}
        </button>
      </div>
    </section>
  )
}
