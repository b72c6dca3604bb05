'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'

const CHECK_INTERVAL_MS = 30_000
/** Early enough that the warning, a minute before the end, is not shown to an active person. */
const REFRESH_BEFORE_MS = 3 * 60_000
/** Activity in one tab keeps the others alive too; an idle tab would otherwise sign itself out. */
const CHANNEL = 'attune-in-use'
const BROADCAST_INTERVAL_MS = 20_000

/**
 * Refreshes the session while the person types or clicks, because writing sends no requests and
 * would count as idle. An inactive person gets the warning of session-end-warning.tsx instead.
 */
export function SessionKeepAlive({ children }: { children?: ReactNode }) {
  const { refreshCookie, tokenExpirationMs } = useAuth()
  const active = useRef(false)
  useEffect(() => {
    if (!tokenExpirationMs) return
    const tabs = new BroadcastChannel(CHANNEL)
    let broadcastAt = 0
    const markActive = () => {
      active.current = true
      if (Date.now() - broadcastAt < BROADCAST_INTERVAL_MS) return
      broadcastAt = Date.now()
      tabs.postMessage(null)
    }
    tabs.onmessage = () => {
      active.current = true
    }
    const timer = setInterval(() => {
      if (
        !active.current ||
        tokenExpirationMs - Date.now() > REFRESH_BEFORE_MS ||
        !navigator.onLine
      )
        return
      active.current = false
      refreshCookie(true)
    }, CHECK_INTERVAL_MS)
    document.addEventListener('keydown', markActive, { capture: true, passive: true })
    document.addEventListener('pointerdown', markActive, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      tabs.close()
      document.removeEventListener('keydown', markActive, { capture: true })
      document.removeEventListener('pointerdown', markActive, { capture: true })
    }
  }, [refreshCookie, tokenExpirationMs])
  return children
}
