'use client'
import type { MouseEvent } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'

/** The main content of our pages and of Payload's; what is around it, where a page has no main. */
const CONTENT = ['main, [role="main"]', '.template-default__wrap']

function skip(event: MouseEvent) {
  event.preventDefault()
  const content = CONTENT.map((each) => document.querySelector<HTMLElement>(each)).find(Boolean)
  if (!content) return
  content.tabIndex = -1
  content.focus()
}

/** The first focusable element: skips the menu. */
export function SkipLink() {
  const t = useDeskMessages()
  return (
    <a className="desk desk-button desk-skip" href="#content" onClick={skip}>
      {t('aria.skip')}
    </a>
  )
}
