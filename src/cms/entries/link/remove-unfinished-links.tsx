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

const DRAWER = 'lexical-rich-text-link'
/** Payload closes the drawer first and puts its words into the link a moment later. */
const SETTLED_MS = 400

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
 * Payload makes the link before it asks where it leads; whoever closes the drawer would keep one
 * that leads nowhere, and no draft can be saved with it.
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

/** Takes out a link that somebody began and thought better of. */
export function RemoveUnfinishedLinks() {
  const [editor] = useLexicalComposerContext()
  const { modalState } = useModal()
  const isOpen = Object.entries(modalState ?? {}).some(
    ([slug, state]) => slug.includes(DRAWER) && state?.isOpen,
  )
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) wasOpen.current = true
    if (isOpen || !wasOpen.current) return
    wasOpen.current = false
    const timer = setTimeout(() => removeUnfinished(editor), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [editor, isOpen])
  return null
}
