import { useCallback, useEffect, useRef, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { failureText, requestJson } from '../editing/api.ts'
import type { ToSign } from './next-to-sign.ts'

/** How long a signature can be undone before it is written. */
const UNDO_MS = 10_000

export type Pending = { entry: ToSign; note: string }
export type SignatureOutcome = { id: number; question: string; error: string | null }

/**
 * Holds the last signature back for ten seconds, in which it can be undone, then writes it. The
 * next signature, and another view of the desk, write it at once.
 */
export function usePendingSignature() {
  const t = useDeskMessages()
  const [pending, setPending] = useState<Pending | null>(null)
  const [outcomes, setOutcomes] = useState<SignatureOutcome[]>([])
  const held = useRef<Pending | null>(null)
  const write = useCallback(async () => {
    const signature = held.current
    if (!signature) return
    held.current = null
    setPending(null)
    const { entry, note } = signature
    const result = await requestJson(`/api/entries/${entry.id}/approve-and-publish`, {
      method: 'POST',
      body: { seen: entry.seen, ...(note ? { note } : {}) },
    })
    const error = result.ok ? null : failureText(result, t)
    setOutcomes((all) => [...all, { id: entry.id, question: entry.question, error }])
  }, [t])
  const sign = useCallback(
    (signature: Pending) => {
      // Pressed again before the next text is there.
      if (held.current?.entry.id === signature.entry.id) return
      void write()
      held.current = signature
      setPending(signature)
    },
    [write],
  )
  const undo = useCallback((): Pending | null => {
    const signature = held.current
    held.current = null
    setPending(null)
    return signature
  }, [])
  // Another view of the desk opens without leaving the page.
  useEffect(() => () => void write(), [write])
  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => void write(), UNDO_MS)
    // Leaving would lose the signature that is not written yet.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('beforeunload', warn)
    }
  }, [pending, write])
  return { pending, outcomes, sign, undo }
}
