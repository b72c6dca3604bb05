'use client'
import { useEffect, type ReactNode } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { sayingUnreachable } from './unreachable.ts'

/** Says in the person's language that a request did not reach the portal, in Payload's forms too. */
export function UnreachableProvider({ children }: { children?: ReactNode }) {
  const t = useDeskMessages()
  useEffect(() => {
    const request = window.fetch.bind(window)
    window.fetch = sayingUnreachable(request, t('entry.failure.unreachable'))
    return () => {
      window.fetch = request
    }
  }, [t])
  return children
}
