'use client'
import type { MouseEvent } from 'react'

/** What a page is about: a page of ours, a form or list of Payload's, the first page. */
const CONTENT = 'main, [role="main"], .template-default__wrap'

function skip(event: MouseEvent) {
  event.preventDefault()
  const content = document.querySelector<HTMLElement>(CONTENT)
  if (!content) return
  content.tabIndex = -1
  content.focus()
}

/** The first stop of the Tab key: past the menu. */
export const SkipLink = () => (
  <a className="desk desk-button desk-skip" href="#content" onClick={skip}>
    Skip to the page
  </a>
)
