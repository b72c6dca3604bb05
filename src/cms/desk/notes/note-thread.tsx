'use client'
import { useState } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Note } from '../../notes/notes.ts'
import { useBusy } from '../editing/use-busy.ts'
import { TextArea } from '../form/text-area.tsx'
import { ClinicTime } from '../parts/clinic-dates.tsx'
import { NoteTarget } from './note-target.tsx'
import type { NoteActions } from './use-notes.ts'

type Properties = { note: Note; mayResolve: boolean; actions: NoteActions }

/** A note with its replies, and the form to reply to it or resolve it. */
export function NoteThread({ note, mayResolve, actions }: Properties) {
  const t = useDeskMessages()
  return (
    <li className="desk-remark">
      <p>
        <NoteTarget note={note} />
      </p>
      <p>
        <strong>{note.author}</strong> <ClinicTime at={note.at} />
      </p>
      <p dir="auto">{note.words}</p>
      {note.replies.length > 0 && (
        <ul className="desk-replies">
          {note.replies.map((reply) => (
            <li key={reply.id}>
              <p>
                <strong>{reply.author}</strong> <ClinicTime at={reply.at} />
              </p>
              <p dir="auto">{reply.words}</p>
            </li>
          ))}
        </ul>
      )}
      {note.resolvedAt === null ? (
        <ReplyForm actions={actions} mayResolve={mayResolve} note={note} />
      ) : (
        <p className="desk-hint">
          {t('notes.resolvedBy', { name: String(note.resolvedBy) })}{' '}
          {mayResolve && (
            <button
              className="desk-link"
              onClick={() => void actions.resolve(note.id, false)}
              type="button"
            >
              {t('notes.reopen')}
            </button>
          )}
        </p>
      )}
    </li>
  )
}

function ReplyForm({ note, mayResolve, actions }: Properties) {
  const t = useDeskMessages()
  const [reply, setReply] = useState('')
  const text = reply.trim()
  const [submit, busy] = useBusy(async () => {
    if (text && (await actions.add({ place: note.place, words: text, replyTo: note.id })))
      setReply('')
  })
  return (
    <>
      <TextArea label={t('notes.reply')} onChange={setReply} rows={2} value={reply} />
      <div className="desk-bar">
        <button className="desk-button" disabled={!text || busy} onClick={submit} type="button">
          {t(busy ? 'parts.oneMoment' : 'notes.reply')}
        </button>
        {mayResolve && (
          <button
            className="desk-button"
            onClick={() => void actions.resolve(note.id, true)}
            type="button"
          >
            {t('notes.resolve')}
          </button>
        )}
      </div>
    </>
  )
}
