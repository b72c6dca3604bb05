'use client'
import { useEffect, type ReactNode } from 'react'
import { mendAll } from './aria-patches.ts'
import { BUTTON_MENDS } from './button-patches.ts'
import { FIELD_MENDS } from './field-patches.ts'
import { PLACE_MENDS } from './landmark-patches.ts'
import { SkipLink } from './skip-link.tsx'

const MENDS = [...FIELD_MENDS, ...BUTTON_MENDS, ...PLACE_MENDS]

/**
 * Gives Payload's nameless parts their names, as long as Payload does not (docs/accessibility.md):
 * once a frame at most, whenever something was drawn anew.
 */
export function NamesForPayload({ children }: { children?: ReactNode }) {
  useEffect(() => {
    let waiting = 0
    const mend = () => {
      waiting = 0
      mendAll(document, MENDS)
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
