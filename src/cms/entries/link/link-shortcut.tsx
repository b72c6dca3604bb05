'use client'
import { COMMAND_PRIORITY_NORMAL, KEY_DOWN_COMMAND } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

const FRAMES = 20

/** The button wakes a moment after words were selected, and not at all where there are none. */
const press = (button: HTMLElement, frames = FRAMES): void => {
  if (!button.classList.contains('disabled')) button.click()
  else if (frames > 0) requestAnimationFrame(() => press(button, frames - 1))
}

/**
 * Ctrl+K makes a link of the selected words, as writers are used to. Payload keeps the command that
 * opens its link drawer to itself: the key presses the button, once the editor is done with the
 * key.
 */
export function LinkShortcut() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (
            event.key.toLowerCase() !== 'k' ||
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
