import { useEffect } from 'react'

/**
 * Calls the page by its answer, as several stand open in several tabs; Payload would call each of
 * them “Editing - Answer”, and says so again whenever it draws anew.
 */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return
    const wanted = `${title} · Attune`
    const put = () => {
      if (document.title !== wanted) document.title = wanted
    }
    put()
    const seen = new MutationObserver(put)
    seen.observe(document.head, { subtree: true, childList: true, characterData: true })
    return () => seen.disconnect()
  }, [title])
}
