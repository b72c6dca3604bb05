import { useEffect } from 'react'

/**
 * Sets the title of the page to the entry's, so that tabs can be told apart. Payload sets “Editing
 * - Answer” for every entry, and again after every render.
 */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return
    const expected = `${title} · Attune`
    const update = () => {
      if (document.title !== expected) document.title = expected
    }
    update()
    const observer = new MutationObserver(update)
    observer.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => observer.disconnect()
  }, [title])
}
