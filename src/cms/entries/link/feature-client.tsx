'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { $getRoot, $isElementNode, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type ElementNode, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

const DRAWER = 'lexical-rich-text-link'
/** Payload closes the drawer first and puts its words into the link a moment later. */
const SETTLED_MS = 400

type LinkLike = ElementNode & { getFields?: () => { linkType?: string; url?: string; doc?: unknown } }
const leadsNowhere = (link: LinkLike): boolean => {
  const fields = link.getFields?.() ?? {}
  return fields.linkType === 'internal' ? !fields.doc : !fields.url || /^https?:\/\/$/.test(fields.url)
}

/** Payload makes the link before it asks where it leads; whoever closes the drawer would keep one that leads nowhere, and no draft can be saved with it. */
function dropUnfinished(editor: LexicalEditor): void {
  editor.update(() => {
    const links = new Set($getRoot().getAllTextNodes().flatMap((text) => text.getParents().filter((node): node is LinkLike => node.getType() === 'link' && $isElementNode(node))))
    for (const link of links) {
      if (!leadsNowhere(link)) continue
      for (const child of link.getChildren()) link.insertBefore(child)
      link.remove()
    }
  })
}

/** Ctrl or Cmd and K does what the chain above the text does; in a link, it changes that one. */
function openLink(editor: LexicalEditor): boolean {
  const around = editor.getRootElement()?.closest('.rich-text-lexical')
  const button = document.querySelector<HTMLElement>('.link-editor .link-edit') ?? around?.querySelector<HTMLElement>('.fixed-toolbar .toolbar-popup__button-link:not(.active)')
  button?.click()
  return Boolean(button)
}

function LinkCare() {
  const [editor] = useLexicalComposerContext()
  const { modalState } = useModal()
  const isOpen = Object.entries(modalState ?? {}).some(([slug, state]) => slug.includes(DRAWER) && state?.isOpen)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) wasOpen.current = true
    if (isOpen || !wasOpen.current) return
    wasOpen.current = false
    const timer = setTimeout(() => dropUnfinished(editor), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [editor, isOpen])
  useEffect(
    () => editor.registerCommand(KEY_DOWN_COMMAND, (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k' || !openLink(editor)) return false
      event.preventDefault()
      return true
    }, COMMAND_PRIORITY_HIGH),
    [editor],
  )
  return null
}

export const LinkCareFeatureClient = createClientFeature({ plugins: [{ Component: LinkCare, position: 'normal' }] })
