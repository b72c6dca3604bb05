'use client'
import { useFormFields, useLivePreviewContext } from '@payloadcms/ui'
import { useSyncExternalStore } from 'react'

export type Pane = 'original' | 'wide' | 'phone'

let chosen: Pane | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function choosePane(pane: Pane): void {
  chosen = pane
  for (const listener of listeners) listener()
}

/** Where there is room for two columns; `preview.css` has the same width. */
const ROOM = '(min-width: 1025px)'
const watchRoom = (listener: () => void) => {
  const query = window.matchMedia(ROOM)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
const useRoom = (): boolean =>
  useSyncExternalStore(
    watchRoom,
    () => window.matchMedia(ROOM).matches,
    () => true,
  )

/**
 * What stands beside the form: for a translation first its original, where there is room for both.
 * `shown`: whether that is open at all.
 */
export function usePane(): { pane: Pane; canShowOriginal: boolean; showsOriginal: boolean } {
  const isTranslation = useFormFields(([fields]) => Boolean(fields.translationOf?.value))
  const { isLivePreviewing } = useLivePreviewContext()
  const room = useRoom()
  const choice = useSyncExternalStore(
    subscribe,
    () => chosen,
    () => null,
  )
  const canShowOriginal = isTranslation && room
  const pane =
    choice === 'original' && !canShowOriginal
      ? 'wide'
      : (choice ?? (canShowOriginal ? 'original' : 'wide'))
  return { pane, canShowOriginal, showsOriginal: pane === 'original' && isLivePreviewing }
}
