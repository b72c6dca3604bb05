'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'
import { deleteDraftsOf, resumeSaving } from './local-draft-store.ts'

const isSignOut = (link: Element): boolean =>
  /\/(logout|sign-in\/out)$/.test(
    new URL(link.getAttribute('href') ?? '', window.location.href).pathname,
  )

/**
 * Whoever signs out leaves no words behind on this computer; whoever's session merely ended finds
 * theirs again.
 */
export function ClearDraftsAtSignOut({ children }: { children?: ReactNode }) {
  const { user } = useAuth()
  const person = user ? Number(user.id) : null
  useEffect(() => {
    if (person === null) return
    // Over unsaved words Payload asks first whether to leave: the answer comes with another click.
    let asked = false
    const listen = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const link = target?.closest('a[href]')
      if (link) {
        asked = false
        if (isSignOut(link)) {
          setTimeout(() => {
            if (document.querySelector('dialog[open] #confirm-action')) asked = true
            else deleteDraftsOf(window.localStorage, person)
          }, 0)
        }
      } else if (asked && target?.closest('#confirm-action'))
        deleteDraftsOf(window.localStorage, person)
    }
    const back = (event: PageTransitionEvent) => {
      if (event.persisted) resumeSaving()
    }
    document.addEventListener('click', listen, true)
    window.addEventListener('pageshow', back)
    return () => {
      document.removeEventListener('click', listen, true)
      window.removeEventListener('pageshow', back)
    }
  }, [person])
  return children
}
