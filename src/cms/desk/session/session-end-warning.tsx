'use client'
import { useAuth, useModal } from '@payloadcms/ui'
import { useEffect, useState, type ReactNode } from 'react'
import { formatTimeOrDateTime } from '../parts/dates.ts'
import { Dialog } from '../parts/dialog.tsx'
import { sessionEnding, nextCheckDelay, type SessionEnding } from './session-ending.ts'

/**
 * Payload's own warning offers to stay where that can not help, and does not say what becomes of
 * one's words.
 */
const PAYLOADS = 'stay-logged-in'
const KEPT =
  'What you wrote and did not save is kept on this computer: you find it in the answer after you sign in again.'

/** Says when somebody is about to be signed out, why, and what they can do. */
export function SessionEndWarning({ children }: { children?: ReactNode }) {
  const { user, tokenExpirationMs, refreshCookie, fetchFullUser } = useAuth()
  const { closeModal, isModalOpen } = useModal()
  const [ending, setEnding] = useState<SessionEnding | null>(null)
  const endsAt =
    Date.parse((user as { sessionEndsAt?: string } | null)?.sessionEndsAt ?? '') || null

  const theirs = isModalOpen(PAYLOADS)
  useEffect(() => {
    if (theirs) closeModal(PAYLOADS)
  }, [theirs, closeModal])

  useEffect(() => {
    if (!tokenExpirationMs || !endsAt) return setEnding(null)
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      const times = { expiresAt: tokenExpirationMs, endsAt, now: Date.now() }
      setEnding(sessionEnding(times))
      timer = setTimeout(look, nextCheckDelay(times))
    }
    look()
    return () => clearTimeout(timer)
  }, [tokenExpirationMs, endsAt])

  // Whoever has signed in again, in another tab, comes back to this one.
  useEffect(() => {
    if (ending !== 'age') return
    const back = () => void fetchFullUser()
    window.addEventListener('focus', back)
    return () => window.removeEventListener('focus', back)
  }, [ending, fetchFullUser])

  const stay = () => {
    setEnding(null)
    refreshCookie(true)
  }
  const at = (time: number) => (
    <strong>{formatTimeOrDateTime(new Date(time).toISOString(), new Date())}</strong>
  )
  return (
    <>
      {children}
      {ending === 'age' && endsAt && (
        <aside aria-label="Your sign-in ends" className="desk desk-ending" role="status">
          <p>
            Your sign-in ends at {at(endsAt)}, whatever you do: that is as long as one may last.
            Save now. {KEPT}
          </p>
          <a
            className="desk-button"
            href={`/sign-in?callbackUrl=${encodeURIComponent('/admin')}`}
            target="_blank"
          >
            Sign in again now (new tab)
          </a>
        </aside>
      )}
      {ending === 'idle' && tokenExpirationMs && (
        <Dialog
          actions={
            <>
              {/* First, so that a key that is pressed as the dialog opens does not sign anybody out. */}
              <button className="desk-button desk-button--primary" type="submit">
                Stay signed in
              </button>
              <a className="desk-button" href="/admin/logout">
                Sign out now
              </a>
            </>
          }
          onClose={stay}
          onSubmit={stay}
          title="Are you still there?"
        >
          <p>
            Nothing was done here for a while. You will be signed out at {at(tokenExpirationMs)}.{' '}
            {KEPT}
          </p>
        </Dialog>
      )}
    </>
  )
}
