'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import { FailureNote } from '../form/failure-note.tsx'
import { NewNoteForm } from './new-note-form.tsx'
import { NoteThread } from './note-thread.tsx'
import { useNotes } from './use-notes.ts'

/** Notes between staff about an entry. Readers never see them; open notes prevent the sign-off. */
export function NotesPanel() {
  const t = useDeskMessages()
  const { id } = useDocumentInfo()
  const { notes, mayResolve, colleagues, error, actions } = useNotes(id)
  if (!id)
    return (
      <section aria-label={t('notes.title')} className="desk desk-panel">
        <h2>{t('notes.title')}</h2>
        <p>{t('column.afterSave')}</p>
      </section>
    )
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
    <section aria-label={t('notes.title')} className="desk desk-panel" id="field-notesOfAnswer">
      <h2>{open.length > 0 ? t('notes.titleOpen', { count: open.length }) : t('notes.title')}</h2>
      {notes.length === 0 && <p className="desk-hint">{t('notes.hint')}</p>}
      <FailureNote>{error}</FailureNote>
      {open.length > 0 && threads(open)}
      <NewNoteForm actions={actions} colleagues={colleagues} />
      {resolved.length > 0 && (
        <details>
          <summary>{t('notes.resolvedCount', { count: resolved.length })}</summary>
          {threads(resolved)}
        </details>
      )}
    </section>
  )
}
