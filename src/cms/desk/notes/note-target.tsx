'use client'
import { useState } from 'react'
import { shorten } from '../../checks/words.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { Note, NotePlace } from '../../notes/notes.ts'
import { selectInAnswer, selectMostSimilar } from '../editing/answer-selection.ts'
import { focusField } from '../editing/focus-field.ts'

/** The form's fields by the places of notes that are about one. */
const FIELDS = { question: 'question', 'short-answer': 'shortAnswer' } as const
const isField = (place: NotePlace): place is keyof typeof FIELDS => place in FIELDS

/** What a note is about, as a button that shows it in the form. */
export function NoteTarget({ note }: { note: Note }) {
  const t = useDeskMessages()
  const [status, setStatus] = useState('')
  const { place, paragraph } = note
  if (isField(place))
    return (
      <button className="desk-link" onClick={() => focusField(FIELDS[place])} type="button">
        {t(`notes.on.${place}`)}
      </button>
    )
  if (!paragraph) return <span>{t('notes.on.whole')}</span>
  const show = () =>
    setStatus(
      selectInAnswer(paragraph)
        ? ''
        : selectMostSimilar(paragraph)
          ? t('notes.paragraphChanged')
          : t('notes.paragraphGone'),
    )
  return (
    <>
      <button className="desk-link" onClick={show} type="button">
        {t('notes.on.paragraph', { text: shorten(paragraph) })}
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
