'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'
import { deleteDraftsOf, resumeSaving } from './local-draft-store.ts'

const isSignOut = (link: Element): boolean =>
  /\/(logout|sign-in\/out)$/.test(
    new URL(link.getAttribute('href') ?? '', window.location.href).pathname,
  )

/** Deletes a person's local drafts when they sign out, but not when their session expires. */
export function ClearDraftsAtSignOut({ children }: { children?: ReactNode }) {
  const { user } = useAuth()
  const person = user ? Number(user.id) : null
  useEffect(() => {
    if (person === null) return
    // With unsaved changes Payload first asks for confirmation, which is another click.
    let confirming = false
    const onClick = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const link = target?.closest('a[href]')
      if (link) {
        confirming = false
        if (isSignOut(link)) {
          setTimeout(() => {
            if (document.querySelector('dialog[open] #confirm-action')) confirming = true
            else deleteDraftsOf(window.localStorage, person)
          }, 0)
        }
      } else if (confirming && target?.closest('#confirm-action'))
        deleteDraftsOf(window.localStorage, person)
    }
    const onPageShow = (event: PageTransitionEvent) => {
      if (event.persisted) resumeSaving()
    }
    document.addEventListener('click', onClick, true)
    window.addEventListener('pageshow', onPageShow)
    return () => {
      document.removeEventListener('click', onClick, true)
      window.removeEventListener('pageshow', onPageShow)
    }
  }, [person])
  return children
}
