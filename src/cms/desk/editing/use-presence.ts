import { useEffect } from 'react'
import type { LastSave, Present } from '../../presence/presence-rows.ts'
import type { UnsavedBy } from '../../unsaved-words/unsaved-words.ts'
import { updateSession } from './entry-session.ts'

/** In milliseconds. A browser allows few connections to one host, so hidden tabs keep none. */
const HIDDEN_FOR = 20_000
/** In milliseconds. The browser's own retries are too quick, and report each failure. */
const RETRY_AFTER = 20_000

/** Keeps the session of an entry's page informed of who else has it open, who saved it and who has
 * unsaved words in it. */
export function usePresence(id: number | string | undefined): void {
  useEffect(() => {
    if (!id) return
    const key = String(id)
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let retry: ReturnType<typeof setTimeout> | undefined
    const close = () => {
      clearTimeout(retry)
      source?.close()
      source = null
    }
    const open = () => {
      if (source || !navigator.onLine) return
      clearTimeout(retry)
      source = new EventSource(`/api/entries/${key}/presence`)
      source.addEventListener('others', ({ data }: MessageEvent<string>) =>
        updateSession(key, { others: JSON.parse(data) as Present[] }),
      )
      source.addEventListener('saved', ({ data }: MessageEvent<string>) =>
        updateSession(key, { lastSave: JSON.parse(data) as LastSave }),
      )
      source.addEventListener('unsaved', ({ data }: MessageEvent<string>) =>
        updateSession(key, { unsaved: JSON.parse(data) as UnsavedBy[] }),
      )
      // The session has ended: only somebody who comes back can begin another.
      source.addEventListener('ended', close)
      source.addEventListener('error', () => {
        // Closed: the server refused, for example because nobody is signed in.
        const isRefused = source?.readyState === EventSource.CLOSED
        close()
        if (!isRefused) retry = setTimeout(open, RETRY_AFTER)
      })
    }
    const onVisibility = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') open()
      else timer = setTimeout(close, HIDDEN_FOR)
    }
    onVisibility()
    document.addEventListener('visibilitychange', onVisibility)
    // After signing in again in another tab, the person comes back to this one.
    window.addEventListener('focus', open)
    window.addEventListener('online', open)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('focus', open)
      window.removeEventListener('online', open)
      close()
      updateSession(key, { others: [], lastSave: null, unsaved: [] })
    }
  }, [id])
}
