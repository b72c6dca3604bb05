'use client'
import {
  $getRoot,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

const DRAWER_SLUG = 'lexical-rich-text-link'
/** Payload closes the drawer first and updates the link a moment later. */
const UPDATE_MS = 400

type LinkLike = ElementNode & {
  getFields?: () => { linkType?: string; url?: string; doc?: unknown }
}
const hasNoTarget = (link: LinkLike): boolean => {
  const fields = link.getFields?.() ?? {}
  return fields.linkType === 'internal'
    ? !fields.doc
    : !fields.url || /^https?:\/\/$/.test(fields.url)
}

/**
 * Payload creates the link before it asks for the target. Closing the drawer would leave a link
 * without a target, with which no draft can be saved.
 */
function removeUnfinished(editor: LexicalEditor): void {
  editor.update(() => {
    const links = new Set(
      $getRoot()
        .getAllTextNodes()
        .flatMap((text) =>
          text
            .getParents()
            .filter((node): node is LinkLike => node.getType() === 'link' && $isElementNode(node)),
        ),
    )
    for (const link of links) {
      if (!hasNoTarget(link)) continue
      for (const child of link.getChildren()) link.insertBefore(child)
      link.remove()
    }
  })
}

/**
 * Payload restores the selection when the drawer closes, and with it the focus, but sometimes before
 * the drawer is gone; then nothing has the focus.
 */
function restoreFocus(editor: LexicalEditor): void {
  const { activeElement } = document
  if (activeElement === document.body || activeElement?.closest('.payload__modal-container'))
    editor.focus()
}

/** When the link drawer closes: removes links without a target, and focuses the text again. */
export function AfterLinkDrawer() {
  const [editor] = useLexicalComposerContext()
  const { modalState } = useModal()
  const isOpen = Object.entries(modalState ?? {}).some(
    ([slug, state]) => slug.includes(DRAWER_SLUG) && state?.isOpen,
  )
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) wasOpen.current = true
    if (isOpen || !wasOpen.current) return
    wasOpen.current = false
    const timer = setTimeout(() => {
      removeUnfinished(editor)
      restoreFocus(editor)
    }, UPDATE_MS)
    return () => clearTimeout(timer)
  }, [editor, isOpen])
  return null
}
