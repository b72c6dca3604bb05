import { useMemo, useRef } from 'react'
import type { DraftSlot } from '../local-drafts/local-draft-store.ts'

/**
 * Where this visit of an entry's page stores unsaved words: each has its own slot, so that no words
 * are overwritten before the person has restored or discarded them. `null` while nobody is signed in.
 */
export function useDraftSlot(entry: string, signedIn: number): DraftSlot | null {
  const page = useRef('')
  // When a session expires, the user is gone before the form is; its last changes are still theirs.
  const author = useRef(signedIn)
  if (signedIn) author.current = signedIn
  const person = author.current
  return useMemo(() => {
    if (typeof window === 'undefined' || !person) return null
    page.current ||= crypto.getRandomValues(new Uint32Array(2)).join('-')
    return { person, entry, page: page.current }
  }, [entry, person])
}
