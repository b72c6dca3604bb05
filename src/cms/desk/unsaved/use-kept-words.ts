import { useCallback, useEffect, useMemo, useRef } from 'react'
import { updateSession } from '../editing/entry-session.ts'
import type { DraftSlot, LocalDraft } from '../local-drafts/local-draft-store.ts'
import { dropWords, keepWords } from './unsaved-api.ts'

/** In milliseconds: until the portal, which could not be reached, is tried again. */
const RETRY_AFTER = 15_000

/**
 * Keeps unsaved words of a page at the portal, and deletes them. One request runs at a time, so that
 * a late one never overtakes the next; of several waiting texts only the newest is sent.
 */
export function useKeptWords(slot: DraftSlot | null) {
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef<LocalDraft | null>(null)
  const retry = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const keep = useCallback(
    (draft: LocalDraft) => {
      if (!slot) return
      waiting.current = draft
      clearTimeout(retry.current)
      const send = async () => {
        const next = waiting.current
        if (!next) return
        waiting.current = null
        const result = await keepWords(slot, next)
        if (result.ok) updateSession(slot.entry, { keptAt: next.at })
        else if (result.status === 0 || result.status >= 500) {
          waiting.current ??= next
          retry.current = setTimeout(() => void (queue.current = send()), RETRY_AFTER)
        }
      }
      queue.current = queue.current.then(send)
    },
    [slot],
  )
  const keepLeaving = useCallback(
    (draft: LocalDraft) => {
      if (slot) void keepWords(slot, draft, true)
    },
    [slot],
  )
  const drop = useCallback(
    (page: string) => {
      if (page === slot?.page) {
        waiting.current = null
        clearTimeout(retry.current)
        updateSession(slot.entry, { keptAt: null })
      }
      queue.current = queue.current.then(() => dropWords(page))
    },
    [slot],
  )
  useEffect(() => () => clearTimeout(retry.current), [])
  return useMemo(() => ({ keep, keepLeaving, drop }), [keep, keepLeaving, drop])
}
