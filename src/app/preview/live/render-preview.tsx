'use server'
import type { ReactNode } from 'react'
import { previewMessages } from '../preview-messages.ts'
import { readPreview } from '../read-preview.ts'
import { PreviewPage } from './preview-page.tsx'

/** Renders the page with the unsaved values of a form. Checks the session, and stores nothing. */
export async function renderPreview(id: number | null, values: unknown): Promise<ReactNode> {
  if (
    (id !== null && (!Number.isInteger(id) || id < 1 || id >= 2 ** 31)) ||
    typeof values !== 'object' ||
    values === null ||
    Array.isArray(values)
  )
    return null
  const outcome = await readPreview(id, values as Record<string, unknown>)
  if (outcome.kind === 'preview') return <PreviewPage preview={outcome} />
  const t = await previewMessages()
  return (
    <p className="notice preview-note">
      {outcome.kind === 'faulty'
        ? outcome.fault
        : t(outcome.kind === 'sign-in' ? 'preview.page.signedOut' : 'preview.page.gone')}
    </p>
  )
}
