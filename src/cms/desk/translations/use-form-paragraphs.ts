'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { fieldNameAt, SINGLE_FIELDS } from '../../../fields/translated-fields.ts'
import type { SideBySide } from '../../translations/side-by-side.ts'
import { subscribeToAnswer } from '../editing/answer-editor.ts'
import { paragraphIndexAtCursor, paragraphsInEditor } from '../editing/answer-paragraphs.ts'
import { focusParagraph } from '../editing/answer-selection.ts'
import { focusField } from '../editing/focus-field.ts'

export type Row = SideBySide & { number: number | null }
/** `textOf`: the translation in the form. `isCurrent`: whether the row has the cursor. */
export type FormParagraphs = {
  textOf: (row: Row) => string | null
  isCurrent: (row: Row) => boolean
}

/** Adds to each row of the answer the index its paragraph has in the editor. */
export function numberRows(rows: readonly SideBySide[]): Row[] {
  let next = 0
  return rows.map((row) => ({ ...row, number: row.place === 'answer' ? next++ : null }))
}

/** Returns the form's content paragraph by paragraph, saved or not, and where the cursor is. */
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
    const updateField = () =>
      setField(
        SINGLE_FIELDS.find(({ name }) => document.activeElement?.closest(`#field-${name}`))
          ?.place ?? (document.activeElement?.closest('[data-lexical-editor]') ? 'answer' : null),
      )
    document.addEventListener('focusin', updateField)
    return () => {
      stop()
      document.removeEventListener('focusin', updateField)
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
        : (text(fieldNameAt(place)) ?? translation),
    isCurrent: ({ place, number }) =>
      place === field && (place !== 'answer' || number === answer.cursor),
  }
}

/** Moves the focus to the field or paragraph where a row is written. */
export function focusRow({ place, number }: Row): void {
  if (place !== 'answer') focusField(fieldNameAt(place))
  else if (number === null || !focusParagraph(number)) focusField('answer')
}
