'use client'
import { useEffect, type ReactNode } from 'react'
import { applyAriaPatches } from './aria-patches.ts'
import { BUTTON_PATCHES } from './button-patches.ts'
import { FIELD_PATCHES } from './field-patches.ts'
import { LANDMARK_PATCHES } from './landmark-patches.ts'
import { SkipLink } from './skip-link.tsx'

const PATCHES = [...FIELD_PATCHES, ...BUTTON_PATCHES, ...LANDMARK_PATCHES]

/**
 * Gives Payload's nameless parts their names, as long as Payload does not (docs/accessibility.md):
 * once a frame at most, whenever something was drawn anew.
 */
export function AriaPatchProvider({ children }: { children?: ReactNode }) {
  useEffect(() => {
    let waiting = 0
    const mend = () => {
      waiting = 0
      applyAriaPatches(document, PATCHES)
    }
    const seen = new MutationObserver(() => {
      waiting ||= requestAnimationFrame(mend)
    })
    seen.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class', 'style'],
    })
    mend()
    return () => {
      seen.disconnect()
      cancelAnimationFrame(waiting)
    }
  }, [])
  return (
    <>
      <SkipLink />
      {children}
    </>
  )
}
