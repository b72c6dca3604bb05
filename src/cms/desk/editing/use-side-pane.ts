'use client'
import { useFormFields, useLivePreviewContext } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'

export type SidePane = 'original' | 'wide' | 'phone'

let chosenPane: SidePane | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function chooseSidePane(pane: SidePane): void {
  chosenPane = pane
  for (const listener of listeners) listener()
}

/** `preview.css` uses the same width. */
const TWO_COLUMNS = '(min-width: 1025px)'
const subscribeToWidth = (listener: () => void) => {
  const query = window.matchMedia(TWO_COLUMNS)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
const useHasTwoColumns = (): boolean =>
  useSyncExternalStore(
    subscribeToWidth,
    () => window.matchMedia(TWO_COLUMNS).matches,
    () => true,
  )

/**
 * Returns what the pane beside the form shows. A translation starts with its original if the window
 * has room for two columns. `showsOriginal` is false while the pane is closed.
 */
export function useSidePane(): {
  pane: SidePane
  canShowOriginal: boolean
  showsOriginal: boolean
} {
  const isTranslation = useFormFields(([fields]) => Boolean(fields.translationOf?.value))
  const { isLivePreviewing } = useLivePreviewContext()
  const room = useHasTwoColumns()
  const choice = useSyncExternalStore(
    subscribe,
    () => chosenPane,
    () => null,
  )
  const canShowOriginal = isTranslation && room
  const pane =
    choice === 'original' && !canShowOriginal
      ? 'wide'
      : (choice ?? (canShowOriginal ? 'original' : 'wide'))
  return { pane, canShowOriginal, showsOriginal: pane === 'original' && isLivePreviewing }
}
