'use client'
import { useLivePreviewContext } from '@payloadcms/ui'

/** Opens the page beside the form again after it was closed. */
export function PreviewToggle() {
  const { isLivePreviewing, setIsLivePreviewing, isLivePreviewEnabled } = useLivePreviewContext()
  if (!isLivePreviewEnabled || isLivePreviewing) return null
  return <button className="desk desk-button" onClick={() => setIsLivePreviewing(true)} type="button">Show preview</button>
}
