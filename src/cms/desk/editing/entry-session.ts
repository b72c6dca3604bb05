import { useSyncExternalStore } from 'react'
import type { Values } from '../../compare/fields.ts'
import type { Overview } from '../../workflow/overview.ts'
import { fetchOverview } from './api.ts'

/** Why the last save did not arrive. The words are in the form still, and kept on this computer. */
export type SaveFailure = {
  kind: 'unreachable' | 'busy' | 'signed-out' | 'refused' | 'failed'
  message: string
  at: string
}

/**
 * What the parts of one entry's form share: they sit in different places that Payload gives us, so
 * no React parent of ours holds them.
 */
export type EntrySession = {
  overview: Overview | null
  overviewFailed: boolean
  saveFailure: SaveFailure | null
  /** The text that somebody else saved meanwhile, while the person looks at both. */
  theirs: Values | null
  /** The `updatedAt` that the form's words are based on, where it is not the loaded document's. */
  baseUpdatedAt: string | null
  /** Counts saves that arrived, so that what was kept can be forgotten. */
  saveCount: number
}

const EMPTY: EntrySession = {
  overview: null,
  overviewFailed: false,
  saveFailure: null,
  theirs: null,
  baseUpdatedAt: null,
  saveCount: 0,
}

const sessions = new Map<string, EntrySession>()
const listeners = new Set<() => void>()

export const getSession = (key: string): EntrySession => sessions.get(key) ?? EMPTY

export function updateSession(key: string, change: Partial<EntrySession>): void {
  sessions.set(key, { ...getSession(key), ...change })
  for (const listener of listeners) listener()
}

/** Starts anew when another page shows the entry. */
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

/** Asks the server where the entry stands, for everything that shows it. */
export async function refreshOverview(id: number | string): Promise<void> {
  const answer = await fetchOverview(id)
  updateSession(
    String(id),
    answer.ok ? { overview: answer.data, overviewFailed: false } : { overviewFailed: true },
  )
}
