'use client'
import { useEffect, type ReactNode } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { keepingFaults } from '../refused/refused-response.ts'
import { sayingUnreachable } from '../session/unreachable.ts'

/**
 * Wraps the `fetch` that Payload's forms use too: it says in the person's language that a request
 * did not reach the portal, and keeps why a save was refused.
 */
export function FetchProvider({ children }: { children?: ReactNode }) {
  const t = useDeskMessages()
  useEffect(() => {
    const request = window.fetch.bind(window)
    window.fetch = keepingFaults(sayingUnreachable(request, t('entry.failure.unreachable')))
    return () => {
      window.fetch = request
    }
  }, [t])
  return children
}
