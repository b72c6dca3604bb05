import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

let current: LexicalEditor | null = null
const listeners = new Set<() => void>()
const notify = () => listeners.forEach((listener) => listener())

/** The editor of the full answer on the open page, or `null`. */
export const answerEditor = (): LexicalEditor | null => current

/**
 * Registers the editor of the full answer, for the panels that read or change it. Returns a
 * function that unregisters it.
 */
export function registerAnswerEditor(editor: LexicalEditor): () => void {
  current = editor
  const stop = editor.registerUpdateListener(notify)
  notify()
  return () => {
    stop()
    if (current === editor) current = null
  }
}

/**
 * Calls `listener` whenever the answer or the cursor in it changes. Returns a function that stops
 * it.
 */
export function subscribeToAnswer(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
