import { useEffect } from 'react'
import type { LastSave, Present } from '../../presence/presence-rows.ts'
import { updateSession } from './entry-session.ts'

/** In milliseconds. A browser allows few connections to one host, so hidden tabs keep none. */
const HIDDEN_FOR = 20_000

/** Keeps the session of an entry's page informed of who else has it open and who saved it. */
export function usePresence(id: number | string | undefined): void {
  useEffect(() => {
    if (!id) return
    const key = String(id)
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const close = () => {
      source?.close()
      source = null
    }
    const open = () => {
      if (source && source.readyState !== EventSource.CLOSED) return
      source = new EventSource(`/api/entries/${key}/presence`)
      source.addEventListener('others', ({ data }: MessageEvent<string>) =>
        updateSession(key, { others: JSON.parse(data) as Present[] }),
      )
      source.addEventListener('saved', ({ data }: MessageEvent<string>) =>
        updateSession(key, { lastSave: JSON.parse(data) as LastSave }),
      )
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
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('focus', open)
      close()
      updateSession(key, { others: [], lastSave: null })
    }
  }, [id])
}
