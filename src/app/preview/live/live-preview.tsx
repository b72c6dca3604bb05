'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { PREVIEW_READY, PREVIEW_VALUES } from '../../../cms/desk/preview/messages.ts'
import { renderPreview } from './render-preview.tsx'

const FAILED = 'The preview could not be brought up to date. It will try again with your next word.'

/**
 * Beside the form: shows the words that the form sends, the newest ones only. Alone in a window:
 * shows what is saved.
 */
export function LivePreview({ id, children }: { id: number; children: ReactNode }) {
  const [shown, setShown] = useState<ReactNode>(null)
  const [failed, setFailed] = useState(false)
  const [framed, setFramed] = useState(false)
  const waiting = useRef<{ words: unknown } | null>(null)
  const busy = useRef(false)

  useEffect(() => {
    if (window.parent === window) return
    setFramed(true)
    const work = async () => {
      if (busy.current) return
      busy.current = true
      for (let next = waiting.current; next; next = waiting.current) {
        waiting.current = null
        try {
          setShown(await renderPreview(id, next.words))
          setFailed(false)
        } catch {
          setFailed(true)
        }
      }
      busy.current = false
    }
    const hear = (event: MessageEvent) => {
      const data = event.data as { type?: unknown; words?: unknown } | null
      if (
        event.origin !== window.location.origin ||
        event.source !== window.parent ||
        data?.type !== PREVIEW_VALUES
      )
        return
      waiting.current = { words: data.words }
      void work()
    }
    // Links lead out of the frame: readers' pages do not let themselves be framed.
    const leave = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (link && !link.getAttribute('href')?.startsWith('#')) link.target = '_blank'
    }
    window.addEventListener('message', hear)
    document.addEventListener('click', leave, true)
    window.parent.postMessage({ type: PREVIEW_READY }, window.location.origin)
    return () => {
      window.removeEventListener('message', hear)
      document.removeEventListener('click', leave, true)
    }
  }, [id])

  return (
    <div data-framed={framed || undefined}>
      {failed && (
        <p className="notice preview-note" role="status">
          {FAILED}
        </p>
      )}
      {shown ?? children}
    </div>
  )
}
