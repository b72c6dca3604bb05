'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'

const LOOK_EVERY = 30_000
/** The warning comes a minute before the end; whoever is writing need not see it. */
const SOON = 3 * 60_000
/**
 * Whoever works in one tab is not away from the others: a tab that counts by itself would send its
 * own page to the sign-in.
 */
const CHANNEL = 'attune-in-use'
const TELL_EVERY = 20_000

/**
 * Writing is use: without this, somebody who types for as long as the idle limit and asks the
 * server for nothing would be taken for absent. Whoever really is absent gets a warning a minute
 * before the end (session-end.tsx), and can stay with one key.
 */
export function SessionKeepAlive({ children }: { children?: ReactNode }) {
  const { refreshCookie, tokenExpirationMs } = useAuth()
  const used = useRef(false)
  useEffect(() => {
    if (!tokenExpirationMs) return
    const tabs = new BroadcastChannel(CHANNEL)
    let told = 0
    const mark = () => {
      used.current = true
      if (Date.now() - told < TELL_EVERY) return
      told = Date.now()
      tabs.postMessage(null)
    }
    tabs.onmessage = () => {
      used.current = true
    }
    const look = setInterval(() => {
      if (!used.current || tokenExpirationMs - Date.now() > SOON || !navigator.onLine) return
      used.current = false
      refreshCookie(true)
    }, LOOK_EVERY)
    document.addEventListener('keydown', mark, { capture: true, passive: true })
    document.addEventListener('pointerdown', mark, { capture: true, passive: true })
    return () => {
      clearInterval(look)
      tabs.close()
      document.removeEventListener('keydown', mark, { capture: true })
      document.removeEventListener('pointerdown', mark, { capture: true })
    }
  }, [refreshCookie, tokenExpirationMs])
  return children
}
