'use client'
import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useSideTab } from '../editing/side-tab.ts'
import { PREVIEW_READY, PREVIEW_VALUES } from './messages.ts'
import { previewedFields } from './previewed-entry.ts'

const PAUSE_MS = 350

/** The page as readers will see it, with the form's unsaved content. Loads when its tab opens. */
export function PreviewPanel() {
  const { tab } = useSideTab()
  return tab === 'preview' ? <Preview /> : null
}

function Preview() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const frame = useRef<HTMLIFrameElement>(null)
  const [ready, setReady] = useState(false)

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
    if (!ready) return
    const timer = setTimeout(sendValues, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [ready, sendValues])

  const path = `/preview/entries/${id ?? 'new'}`
  return (
    <section aria-label={t('pane.title.preview')} className="desk desk-preview">
      <iframe className="desk-preview__page" ref={frame} src={path} title={t('pane.page')} />
      {id && (
        <p>
          <a href={path} target="_blank">
            {t('pane.open')} <span className="desk-visually-hidden">{t('pane.openWhat')}</span>
          </a>
        </p>
      )}
    </section>
  )
}
