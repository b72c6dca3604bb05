'use client'
import { useAllFormFields, useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import { chooseSidePane, useSidePane, type SidePane } from '../editing/use-side-pane.ts'
import { OriginalPane } from '../translations/original-pane.tsx'
import { PREVIEW_READY, PREVIEW_VALUES, PREVIEWED_FIELDS } from './messages.ts'

const PAUSE_MS = 350

/**
 * Beside the form: the page as readers will see it, with the words that are in the form now, saved
 * or not; for a translation, its original too.
 */
export function PreviewPanel() {
  const { isLivePreviewing, setIsLivePreviewing } = useLivePreviewContext()
  const { id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(false)
  const { pane, canShowOriginal } = useSidePane()

  const send = useCallback(() => {
    const values = reduceFieldsToValues(fields, true) as Record<string, unknown>
    const words = Object.fromEntries(PREVIEWED_FIELDS.map((name) => [name, values[name] ?? null]))
    frame.current?.contentWindow?.postMessage(
      { type: PREVIEW_VALUES, words },
      window.location.origin,
    )
  }, [fields])

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (
        event.origin === window.location.origin &&
        event.source === frame.current?.contentWindow &&
        (event.data as { type?: unknown } | null)?.type === PREVIEW_READY
      )
        setReady(true)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [])

  useEffect(() => {
    if (!ready || !isLivePreviewing) return
    const timer = setTimeout(send, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ready, isLivePreviewing, send])
  // A page that was away is loaded anew, and says again when it is ready.
  useEffect(() => {
    if (pane === 'original') setReady(false)
  }, [pane])

  if (!isLivePreviewing || !id) return null
  const path = `/preview/entries/${id}`
  const title = pane === 'original' ? 'The original' : 'As readers will see it'
  return (
    <section aria-label={title} className="desk desk-preview">
      <div className="desk-preview__bar">
        <h2>{title}</h2>
        <div aria-label="Beside the form" className="desk-switch" role="group">
          {canShowOriginal && (
            <Choice now={pane} pane="original">
              Original
            </Choice>
          )}
          <Choice now={pane} pane="wide">
            Wide
          </Choice>
          <Choice now={pane} pane="phone">
            Phone
          </Choice>
        </div>
        {pane !== 'original' && (
          <a className="desk-button" href={path} target="_blank">
            Open alone <span className="desk-said">(new tab, the saved text)</span>
          </a>
        )}
        <button className="desk-button" onClick={() => setIsLivePreviewing(false)} type="button">
          {pane === 'original' ? 'Close' : 'Close preview'}
        </button>
      </div>
      {pane === 'original' ? (
        <OriginalPane />
      ) : (
        <iframe
          className={`desk-preview__page${pane === 'phone' ? ' desk-preview__page--phone' : ''}`}
          ref={frame}
          src={path}
          title="The page as readers will see it"
        />
      )}
    </section>
  )
}

const Choice = ({ pane, now, children }: { pane: SidePane; now: SidePane; children: string }) => (
  <button
    aria-pressed={pane === now}
    className="desk-button"
    onClick={() => chooseSidePane(pane)}
    type="button"
  >
    {children}
  </button>
)
