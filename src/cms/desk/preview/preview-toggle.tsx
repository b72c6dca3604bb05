'use client'
import { useLivePreviewContext } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { useSidePane } from '../editing/use-side-pane.ts'

/** Opens the pane beside the form after it was closed. */
export function PreviewToggle() {
  const t = useDeskMessages()
  const { isLivePreviewing, setIsLivePreviewing, isLivePreviewEnabled } = useLivePreviewContext()
  const { pane } = useSidePane()
  if (!isLivePreviewEnabled || isLivePreviewing) return null
  return (
    <button className="desk desk-button" onClick={() => setIsLivePreviewing(true)} type="button">
      {t(pane === 'original' ? 'pane.show.original' : 'pane.show.preview')}
    </button>
  )
}
