'use client'
import { useId } from 'react'
import { useDeskMessages } from '../../messages/use-desk-messages.tsx'
import type { ToSign } from './next-to-sign.ts'

type NoteFieldProps = { entry: ToSign; note: string; onChange: (note: string) => void }

/** Why it is right to sign, where that is asked. */
export function SigningNote({ entry, note, onChange }: NoteFieldProps) {
  const t = useDeskMessages()
  const field = useId()
  return (
    <div className="desk-field">
      <label htmlFor={field}>
        {t(entry.needsEvidence ? 'signing.evidence' : 'entry.dialog.why')}
      </label>
      <textarea
        dir="auto"
        id={field}
        maxLength={2000}
        onChange={(event) => onChange(event.target.value)}
        rows={3}
        value={note}
      />
    </div>
  )
}
