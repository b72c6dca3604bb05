'use client'
import { useNav } from '@payloadcms/ui'
import { useLayoutEffect, type ReactNode } from 'react'

/** The width up to which Payload lays its menu over the page: its breakpoint `l`. */
const COVERS_THE_PAGE = '(max-width: 1440px)'

/**
 * Closes the menu on smaller screens before the browser paints for the first time with Payload's
 * scripts. Payload itself closes it only after that, which moves the page.
 */
export function CloseMenu({ children }: { children?: ReactNode }) {
  const { setNavOpen } = useNav()
  useLayoutEffect(() => {
    if (window.matchMedia(COVERS_THE_PAGE).matches) setNavOpen(false)
  }, [setNavOpen])
  return children
}
