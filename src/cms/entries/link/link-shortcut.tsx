'use client'
import { COMMAND_PRIORITY_NORMAL, KEY_DOWN_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { pressedKey } from '../../../core/keyboard/pressed-key.ts'

const MAX_FRAMES = 20

/**
 * Clicks the button once it is enabled, a moment after the selection; it stays disabled without
 * one.
 */
const press = (button: HTMLElement, frames = MAX_FRAMES): void => {
  if (!button.classList.contains('disabled')) button.click()
  else if (frames > 0) requestAnimationFrame(() => press(button, frames - 1))
}

/**
 * Ctrl+K turns the selection into a link. Payload does not export the command that opens its link
 * drawer, so the shortcut clicks the toolbar button after the editor has handled the key.
 */
export function LinkShortcut() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (
            pressedKey(event).toLowerCase() !== 'k' ||
            !(event.ctrlKey || event.metaKey) ||
            event.shiftKey ||
            event.altKey
          )
            return false
          const button = editor
            .getRootElement()
            ?.closest('.rich-text-lexical')
            ?.querySelector<HTMLElement>('.fixed-toolbar [data-button-key="link"]')
          if (!button) return false
          event.preventDefault()
          requestAnimationFrame(() => press(button))
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor],
  )
  return null
}
