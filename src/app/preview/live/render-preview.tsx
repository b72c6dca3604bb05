'use server'
import type { ReactNode } from 'react'
import { readPreview } from '../read-preview.ts'
import { PreviewPage } from './preview-page.tsx'

const SIGNED_OUT = 'You are signed out. Sign in again to see the preview.'

/**
 * The page for the words that are in a form now. Asks who it is like every other address of staff;
 * nothing of it is kept.
 */
export async function renderPreview(id: number, words: unknown): Promise<ReactNode> {
  if (
    !Number.isInteger(id) ||
    id < 1 ||
    id >= 2 ** 31 ||
    typeof words !== 'object' ||
    words === null ||
    Array.isArray(words)
  )
    return null
  const outcome = await readPreview(id, words as Record<string, unknown>)
  if (outcome.kind === 'preview') return <PreviewPage preview={outcome} />
  return (
    <p className="notice preview-note">
      {outcome.kind === 'faulty'
        ? outcome.fault
        : outcome.kind === 'sign-in'
          ? SIGNED_OUT
          : 'This answer is not there any more.'}
    </p>
  )
}
