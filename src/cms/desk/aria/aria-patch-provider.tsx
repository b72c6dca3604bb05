'use client'
import { useEffect, type ReactNode } from 'react'
import { applyAriaPatches } from './aria-patches.ts'
import { BUTTON_PATCHES } from './button-patches.ts'
import { FIELD_PATCHES } from './field-patches.ts'
import { LANDMARK_PATCHES } from './landmark-patches.ts'
import { SkipLink } from './skip-link.tsx'

const PATCHES = [...FIELD_PATCHES, ...BUTTON_PATCHES, ...LANDMARK_PATCHES]

/**
 * Adds the accessible names and states that Payload's elements lack (docs/accessibility.md), after
 * every change of the document, at most once a frame.
 */
export function AriaPatchProvider({ children }: { children?: ReactNode }) {
  useEffect(() => {
    let frame = 0
    const apply = () => {
      frame = 0
      applyAriaPatches(document, PATCHES)
    }
    const observer = new MutationObserver(() => {
      frame ||= requestAnimationFrame(apply)
    })
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['class', 'style'],
    })
    apply()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
  return (
    <>
      <SkipLink />
      {children}
    </>
  )
}
