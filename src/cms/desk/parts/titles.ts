'use client'
import { useDocumentDrawerContext, useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Names a document that is not saved yet. Payload calls it “[Untitled]”. */
export function useTitleOfNew(wanted: string): void {
  const { id, globalSlug } = useDocumentInfo()
  const { setDocumentTitle, title } = useDocumentTitle()
  const isNew = !id && !globalSlug
  useEffect(() => {
    if (!isNew || title === wanted) return
    // After the effect of Payload's provider, which would otherwise have the last word.
    const frame = requestAnimationFrame(() => setDocumentTitle(wanted))
    return () => cancelAnimationFrame(frame)
  }, [isNew, setDocumentTitle, title, wanted])
}

/**
 * Names the page after its document, so that tabs can be told apart. Payload calls each of them
 * “Editing - Answer”, and again after every render. In a drawer it does nothing: the page is that of
 * the document below.
 */
export function usePageTitle(title: string | undefined): void {
  const { drawerSlug } = useDocumentDrawerContext()
  useEffect(() => {
    if (!title || drawerSlug) return
    const expected = `${title} · Attune`
    const update = () => {
      if (document.title !== expected) document.title = expected
    }
    update()
    const observer = new MutationObserver(update)
    observer.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => observer.disconnect()
  }, [drawerSlug, title])
}
