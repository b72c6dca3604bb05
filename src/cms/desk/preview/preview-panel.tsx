'use client'
import { useAllFormFields, useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { chooseSidePane, useSidePane, type SidePane } from '../editing/use-side-pane.ts'
import { OriginalPane } from '../translations/original-pane.tsx'
import { PREVIEW_READY, PREVIEW_VALUES } from './messages.ts'
import { previewedFields } from './previewed-entry.ts'

const PAUSE_MS = 350

/**
 * The pane beside the form: the page as readers will see it, with the form's unsaved content, or
 * the original of a translation.
 */
export function PreviewPanel() {
  const t = useDeskMessages()
  const { isLivePreviewing, setIsLivePreviewing } = useLivePreviewContext()
  const { id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(false)
  const { pane, canShowOriginal } = useSidePane()

  const sendValues = useCallback(() => {
    const values = reduceFieldsToValues(fields, true) as Record<string, unknown>
    const previewed = Object.fromEntries(
      previewedFields().map((name) => [name, values[name] ?? null]),
    )
    frame.current?.contentWindow?.postMessage(
      { type: PREVIEW_VALUES, values: previewed },
      window.location.origin,
    )
  }, [fields])

  useEffect(() => {
    const onMessage = (event: MessageEvent) => {
      if (
        event.origin === window.location.origin &&
        event.source === frame.current?.contentWindow &&
        (event.data as { type?: unknown } | null)?.type === PREVIEW_READY
      )
        setReady(true)
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [])

  useEffect(() => {
    if (!ready || !isLivePreviewing) return
    const timer = setTimeout(sendValues, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ready, isLivePreviewing, sendValues])
  // The iframe is loaded again when it comes back, and reports again when it is ready.
  useEffect(() => {
    if (pane === 'original') setReady(false)
  }, [pane])

  if (!isLivePreviewing || !id) return null
  const path = `/preview/entries/${id}`
  const title = t(pane === 'original' ? 'pane.title.original' : 'pane.title.preview')
  return (
    <section aria-label={title} className="desk desk-preview">
      <div className="desk-preview__bar">
        <h2>{title}</h2>
        <div aria-label={t('pane.switch')} className="desk-switch" role="group">
          {canShowOriginal && (
            <PaneButton now={pane} pane="original">
              {t('pane.original')}
            </PaneButton>
          )}
          <PaneButton now={pane} pane="wide">
            {t('pane.wide')}
          </PaneButton>
          <PaneButton now={pane} pane="phone">
            {t('pane.phone')}
          </PaneButton>
        </div>
        {pane !== 'original' && (
          <a className="desk-button" href={path} target="_blank">
            {t('pane.open')} <span className="desk-visually-hidden">{t('pane.openWhat')}</span>
          </a>
        )}
        <button className="desk-button" onClick={() => setIsLivePreviewing(false)} type="button">
          {t(pane === 'original' ? 'parts.close' : 'pane.close')}
        </button>
      </div>
      {pane === 'original' ? (
        <OriginalPane />
      ) : (
        <iframe
          className={`desk-preview__page${pane === 'phone' ? ' desk-preview__page--phone' : ''}`}
          ref={frame}
          src={path}
          title={t('pane.page')}
        />
      )}
    </section>
  )
}

const PaneButton = ({
  pane,
  now,
  children,
}: {
  pane: SidePane
  now: SidePane
  children: string
}) => (
  <button
    aria-pressed={pane === now}
    className="desk-button"
    onClick={() => chooseSidePane(pane)}
    type="button"
  >
    {children}
  </button>
)
