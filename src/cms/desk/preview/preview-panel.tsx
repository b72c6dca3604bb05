'use client'
import { useAllFormFields, useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import { PREVIEW_READY, PREVIEW_WORDS, PREVIEWED } from './messages.ts'

const PAUSE_MS = 350

/** The page as readers will see it, beside the form, with the words that are in the form now, saved or not. */
export function PreviewPanel() {
  const { isLivePreviewing, setIsLivePreviewing } = useLivePreviewContext()
  const { id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(false)
  const [narrow, setNarrow] = useState(false)

  const send = useCallback(() => {
    const values = reduceFieldsToValues(fields, true) as Record<string, unknown>
    const words = Object.fromEntries(PREVIEWED.map((name) => [name, values[name] ?? null]))
    frame.current?.contentWindow?.postMessage({ type: PREVIEW_WORDS, words }, window.location.origin)
  }, [fields])

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.origin === window.location.origin && event.source === frame.current?.contentWindow && (event.data as { type?: unknown } | null)?.type === PREVIEW_READY) setReady(true)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])

  useEffect(() => {
    if (!ready || !isLivePreviewing) return
    const timer = setTimeout(send, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ready, isLivePreviewing, send])

  if (!isLivePreviewing || !id) return null
  const path = `/preview/entries/${id}`
  return (
    <section aria-label="As readers will see it" className="desk desk-preview">
      <div className="desk-preview__bar">
        <h2>As readers will see it</h2>
        <div aria-label="Width" className="desk-switch" role="group">
          <button aria-pressed={!narrow} className="desk-button" onClick={() => setNarrow(false)} type="button">Wide</button>
          <button aria-pressed={narrow} className="desk-button" onClick={() => setNarrow(true)} type="button">Phone</button>
        </div>
        <a className="desk-button" href={path} target="_blank">Open alone <span className="desk-said">(new tab, the saved text)</span></a>
        <button className="desk-button" onClick={() => setIsLivePreviewing(false)} type="button">Close preview</button>
      </div>
      <iframe className={`desk-preview__page${narrow ? ' desk-preview__page--phone' : ''}`} ref={frame} src={path} title="The page as readers will see it" />
    </section>
  )
}
