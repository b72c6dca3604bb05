'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, type ReactNode } from 'react'
import { forgetAllOf } from './keep.ts'

/** Whoever signs out leaves no words behind on this computer; whoever's session merely ended finds theirs again. */
export function ForgetAtSignOut({ children }: { children?: ReactNode }) {
  const { user } = useAuth()
  const person = user ? Number(user.id) : null
  useEffect(() => {
    if (person === null) return
    const listen = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const path = link ? new URL(link.getAttribute('href') ?? '', window.location.href).pathname : ''
      // After Payload's question about unsaved words, if it asks one: a click that it holds back is prevented by then.
      if (/\/(logout|sign-in\/out)$/.test(path)) setTimeout(() => { if (!event.defaultPrevented || !document.querySelector('dialog[open]')) forgetAllOf(window.localStorage, person) }, 0)
    }
    document.addEventListener('click', listen)
    return () => document.removeEventListener('click', listen)
  }, [person])
  return children
}
