'use client'
import { useState } from 'react'
import { shorten } from '../../checks/words.ts'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { NotePlace } from '../../notes/notes.ts'
import type { Colleague } from '../../notices/recipients.ts'
import { paragraphAtCursor, paragraphsInEditor } from '../editing/answer-paragraphs.ts'
import { useBusy } from '../editing/use-busy.ts'
import { SelectField } from '../form/select-field.tsx'
import { TextArea } from '../form/text-area.tsx'
import type { NoteActions } from './use-notes.ts'

const MAX_PARAGRAPH_LENGTH = 400
const PLACES = ['whole', 'question', 'short-answer'] as const satisfies readonly NotePlace[]

/** A button that opens the form for a new note, which is about the paragraph with the cursor. */
export function NewNoteForm({
  actions,
  colleagues,
}: {
  actions: NoteActions
  colleagues: readonly Colleague[]
}) {
  const t = useDeskMessages()
  const [isOpen, setOpen] = useState(false)
  const [target, setTarget] = useState('whole')
  const [paragraphs, setParagraphs] = useState<string[]>([])
  const [words, setWords] = useState('')
  const text = words.trim()

  const open = () => {
    const current = paragraphAtCursor()
    const all = paragraphsInEditor()
    setParagraphs(all)
    setTarget(current && all.includes(current) ? String(all.indexOf(current)) : 'whole')
    setOpen(true)
  }
  const [submit, busy] = useBusy(async () => {
    const place = PLACES.find((value) => value === target)
    const paragraph = place ? null : (paragraphs[Number(target)] ?? null)
    const note = {
      place: place ?? ('answer' as const),
      paragraph: paragraph?.slice(0, MAX_PARAGRAPH_LENGTH) ?? null,
      words: text,
    }
    if (text && (await actions.add(note))) {
      setWords('')
      setOpen(false)
    }
  })

  if (!isOpen)
    return (
      <button className="desk-button" onClick={open} type="button">
        {t('notes.new')}
      </button>
    )
  return (
    <div className="desk-dialog__body">
      <SelectField
        label={t('notes.new.about')}
        onChange={setTarget}
        options={[
          ...PLACES.map((value) => ({ value, label: t(`notes.about.${value}`) })),
          ...paragraphs.map((paragraph, index) => ({ value: index, label: shorten(paragraph) })),
        ]}
        value={target}
      />
      <TextArea label={t('notes.new.words')} onChange={setWords} rows={3} value={words} />
      <SelectField
        label={t('notes.new.tell')}
        none={t('notes.new.nobody')}
        onChange={(name) => setWords((text) => `@${name} ${text}`)}
        options={colleagues.map(({ name }) => ({ value: name, label: name }))}
        value=""
      />
      <div className="desk-bar">
        <button
          className="desk-button desk-button--primary"
          disabled={!text || busy}
          onClick={submit}
          type="button"
        >
          {t(busy ? 'parts.oneMoment' : 'notes.new.add')}
        </button>
        <button className="desk-button" onClick={() => setOpen(false)} type="button">
          {t('parts.cancel')}
        </button>
      </div>
    </div>
  )
}
