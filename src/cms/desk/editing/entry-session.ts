import { useSyncExternalStore } from 'react'
import type { FieldValues } from '../../compare/fields.ts'
import type { LastSave, Present } from '../../presence/presence-rows.ts'
import type { UnsavedBy } from '../../unsaved-words/unsaved-words.ts'
import type { Overview } from '../../workflow/overview.ts'
import { fetchOverview } from './api.ts'

/** Why the last save failed. The content is still in the form, and kept as a local draft. */
export type SaveFailure = {
  kind: 'unreachable' | 'busy' | 'signed-out' | 'refused' | 'failed'
  at: string
}

/**
 * State shared by the components in one entry's form. Payload renders them in different slots, so
 * they have no common React parent.
 */
export type EntrySession = {
  overview: Overview | null
  overviewFailed: boolean
  /** Whether the form is being saved. Payload does not say so while a dialog covers it. */
  saving: boolean
  saveFailure: SaveFailure | null
  /** The version somebody else saved in the meantime, while the conflict dialog is open. */
  theirs: FieldValues | null
  /** The `updatedAt` the form's content is based on, if it is not the loaded document's. */
  baseUpdatedAt: string | null
  /** The number of successful saves; a change deletes the local draft. */
  saveCount: number
  /** Who else has the answer open. */
  others: readonly Present[]
  /** When and by whom the newest version was saved, as the server told. */
  lastSave: LastSave | null
  /** Which colleagues have unsaved words in the answer. */
  unsaved: readonly UnsavedBy[]
  /** When the portal was given the form's unsaved words. */
  keptAt: string | null
}

const EMPTY: EntrySession = {
  overview: null,
  overviewFailed: false,
  saving: false,
  saveFailure: null,
  theirs: null,
  baseUpdatedAt: null,
  saveCount: 0,
  others: [],
  lastSave: null,
  unsaved: [],
  keptAt: null,
}

const sessions = new Map<string, EntrySession>()
const listeners = new Set<() => void>()

export const getSession = (key: string): EntrySession => sessions.get(key) ?? EMPTY

export function updateSession(key: string, change: Partial<EntrySession>): void {
  sessions.set(key, { ...getSession(key), ...change })
  for (const listener of listeners) listener()
}

/** Clears the state when a page opens the entry. */
export function resetSession(key: string): void {
  sessions.delete(key)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useEntrySession = (key: string): EntrySession =>
  useSyncExternalStore(
    subscribe,
    () => getSession(key),
    () => EMPTY,
  )

/** Loads the entry's workflow overview for every component that shows it. */
export async function refreshOverview(id: number | string): Promise<void> {
  const result = await fetchOverview(id)
  updateSession(
    String(id),
    result.ok ? { overview: result.data, overviewFailed: false } : { overviewFailed: true },
  )
}
