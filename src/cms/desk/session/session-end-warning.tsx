'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, useState, type ReactNode } from 'react'
import { rich } from '../../messages/rich.tsx'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useClinicDates } from '../parts/clinic-dates.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useReplacedModal } from '../parts/use-replaced-modal.ts'
import { sessionEnding, nextCheckDelay, type SessionEnding } from './session-ending.ts'

/** Warns that the session is about to end, says why, and offers to extend it where possible. */
export function SessionEndWarning({ children }: { children?: ReactNode }) {
  const t = useDeskMessages()
  const { timeOrDateTime } = useClinicDates()
  const { user, tokenExpirationMs, refreshCookie, fetchFullUser } = useAuth()
  const [ending, setEnding] = useState<SessionEnding | null>(null)
  const endsAt = Date.parse(String(user?.sessionEndsAt ?? '')) || null

  // Payload's own warning also offers to stay when the session cannot be extended, and does not say
  // what happens to unsaved content.
  useReplacedModal('stayLoggedIn')

  useEffect(() => {
    if (!tokenExpirationMs || !endsAt) return setEnding(null)
    let timer: ReturnType<typeof setTimeout>
    const check = () => {
      const times = { expiresAt: tokenExpirationMs, endsAt, now: Date.now() }
      setEnding(sessionEnding(times))
      timer = setTimeout(check, nextCheckDelay(times))
    }
    check()
    return () => clearTimeout(timer)
  }, [tokenExpirationMs, endsAt])

  // After signing in again in another tab, the person comes back to this one.
  useEffect(() => {
    if (ending !== 'age') return
    const reload = () => void fetchFullUser()
    window.addEventListener('focus', reload)
    return () => window.removeEventListener('focus', reload)
  }, [ending, fetchFullUser])

  const stay = () => {
    setEnding(null)
    refreshCookie(true)
  }
  const at = (time: number) => <strong>{timeOrDateTime(new Date(time))}</strong>
  return (
    <>
      {children}
      {ending === 'age' && endsAt && (
        <aside aria-label={t('session.end.label')} className="desk desk-ending" role="status">
          <p>{rich(t, 'session.end.ages', { time: at(endsAt), kept: t('session.end.kept') })}</p>
          <a
            className="desk-button"
            href={`/sign-in?callbackUrl=${encodeURIComponent('/admin')}`}
            target="_blank"
          >
            {t('session.end.signInAgain')}
          </a>
        </aside>
      )}
      {ending === 'idle' && tokenExpirationMs && (
        <Dialog
          actions={
            <>
              {/* First, so that a key pressed while the dialog opens does not sign the person out. */}
              <button className="desk-button desk-button--primary" type="submit">
                {t('session.end.stay')}
              </button>
              <a className="desk-button" href="/admin/logout">
                {t('session.end.signOut')}
              </a>
            </>
          }
          onClose={stay}
          onSubmit={stay}
          title={t('session.end.title')}
        >
          <p>
            {rich(t, 'session.end.idle', {
              time: at(tokenExpirationMs),
              kept: t('session.end.kept'),
            })}
          </p>
        </Dialog>
      )}
    </>
  )
}
