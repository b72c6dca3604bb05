'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { SideBySide } from '../../translations/languages.ts'
import { subscribeToAnswer } from '../editing/answer-editor.ts'
import { paragraphIndexAtCursor, paragraphsInEditor } from '../editing/answer-paragraphs.ts'
import { focusParagraph } from '../editing/answer-selection.ts'
import { focusField } from '../editing/focus-field.ts'

export type Row = SideBySide & { number: number | null }
/** `words`: the translation as it stands in the form. `here`: the row that the person writes in. */
export type FormParagraphs = {
  textOf: (row: Row) => string | null
  isCurrent: (row: Row) => boolean
}

/** The rows with the number that each paragraph of the answer has in the editor. */
export function numberRows(rows: readonly SideBySide[]): Row[] {
  let next = 0
  return rows.map((row) => ({ ...row, number: row.place === 'answer' ? next++ : null }))
}

const FIELD = { question: 'question', 'short-answer': 'shortAnswer' } as const

/** What is in the form now, saved or not, paragraph by paragraph. */
export function useFormParagraphs(): FormParagraphs {
  const [fields] = useAllFormFields()
  const [answer, setAnswer] = useState<{ paragraphs: string[]; cursor: number | null }>({
    paragraphs: [],
    cursor: null,
  })
  const [field, setField] = useState<string | null>(null)
  useEffect(() => {
    const read = () =>
      setAnswer((known) => {
        const [paragraphs, cursor] = [paragraphsInEditor(), paragraphIndexAtCursor()]
        return cursor === known.cursor && paragraphs.join('\n') === known.paragraphs.join('\n')
          ? known
          : { paragraphs, cursor }
      })
    read()
    const stop = subscribeToAnswer(read)
    const seek = () =>
      setField(
        document.activeElement?.closest('#field-question')
          ? 'question'
          : document.activeElement?.closest('#field-shortAnswer')
            ? 'short-answer'
            : document.activeElement?.closest('[data-lexical-editor]')
              ? 'answer'
              : null,
      )
    document.addEventListener('focusin', seek)
    return () => {
      stop()
      document.removeEventListener('focusin', seek)
    }
  }, [])
  const text = (name: string) =>
    typeof fields[name]?.value === 'string' ? fields[name].value : null
  return {
    textOf: ({ place, number, translation }) =>
      place === 'answer'
        ? answer.paragraphs.length > 0
          ? (answer.paragraphs[number ?? -1] ?? null)
          : translation
        : (text(FIELD[place]) ?? translation),
    isCurrent: ({ place, number }) =>
      place === field && (place !== 'answer' || number === answer.cursor),
  }
}

/** Brings the person to where the words of a row are written. */
export function focusRow({ place, number }: Row): void {
  if (place !== 'answer') focusField(FIELD[place])
  else if (number === null || !focusParagraph(number)) focusField('answer')
}
