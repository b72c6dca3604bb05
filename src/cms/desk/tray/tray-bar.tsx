'use client'
import { usePathname } from 'next/navigation.js'
import { useEffect, type ReactNode } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useTray } from './use-tray.ts'

const GIVE_PAGE = '/admin/give'
/** Opens the page for what a client asked, wherever one is on the desk. */
const ASKED_KEY = 'F2'

/**
 * Shows on every page how many answers are in the tray, and opens the page to give them by a key. In
 * a tab of its own: what is being written stays where it is.
 */
export function TrayBar({ children }: { children?: ReactNode }) {
  const t = useDeskMessages()
  const { items } = useTray()
  const isThere = usePathname() === GIVE_PAGE
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, key } = event
      if (key !== ASKED_KEY || altKey || ctrlKey || metaKey || shiftKey) return
      event.preventDefault()
      const field = document.getElementById('give-search')
      if (field) field.focus()
      else window.open(GIVE_PAGE, 'attune-give')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      {children}
      {items.length > 0 && !isThere && (
        <aside aria-label={t('tray.label')} className="desk desk-tray-bar">
          <span role="status">{t('tray.count', { count: items.length })}</span>
          <a className="desk-button desk-button--primary" href={GIVE_PAGE}>
            {t('tray.open')}
          </a>
        </aside>
      )}
    </>
  )
}
