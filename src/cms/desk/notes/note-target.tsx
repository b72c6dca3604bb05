'use client'
import { useState } from 'react'
import type { Note, NotePlace } from '../../notes/notes.ts'
import { selectInAnswer, selectMostSimilar } from '../editing/answer-selection.ts'
import { focusField } from '../editing/focus-field.ts'
import { shorten } from './shorten.ts'

const FIELDS: Partial<Record<NotePlace, string>> = {
  question: 'question',
  'short-answer': 'shortAnswer',
}

/** What a note is about, as a button that shows it in the form. */
export function NoteTarget({ note }: { note: Note }) {
  const [status, setStatus] = useState('')
  const field = FIELDS[note.place]
  if (field)
    return (
      <button className="desk-link" onClick={() => focusField(field)} type="button">
        {note.place === 'question' ? 'On the question' : 'On the short answer'}
      </button>
    )
  if (!note.paragraph) return <span>On the whole answer</span>
  const { paragraph } = note
  const show = () =>
    setStatus(
      selectInAnswer(paragraph)
        ? ''
        : selectMostSimilar(paragraph)
          ? 'That paragraph reads differently now.'
          : 'That paragraph is not there any more.',
    )
  return (
    <>
      <button className="desk-link" onClick={show} type="button">
        On “{shorten(paragraph)}”
      </button>
      {status && (
        <span className="desk-hint" role="status">
          {' '}
          {status}
        </span>
      )}
    </>
  )
}
