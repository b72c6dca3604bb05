'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { NewNoteForm } from './new-note-form.tsx'
import { NoteThread } from './note-thread.tsx'
import { useNotes } from './use-notes.ts'

/** Notes between staff about an entry. Readers never see them; open notes prevent the sign-off. */
export function NotesPanel() {
  const { id } = useDocumentInfo()
  const { notes, mayResolve, error, actions } = useNotes(id)
  if (!id) return null
  const open = notes.filter(({ resolvedAt }) => resolvedAt === null)
  const resolved = notes.filter(({ resolvedAt }) => resolvedAt !== null)
  const threads = (list: typeof notes) => (
    <ul className="desk-remarks">
      {list.map((note) => (
        <NoteThread actions={actions} key={note.id} mayResolve={mayResolve} note={note} />
      ))}
    </ul>
  )
  return (
    <section aria-label="Notes" className="desk desk-panel" id="field-notesOfAnswer">
      <h2>Notes{open.length > 0 && ` (${open.length} open)`}</h2>
      {notes.length === 0 && (
        <p className="desk-hint">
          For whoever writes and reviews this answer. Readers never see them.
        </p>
      )}
      {error && (
        <p className="desk-note desk-note--urgent" role="alert">
          {error}
        </p>
      )}
      {open.length > 0 && threads(open)}
      <NewNoteForm actions={actions} />
      {resolved.length > 0 && (
        <details>
          <summary>Resolved ({resolved.length})</summary>
          {threads(resolved)}
        </details>
      )}
    </section>
  )
}
