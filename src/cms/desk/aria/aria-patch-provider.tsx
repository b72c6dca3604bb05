'use client'
import { useEffect, type ReactNode } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { applyAriaPatches } from './aria-patches.ts'
import { buttonPatches } from './button-patches.ts'
import { fieldPatches } from './field-patches.ts'
import { landmarkPatches } from './landmark-patches.ts'
import { SkipLink } from './skip-link.tsx'

/**
 * Adds the accessible names and states that Payload's elements lack (docs/accessibility.md), after
 * every change of the document, at most once a frame.
 */
export function AriaPatchProvider({ children }: { children?: ReactNode }) {
  const t = useDeskMessages()
  useEffect(() => {
    const patches = [...fieldPatches(t), ...buttonPatches(t), ...landmarkPatches(t)]
    let frame = 0
    const apply = () => {
      frame = 0
      applyAriaPatches(document, patches)
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
  }, [t])
  return (
    <>
      <SkipLink />
      {children}
    </>
  )
}
