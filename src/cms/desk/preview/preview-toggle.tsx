'use client'
import { useLivePreviewContext } from '@payloadcms/ui'
import { useSidePane } from '../editing/use-side-pane.ts'

/** Opens the pane beside the form after it was closed. */
export function PreviewToggle() {
  const { isLivePreviewing, setIsLivePreviewing, isLivePreviewEnabled } = useLivePreviewContext()
  const { pane } = useSidePane()
  if (!isLivePreviewEnabled || isLivePreviewing) return null
  return (
    <button className="desk desk-button" onClick={() => setIsLivePreviewing(true)} type="button">
      {pane === 'original' ? 'Show original' : 'Show preview'}
    </button>
  )
}
