import { useCallback, useEffect, useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Note, NotePlace } from '../../notes/notes.ts'
import type { Colleague } from '../../notices/recipients.ts'
import { failureText, requestJson } from '../editing/api.ts'
import { refreshOverview } from '../editing/entry-session.ts'

type NotesResponse = { notes: Note[]; mayResolve: boolean; colleagues: Colleague[] }
type NoteInput = {
  place: NotePlace
  words: string
  paragraph?: string | null
  replyTo?: number
}
/** Both return whether the request succeeded. */
export type NoteActions = {
  add: (note: NoteInput) => Promise<boolean>
  resolve: (id: number, resolved: boolean) => Promise<boolean>
}

/**
 * Loads the notes of an entry. Every response has the new list; `error` is why a request failed.
 */
export function useNotes(id: number | string | undefined) {
  const t = useDeskMessages()
  const [{ notes, mayResolve, colleagues }, setResponse] = useState<NotesResponse>({
    colleagues: [],
    notes: [],
    mayResolve: false,
  })
  const [error, setError] = useState<string | null>(null)
  const request = useCallback(
    async (path: string, body?: object): Promise<boolean> => {
      const result = await requestJson<NotesResponse>(
        `/api/entries/${id}/${path}`,
        body ? { method: 'POST', body } : {},
      )
      setError(result.ok ? null : failureText(result, t))
      if (result.ok) setResponse(result.data)
      if (result.ok && body && id) void refreshOverview(id)
      return result.ok
    },
    [id, t],
  )
  useEffect(() => {
    if (id) void request('notes')
  }, [id, request])
  const actions: NoteActions = {
    add: (note) => request('notes', note),
    resolve: (note, resolved) => request('notes/settle', { note, resolved }),
  }
  return { notes, mayResolve, colleagues, error, actions }
}
