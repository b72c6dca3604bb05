'use client'
import { useEffect, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

const REFUSED_PAGE = '.unauthorized--with-gutter .unauthorized'

/** The element of a page that the role of the person does not include, which Payload renders. */
function useRefusedPage(): Element | null {
  const [element, setElement] = useState<Element | null>(null)
  useEffect(() => {
    const find = () => setElement(document.querySelector(REFUSED_PAGE))
    const observer = new MutationObserver(find)
    observer.observe(document.body, { subtree: true, childList: true })
    find()
    return () => observer.disconnect()
  }, [])
  return element
}

/** Adds the way to the first page where Payload only offers to sign out. */
export function WayBack({ children }: { children?: ReactNode }) {
  const t = useDeskMessages()
  const page = useRefusedPage()
  return (
    <>
      {children}
      {page &&
        createPortal(
          <p className="desk">
            <a className="desk-button desk-button--primary" href="/admin">
              {t('parts.toFirstPage')}
            </a>
          </p>,
          page,
        )}
    </>
  )
}
