'use client'
import { useEffect } from 'react'

/**
 * Keeps the address of this list as it is. When Payload's list hydrates, it writes a query of its own
 * into the address, and in Chromium that cancels a link clicked before. This effect runs just before
 * Payload's, whose call it drops.
 */
export function KeepAddress() {
  useEffect(() => dropReplaceState(window.history), [])
  return null
}

/**
 * Drops calls of `replaceState` until the current task's effects are done. Next.js may wrap the
 * method meanwhile; so the wrapper passes calls on afterwards.
 */
function dropReplaceState(history: History): void {
  const original = history.replaceState.bind(history)
  let drops = true
  history.replaceState = (...args) => {
    if (!drops) original(...args)
  }
  queueMicrotask(() => {
    drops = false
  })
}
