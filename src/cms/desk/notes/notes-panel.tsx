'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import type { Note, NotePlace } from '../../notes/notes.ts'
import {
  paragraphAtCursor,
  paragraphsInEditor,
  selectInAnswer,
  selectMostSimilar,
} from '../editing/answer-editor.ts'
import { requestJson } from '../editing/api.ts'
import { refreshOverview } from '../editing/entry-session.ts'
import { focusField } from '../editing/focus-field.ts'
import { formatDateTime } from '../parts/dates.ts'

type Answered = { notes: Note[]; mayResolve: boolean }
const NAMES: Record<Exclude<NotePlace, 'answer'>, string> = {
  whole: 'The whole answer',
  question: 'The question',
  'short-answer': 'The short answer',
}
const FIELDS: Partial<Record<NotePlace, string>> = {
  question: 'question',
  'short-answer': 'shortAnswer',
}
const short = (text: string) => (text.length > 90 ? `${text.slice(0, 89)}…` : text)

function About({ note }: { note: Note }) {
  const [said, setSaid] = useState('')
  const field = FIELDS[note.place]
  if (field)
    return (
      <button className="desk-link" onClick={() => focusField(field)} type="button">
        {note.place === 'question' ? 'On the question' : 'On the short answer'}
      </button>
    )
  if (!note.paragraph) return <span>On the whole answer</span>
  const paragraph = note.paragraph
  const show = () =>
    setSaid(
      selectInAnswer(paragraph)
        ? ''
        : selectMostSimilar(paragraph)
          ? 'That paragraph reads differently now.'
          : 'That paragraph is not there any more.',
    )
  return (
    <>
      <button className="desk-link" onClick={show} type="button">
        On “{short(paragraph)}”
      </button>
      {said && (
        <span className="desk-hint" role="status">
          {' '}
          {said}
        </span>
      )}
    </>
  )
}

function Thread({
  note,
  mayResolve,
  act,
}: {
  note: Note
  mayResolve: boolean
  act: (path: string, body: object) => Promise<boolean>
}) {
  const [reply, setReply] = useState('')
  const field = useId()
  const open = note.resolvedAt === null
  const answer = async () => {
    if (
      reply.trim() &&
      (await act('notes', { place: note.place, words: reply.trim(), replyTo: note.id }))
    )
      setReply('')
  }
  return (
    <li className="desk-remark">
      <p>
        <About note={note} />
      </p>
      <p>
        <strong>{note.author}</strong> <time dateTime={note.at}>{formatDateTime(note.at)}</time>
      </p>
      <p dir="auto">{note.words}</p>
      {note.replies.length > 0 && (
        <ul className="desk-replies">
          {note.replies.map((each) => (
            <li key={each.id}>
              <p>
                <strong>{each.author}</strong>{' '}
                <time dateTime={each.at}>{formatDateTime(each.at)}</time>
              </p>
              <p dir="auto">{each.words}</p>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <>
          <div className="desk-field">
            <label htmlFor={field}>Reply</label>
            <textarea
              dir="auto"
              id={field}
              maxLength={2000}
              onChange={(event) => setReply(event.target.value)}
              rows={2}
              value={reply}
            />
          </div>
          <div className="desk-bar">
            <button
              className="desk-button"
              disabled={!reply.trim()}
              onClick={() => void answer()}
              type="button"
            >
              Reply
            </button>
            {mayResolve && (
              <button
                className="desk-button"
                onClick={() => void act('notes/settle', { note: note.id, resolved: true })}
                type="button"
              >
                Resolve
              </button>
            )}
          </div>
        </>
      ) : (
        <p className="desk-hint">
          Resolved by {note.resolvedBy}.{' '}
          {mayResolve && (
            <button
              className="desk-link"
              onClick={() => void act('notes/settle', { note: note.id, resolved: false })}
              type="button"
            >
              Open again
            </button>
          )}
        </p>
      )}
    </li>
  )
}

function NewNote({ act }: { act: (path: string, body: object) => Promise<boolean> }) {
  const [open, setOpen] = useState(false)
  const [about, setAbout] = useState('whole')
  const [paragraphs, setParagraphs] = useState<string[]>([])
  const [words, setWords] = useState('')
  const [place, text] = [useId(), useId()]
  const begin = () => {
    const here = paragraphAtCursor()
    const all = paragraphsInEditor()
    setParagraphs(all)
    setAbout(here && all.includes(here) ? `answer:${all.indexOf(here)}` : 'whole')
    setOpen(true)
  }
  const write = async () => {
    const paragraph = about.startsWith('answer:')
      ? (paragraphs[Number(about.slice(7))] ?? null)
      : null
    if (
      words.trim() &&
      (await act('notes', {
        place: paragraph ? 'answer' : about,
        paragraph: paragraph?.slice(0, 400) ?? null,
        words: words.trim(),
      }))
    ) {
      setWords('')
      setOpen(false)
    }
  }
  if (!open)
    return (
      <button className="desk-button" onClick={begin} type="button">
        Write a note
      </button>
    )
  return (
    <div className="desk-dialog__body">
      <div className="desk-field">
        <label htmlFor={place}>About</label>
        <select id={place} onChange={(event) => setAbout(event.target.value)} value={about}>
          {Object.entries(NAMES).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
          {paragraphs.map((paragraph, index) => (
            <option key={index} value={`answer:${index}`}>
              {short(paragraph)}
            </option>
          ))}
        </select>
      </div>
      <div className="desk-field">
        <label htmlFor={text}>Note</label>
        <textarea
          dir="auto"
          id={text}
          maxLength={2000}
          onChange={(event) => setWords(event.target.value)}
          rows={3}
          value={words}
        />
      </div>
      <div className="desk-bar">
        <button
          className="desk-button desk-button--primary"
          disabled={!words.trim()}
          onClick={() => void write()}
          type="button"
        >
          Add the note
        </button>
        <button className="desk-button" onClick={() => setOpen(false)} type="button">
          Cancel
        </button>
      </div>
    </div>
  )
}

/**
 * What editor and reviewer say to each other about a paragraph. Readers never see it; open notes
 * hold back the sign-off.
 */
export function NotesPanel() {
  const { id } = useDocumentInfo()
  const [{ notes, mayResolve }, setState] = useState<Answered>({ notes: [], mayResolve: false })
  const [trouble, setTrouble] = useState<string | null>(null)
  const take = useCallback(
    async (path: string, body?: object): Promise<boolean> => {
      const answer = await requestJson<Answered>(
        `/api/entries/${id}/${path}`,
        body ? { method: 'POST', body } : {},
      )
      setTrouble(answer.ok ? null : answer.message)
      if (answer.ok) setState(answer.data)
      if (answer.ok && body && id) void refreshOverview(id)
      return answer.ok
    },
    [id],
  )
  useEffect(() => {
    if (id) void take('notes')
  }, [id, take])
  if (!id) return null
  const [open, done] = [
    notes.filter(({ resolvedAt }) => resolvedAt === null),
    notes.filter(({ resolvedAt }) => resolvedAt !== null),
  ]
  return (
    <section aria-label="Notes" className="desk desk-panel" id="field-notesOfAnswer">
      <h2>Notes{open.length > 0 && ` (${open.length} open)`}</h2>
      {notes.length === 0 && (
        <p className="desk-hint">
          For whoever writes and reviews this answer. Readers never see them.
        </p>
      )}
      {trouble && (
        <p className="desk-note desk-note--urgent" role="alert">
          {trouble}
        </p>
      )}
      {open.length > 0 && (
        <ul className="desk-remarks">
          {open.map((note) => (
            <Thread act={take} key={note.id} mayResolve={mayResolve} note={note} />
          ))}
        </ul>
      )}
      <NewNote act={take} />
      {done.length > 0 && (
        <details>
          <summary>Resolved ({done.length})</summary>
          <ul className="desk-remarks">
            {done.map((note) => (
              <Thread act={take} key={note.id} mayResolve={mayResolve} note={note} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
