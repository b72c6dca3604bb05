'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { fieldNameAt, SINGLE_FIELDS } from '../../../fields/translated-fields.ts'
import type { SideBySide } from '../../translations/side-by-side.ts'
import { subscribeToAnswer } from '../editing/answer-editor.ts'
import { paragraphIndexAtCursor, paragraphsInEditor } from '../editing/answer-paragraphs.ts'
import { focusParagraph } from '../editing/answer-selection.ts'
import { focusField } from '../editing/focus-field.ts'
import { formPlaces } from './form-places.ts'

/**
 * A row with what the form says: `at` is where its paragraph stands there, `number` counts the rows of
 * the answer.
 */
export type ParagraphRow = SideBySide & {
  number: number | null
  text: string | null
  isCurrent: boolean
}

/** Adds to the rows what the form says now, saved or not, and which of them has the cursor. */
export function useFormParagraphs(rows: readonly SideBySide[]): ParagraphRow[] {
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
  const places = formPlaces(rows, answer.paragraphs)
  let next = 0
  return rows.map((row, index): ParagraphRow => {
    if (row.place !== 'answer')
      return {
        ...row,
        number: null,
        text: text(fieldNameAt(row.place)) ?? row.translation,
        isCurrent: row.place === field,
      }
    if (answer.paragraphs.length === 0)
      return { ...row, number: next++, text: row.translation, isCurrent: false }
    const at = places[index] ?? null
    return {
      ...row,
      at,
      number: next++,
      text: answer.paragraphs[at ?? -1] ?? null,
      isCurrent: field === 'answer' && at !== null && at === answer.cursor,
    }
  })
}

/** Moves the focus to the field or paragraph where a row is written. */
export function focusRow({ place, at }: ParagraphRow): void {
  if (place !== 'answer') focusField(fieldNameAt(place))
  else if (at === null || !focusParagraph(at)) focusField('answer')
}
