'use client'
import { toast, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { isSessionValid, requestJson } from '../editing/api.ts'

type Cause = 'unreachable' | 'signed-out'

/** Whether a save failed because the portal was not reached, or the person is signed out. */
async function findCause(): Promise<Cause | null> {
  const probe = await requestJson('/api/users/me')
  if (!probe.ok && probe.status === 0) return 'unreachable'
  return (await isSessionValid()) ? null : 'signed-out'
}

/**
 * Says until the next save that a form was not sent, and what to do. Payload says so in a message
 * that is gone after some seconds, in the browser's words if the portal was not reached.
 */
export function UnsentNotice() {
  const t = useDeskMessages()
  const processing = useFormProcessing()
  const refused = useFormSubmitted()
  const [cause, setCause] = useState<Cause | null>(null)
  const wasProcessing = useRef(false)
  useEffect(() => {
    if (processing) wasProcessing.current = true
    else if (wasProcessing.current) {
      wasProcessing.current = false
      setCause(null)
      if (refused)
        void findCause().then((found) => {
          if (found) toast.dismiss()
          setCause(found)
        })
    }
  }, [processing])
  if (!cause) return null
  return (
    <section className="desk desk-notice desk-notice--urgent" role="alert">
      <p>
        <strong>{t('entry.failure.title')}</strong> {t(`entry.failure.${cause}`)}
      </p>
      {cause === 'signed-out' && (
        <div className="desk-notice__actions">
          <a
            className="desk-button"
            href={`/sign-in?callbackUrl=${encodeURIComponent('/admin')}`}
            target="_blank"
          >
            {t('entry.failure.signIn')}
          </a>
        </div>
      )}
    </section>
  )
}
