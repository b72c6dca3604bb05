'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { PREVIEW_READY, PREVIEW_VALUES } from '../../../cms/desk/preview/messages.ts'
import { renderPreview } from './render-preview.tsx'

type Properties = { id: number | null; failedText: string; children: ReactNode }

/**
 * In the pane beside the form: renders the unsaved values the form sends, skipping outdated ones.
 * In a window of its own: shows the saved draft. `failedText` says that it could not be rendered.
 */
export function LivePreview({ id, failedText, children }: Properties) {
  const [shown, setShown] = useState<ReactNode>(null)
  const [failed, setFailed] = useState(false)
  const [framed, setFramed] = useState(false)
  const pending = useRef<{ values: unknown } | null>(null)
  const busy = useRef(false)

  useEffect(() => {
    if (window.parent === window) return
    setFramed(true)
    const renderPending = async () => {
      if (busy.current) return
      busy.current = true
      for (let next = pending.current; next; next = pending.current) {
        pending.current = null
        try {
          setShown(await renderPreview(id, next.values))
          setFailed(false)
        } catch {
          setFailed(true)
        }
      }
      busy.current = false
    }
    const onMessage = (event: MessageEvent) => {
      const data = event.data as { type?: unknown; values?: unknown } | null
      if (
        event.origin !== window.location.origin ||
        event.source !== window.parent ||
        data?.type !== PREVIEW_VALUES
      )
        return
      pending.current = { values: data.values }
      void renderPending()
    }
    // Links open a new tab, because readers' pages must not be framed.
    const openInNewTab = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link && !link.getAttribute('href')?.startsWith('#')) link.target = '_blank'
    }
    window.addEventListener('message', onMessage)
    document.addEventListener('click', openInNewTab, true)
    window.parent.postMessage({ type: PREVIEW_READY }, window.location.origin)
    return () => {
      window.removeEventListener('message', onMessage)
      document.removeEventListener('click', openInNewTab, true)
    }
  }, [id])

  return (
    <div data-framed={framed || undefined}>
      {failed && (
        <p className="notice preview-note" role="status">
          {failedText}
        </p>
      )}
      {shown ?? children}
    </div>
  )
}
